/** How long until an instant: "in 14 h 20 min" while it is near, else as any distance. Beside a time, never instead. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Distance } from '../ui/moment.tsx'

const nearMinutes = 36 * 60
const refreshMs = 30_000

export function Until({ at }: { at: string }) {
  const { t } = useTranslation()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), refreshMs)
    return () => clearInterval(timer)
  }, [])
  const minutes = Math.floor((Date.parse(at) - now) / 60_000)
  if (minutes < 60 || minutes > nearMinutes) return <Distance at={at} />
  return <span>{t('today.in', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })}</span>
}
