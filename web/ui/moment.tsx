/**
 * Times stand in the zone of the crossing point; the other zones appear on hover
 * and in print. A distance ("in 40 min") may stand beside a time, never instead.
 */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dateIn, daysBetween } from './zone.ts'

/** Digits stay Latin in every language: figures are compared across the table. */
const locale = (language: string) => `${language === 'en' ? 'en-GB' : language}-u-nu-latn`

const own = () => Intl.DateTimeFormat().resolvedOptions().timeZone

type Shown = 'time' | 'clock' | 'date' | 'date-time'

const options: Record<Shown, Intl.DateTimeFormatOptions> = {
  time: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  clock: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  'date-time': {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
}

function inZone(
  at: Date,
  { zone, language, show }: { zone: string; language: string; show: Shown },
) {
  return new Intl.DateTimeFormat(locale(language), { ...options[show], timeZone: zone }).format(at)
}

type MomentProps = {
  /** An instant, ISO 8601. */
  readonly at: string
  /** IANA name of the crossing point's zone. */
  readonly zone: string
  readonly show?: Shown
}

export function Moment({ at, zone, show = 'date-time' }: MomentProps) {
  const { i18n } = useTranslation()
  const instant = new Date(at)
  const language = i18n.language
  const others = [...new Set(['UTC', own()])].filter((other) => other !== zone)
  const zones = others
    .map((other) => `${inZone(instant, { zone: other, language, show })} ${other}`)
    .join(' · ')
  return (
    <time dateTime={at} title={`${zone} · ${zones}`} data-zones={zones}>
      {inZone(instant, { zone, language, show })}
    </time>
  )
}

/** How far away, refreshed every half minute: "3 hours ago", "in 40 min". */
export function Distance({ at }: { at: string }) {
  const { i18n } = useTranslation()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000)
    return () => clearInterval(timer)
  }, [])
  const minutes = Math.round((new Date(at).getTime() - now) / 60_000)
  const words = new Intl.RelativeTimeFormat(locale(i18n.language), { numeric: 'auto' })
  const size = Math.abs(minutes)
  if (size < 60) return <span>{words.format(minutes, 'minute')}</span>
  if (size < 48 * 60) return <span>{words.format(Math.round(minutes / 60), 'hour')}</span>
  return <span>{words.format(Math.round(minutes / 1440), 'day')}</span>
}

/** A calendar date in words: "Tomorrow", "Today", else "12 March 2026". */
export function useDay(): (on: string, zone: string) => string {
  const { i18n } = useTranslation()
  return (on, zone) => {
    const days = daysBetween(dateIn(new Date(), zone), on)
    const words = new Intl.RelativeTimeFormat(locale(i18n.language), { numeric: 'auto' })
    const isNear = Math.abs(days) <= 1
    const date = new Date(`${on}T12:00:00Z`)
    const said = isNear
      ? words.format(days, 'day')
      : inZone(date, { zone: 'UTC', language: i18n.language, show: 'date' })
    return said.charAt(0).toLocaleUpperCase(i18n.language) + said.slice(1)
  }
}

export function useNumber(): (value: number) => string {
  const { i18n } = useTranslation()
  return (value) => new Intl.NumberFormat(locale(i18n.language)).format(value)
}
