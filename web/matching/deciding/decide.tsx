/**
 * The decision about a pair: each answer has its key and the reason that is signed with it,
 * in view before the key is pressed.
 */
import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { nameOf } from '../../lists/lines.tsx'
import { useKeys } from '../../ui/keys.tsx'
import { ActRefusal, useAct } from '../../use-act.tsx'
import type { PairProps } from '../pair/pair.tsx'
import { linesOf, type Candidate, type Decision } from '../queue/queue.ts'
import { offeredReasons, type OfferedReason } from './reasons.ts'
import { Earlier } from './earlier.tsx'

const keys = { same: 'y', different: 'n', unsure: 'l' } as const satisfies Record<Decision, string>
const decisions = ['same', 'different', 'unsure'] as const satisfies readonly Decision[]

const shortestReason = 3

function useReasonWords() {
  const { t, i18n } = useTranslation()
  const listed = (fields: readonly Candidate['fields'][number]['field'][]) =>
    new Intl.ListFormat(i18n.language, { type: 'unit', style: 'short' }).format(
      fields.map((field) => t(`matching.evidence.fields.${field}`)),
    )
  return (offered: OfferedReason) =>
    t(`matching.reasons.${offered.kind}`, {
      fields: 'fields' in offered ? listed(offered.fields) : '',
      others: 'others' in offered ? listed(offered.others) : '',
    })
}

const own = 'own'
type Draft = { readonly chosen: number | typeof own; readonly written: string }

/** The reason for each answer: one that is offered, or one's own. */
function useReasons(candidate: Candidate) {
  const words = useReasonWords()
  const [drafts, setDrafts] = useState<Partial<Record<Decision, Draft>>>({})
  const of = (decision: Decision) => {
    const offered = offeredReasons(candidate, decision).map(words)
    const draft = drafts[decision] ?? { chosen: 0, written: '' }
    const text = draft.chosen === own ? draft.written.trim() : (offered[draft.chosen] ?? '')
    return { offered, draft, text, isEnough: text.length >= shortestReason }
  }
  const change = (decision: Decision, draft: Draft) =>
    setDrafts((before) => ({ ...before, [decision]: draft }))
  return { of, change }
}

export function Decide({ queue, candidate, last, onNext, onSigned, onTakenBack }: PairProps) {
  const { t } = useTranslation()
  const { left, right, decided } = candidate
  const reasons = useReasons(candidate)
  const [asked, setAsked] = useState<Decision>('same')
  const names = [left, right].map(({ reading }) => nameOf(reading)).join(' – ')
  const decide = useAct('matching.decide', ({ decision: id, verdict }) =>
    onSigned({
      id,
      decision: asked,
      pair: linesOf(candidate),
      names,
      waitsFor: verdict.state === 'waits' ? verdict.for : 'nobody',
    }),
  )
  const isOpen = decided === null || decided.decision === 'unsure'
  const sign = (decision: Decision) => {
    const { text, isEnough } = reasons.of(decision)
    if (!isEnough || decide.isUnderWay || !isOpen) return
    setAsked(decision)
    decide.perform({
      left: { list: queue.left.id, line: left.line },
      right: { list: queue.right.id, line: right.line },
      decision,
      reason: text,
    })
  }
  useKeys(
    isOpen
      ? decisions.map((decision) => ({
          key: keys[decision],
          does: t(`matching.decide.${decision}`),
          run: () => sign(decision),
        }))
      : [],
  )
  return (
    <section className="stack">
      <h2 id="decide" tabIndex={-1}>
        {t('matching.decide.heading')}
      </h2>
      <Earlier candidate={candidate} onTakenBack={onTakenBack} />
      {isOpen &&
        decisions.map((decision) => (
          <Answer
            key={decision}
            decision={decision}
            reasons={reasons}
            isUnderWay={decide.isUnderWay && asked === decision}
            onSign={() => sign(decision)}
          />
        ))}
      <ActRefusal act={decide} />
      <div>
        <Button variant="default" onClick={onNext}>
          {t('matching.decide.next')} <kbd className="key">␣</kbd>
        </Button>
      </div>
      <KeyLine isOpen={isOpen} hasSigned={last.signed !== null} />
    </section>
  )
}

type AnswerProps = {
  readonly decision: Decision
  readonly reasons: ReturnType<typeof useReasons>
  readonly isUnderWay: boolean
  readonly onSign: () => void
}

function Answer({ decision, reasons, isUnderWay, onSign }: AnswerProps) {
  const { t } = useTranslation()
  const { offered, draft, text, isEnough } = reasons.of(decision)
  const choose = (value: string) =>
    reasons.change(decision, { ...draft, chosen: value === own ? own : Number(value) })
  const label = t(`matching.decide.reasonOf.${decision}`)
  return (
    <div className="answer-row">
      <Button
        variant={decision === 'same' ? 'filled' : 'default'}
        aria-keyshortcuts={keys[decision]}
        disabled={!isEnough}
        loading={isUnderWay}
        onClick={onSign}
      >
        {t(`matching.decide.${decision}`)} <kbd className="key">{keys[decision].toUpperCase()}</kbd>
      </Button>
      <NativeSelect
        aria-label={label}
        value={String(draft.chosen)}
        onChange={({ currentTarget: { value } }) => choose(value)}
        data={[
          ...offered.map((words, at) => ({ value: String(at), label: words })),
          { value: own, label: t('matching.decide.own') },
        ]}
      />
      {draft.chosen === own ? (
        <Textarea
          label={label}
          description={t('matching.decide.onRecord')}
          autosize
          minRows={2}
          value={draft.written}
          onChange={({ currentTarget: { value } }) =>
            reasons.change(decision, { chosen: own, written: value })
          }
        />
      ) : (
        // A choice may be too narrow for the sentence, and what is signed stands here whole.
        <p className="small quiet">{text}</p>
      )}
    </div>
  )
}

/** The keys, where they are used. They work on every layout, and never while somebody types. */
function KeyLine({ isOpen, hasSigned }: { isOpen: boolean; hasSigned: boolean }) {
  const { t } = useTranslation()
  const decided = decisions.map((decision) => [
    keys[decision].toUpperCase(),
    t(`matching.decide.${decision}`),
  ])
  const rows = [
    ...(isOpen ? decided : []),
    ...(hasSigned ? [['U', t('matching.decide.undo')]] : []),
    ['␣', t('matching.decide.next')],
  ]
  return (
    <div className="key-line small quiet">
      <p>{t('matching.decide.keys')}</p>
      <ul className="plain-list">
        {rows.map(([key, does]) => (
          <li key={key}>
            <kbd dir="ltr">{key}</kbd> {does}
          </li>
        ))}
      </ul>
    </div>
  )
}
