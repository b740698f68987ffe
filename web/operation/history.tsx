/** What was recorded about one person, oldest first, as far as the reader may know it. */
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { unreachable } from '../../src/base/refusal.ts'
import type { ExchangeHead } from '../exchange/plans.ts'
import { Moment } from '../ui/moment.tsx'
import { Written } from '../ui/written.tsx'
import { ActRefusal, useAct } from '../use-act.tsx'
import { useMe } from '../viewer.tsx'
import { ActButton } from './act-button.tsx'
import type { PersonStripAnswer } from './board.ts'
import { mayAsk, mayRegister } from './room.ts'

type Entry = PersonStripAnswer['history'][number]
type HoldEntry = Extract<Entry, { kind: 'hold' }>

type HistoryProps = {
  readonly head: ExchangeHead
  readonly person: PersonStripAnswer
  readonly mayLift: boolean
}

export function History({ head, person, mayLift }: HistoryProps) {
  const { t } = useTranslation()
  if (person.history.length === 0) return null
  return (
    <section className="stack">
      <h2>{t('operation.history.title')}</h2>
      <ol className="plain-list history">
        {person.history.map((entry, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- entries are only ever added at the end
          <li key={at} className="row">
            <Moment at={entry.at} zone={head.point.timeZone} />
            <span>
              <EntryWords entry={entry} />
            </span>
            {entry.kind === 'hold' && mayLift && <Lift head={head} hold={entry} />}
          </li>
        ))}
      </ol>
    </section>
  )
}

function EntryWords({ entry }: { entry: Entry }) {
  const { t } = useTranslation()
  switch (entry.kind) {
    case 'identity':
      return (
        <>
          {t(`operation.history.identity.${entry.result}`, {
            by: t(`operation.history.by.${entry.checkedBy}`),
          })}
          <Note text={entry.note} />
        </>
      )
    case 'interview':
      return t(`operation.will.hows.${entry.interview.kind}`)
    case 'fitness':
      return t(`operation.fitness.kind.${entry.fitness.kind}`)
    case 'hold':
      return <HoldWords hold={entry} />
    case 'papers':
      return t('operation.history.papers')
    case 'variance':
      return (
        <>
          {entry.variance === 'extra'
            ? t('operation.extra')
            : t(`operation.variance.kind.${entry.variance}`)}
          <Note text={entry.cause ?? ''} />
        </>
      )
    case 'departed':
      return t('operation.history.departed')
    case 'left-behind':
      return entry.word === null
        ? t('operation.where.left-behind')
        : `${t('operation.where.left-behind')}: ${t(`operation.left.${entry.word}`)}`
    case 'confirmed':
      return t(`operation.confirmed.${entry.side}`)
    default:
      return unreachable(entry)
  }
}

function Note({ text }: { text: string }) {
  if (text === '') return null
  return (
    <>
      {' '}
      · <Written text={text} />
    </>
  )
}

function HoldWords({ hold }: { hold: HoldEntry }) {
  const { t } = useTranslation()
  return (
    <>
      {t('operation.history.held')}: {t(`operation.hold.kinds.${hold.holdKind}`)}
      {hold.untilStage !== null && ` · ${t('operation.history.until', { stage: hold.untilStage })}`}
      <Note text={hold.note} />
      {hold.lifted !== null && (
        <>
          {' '}
          · {t('operation.history.lifted')}
          <Note text={hold.lifted.reason} />
        </>
      )}
    </>
  )
}

/** Whoever may record a kind of hold lifts it. */
function Lift({ head, hold }: { head: ExchangeHead; hold: HoldEntry }) {
  const { t } = useTranslation()
  const me = useMe()
  const isTheirs = hold.holdKind === 'protection' ? mayAsk(me) : mayRegister(me)
  if (hold.lifted !== null || !isTheirs) return null
  return (
    <ActButton
      label={t('operation.lift.button')}
      which={t('operation.lift.which', { kind: t(`operation.hold.kinds.${hold.holdKind}`) })}
      title={t('operation.lift.title')}
    >
      {(close) => <Lifting head={head} hold={hold} onDone={close} />}
    </ActButton>
  )
}

const shortestReason = 3

function Lifting({
  head,
  hold,
  onDone,
}: {
  head: ExchangeHead
  hold: HoldEntry
  onDone: () => void
}) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const lift = useAct('operation.lift-hold', onDone)
  return (
    <>
      <p>
        <HoldWords hold={hold} />
      </p>
      <Textarea
        label={t('operation.lift.reason')}
        autosize
        minRows={2}
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
      <ActRefusal act={lift} />
      <div>
        <Button
          disabled={reason.trim().length < shortestReason}
          loading={lift.isUnderWay}
          onClick={() => lift.perform({ exchange: head.id, hold: hold.hold, reason })}
        >
          {t('operation.lift.do')}
        </Button>
      </div>
    </>
  )
}
