/**
 * A refusal on a page: its sentence, every objection of the law with its source,
 * and for those that ask, a place for the officer's reason. With all reasons given,
 * the act is asked for again; they go on record with it.
 */
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusalSentence } from '../refusal-words.tsx'
import type { DeskRefusal, Objection, Reason } from '../refusal.ts'

type RefusalViewProps = {
  readonly refusal: DeskRefusal
  readonly isUnderWay: boolean
  readonly onAnswer: (reasons: readonly Reason[]) => void
}

const shortestReason = 3

export function RefusalView({ refusal, isUnderWay, onAnswer }: RefusalViewProps) {
  const { t } = useTranslation()
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})
  const asking = [...new Set(refusal.objections.filter(isAsking).map(({ rule }) => rule))]
  const isBarred = refusal.objections.some(({ weight }) => weight === 'bars')
  const isAnswerable = asking.length > 0 && !isBarred
  const given = asking.map((rule) => ({ rule, reason: (reasons[rule] ?? '').trim() }))
  const isComplete = given.every(({ reason }) => reason.length >= shortestReason)
  return (
    <section className={`refusal ${isAnswerable ? 'needs' : 'stopped'}`} role="alert">
      <h3>{t(isAnswerable ? 'ui.needsReason' : 'ui.stopped')}</h3>
      {refusal.objections.length === 0 && (
        <p>
          <RefusalSentence refusal={refusal} />
        </p>
      )}
      <ul className="objections">
        {refusal.objections.map((objection) => (
          <li key={`${objection.rule} ${objection.shown}`}>
            <p>{objection.shown}</p>
            <p className="small quiet">{sourceOf(objection)}</p>
          </li>
        ))}
      </ul>
      {isAnswerable && (
        // No form of its own: it mostly stands inside the form of the act that was refused.
        <div className="stack">
          {asking.map((rule) => (
            <Textarea
              key={rule}
              label={t('ui.reasonFor', { rule })}
              description={t('ui.onRecord')}
              autosize
              minRows={2}
              value={reasons[rule] ?? ''}
              onChange={({ currentTarget: { value } }) =>
                setReasons((before) => ({ ...before, [rule]: value }))
              }
            />
          ))}
          <div>
            <Button disabled={!isComplete} loading={isUnderWay} onClick={() => onAnswer(given)}>
              {t('ui.goOn')}
            </Button>
          </div>
        </div>
      )}
    </section>
  )
}

const isAsking = ({ weight }: Objection) => weight === 'asks'

const sourceOf = ({ rule, source }: Objection) => (source === '' ? rule : `${rule} · ${source}`)
