/** A party or the desk asks a party or the desk, within an agreement; the words are passed on as they are. */
import { NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuestionKind } from '../../../src/agreements/questions/question.ts'
import { isComplete, noPaper } from '../../lists/paper-fields.tsx'
import { keepScanOf } from '../../lists/keep-scan.ts'
import { useAct } from '../../use-act.tsx'
import { ActDialog, ActForm } from '../act-dialog.tsx'
import type { Agreement, SideId } from '../answers.ts'
import { KnownDateField, readDate } from '../known-date.tsx'
import { useSides } from '../whom.tsx'
import { broughtBy, NoteFields } from './brought.tsx'

const kinds = [
  'date',
  'place',
  'logistics',
  'agenda',
  'list',
  'text',
  'clarity-on-timing',
  'other',
] as const satisfies readonly QuestionKind[]

export function AskQuestion({ agreements }: { agreements: readonly Agreement[] }) {
  const { t } = useTranslation()
  return (
    <ActDialog button={t('agreements.ask.button')} title={t('agreements.ask.title')}>
      {(close) => <AskForm agreements={agreements} onDone={close} />}
    </ActDialog>
  )
}

type Draft = {
  readonly agreement: string
  readonly round: string
  readonly kind: QuestionKind
  readonly from: SideId
  readonly to: SideId | null
  readonly text: string
  readonly proposedOn: string
  readonly dueOn: string
}

type AskFormProps = { readonly agreements: readonly Agreement[]; readonly onDone: () => void }

function useDraft(agreements: readonly Agreement[]) {
  const { own, order } = useSides()
  const [draft, setDraft] = useState<Draft>({
    agreement: agreements[0]?.id ?? '',
    round: '',
    kind: 'other',
    from: own,
    to: null,
    text: '',
    proposedOn: '',
    dueOn: '',
  })
  const agreement = agreements.find(({ id }) => id === draft.agreement)
  const sides = order.filter((side) => side === 'desk' || agreement?.parties.includes(side))
  const others = sides.filter((side) => side !== draft.from)
  const chosen = draft.to !== null && others.includes(draft.to) ? draft.to : null
  // A party mostly asks the other side, not the desk.
  const to = chosen ?? others.find((side) => side !== 'desk') ?? others[0]
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  return { draft, change, agreement, sides, to }
}

function AskForm({ agreements, onDone }: AskFormProps) {
  const { t } = useTranslation()
  const { own, nameOf } = useSides()
  const { draft, change, agreement, sides, to } = useDraft(agreements)
  const [note, setNote] = useState(noPaper)
  const ask = useAct('agreements.ask', onDone, { first: keepScanOf })
  const { kind, text, from } = draft
  const isForParty = own === 'desk' && from !== 'desk'
  const proposedOn = kind === 'date' ? readDate(draft.proposedOn) : undefined
  const dueOn = readDate(draft.dueOn)
  const isDated = kind !== 'date' || Boolean(proposedOn)
  const isReady =
    text.trim() !== '' && isDated && dueOn !== null && (!isForParty || isComplete(note))
  const round = agreement?.rounds.find(({ id }) => id === draft.round)
  const perform = () => {
    if (agreement === undefined || to === undefined) return
    ask.perform({
      agreement: agreement.id,
      kind,
      to,
      text,
      ...(round !== undefined && { round: round.id }),
      ...(proposedOn && { proposedOn }),
      ...(dueOn && { dueOn }),
      ...(isForParty && broughtBy(from, note)),
    })
  }
  return (
    <>
      <p className="quiet">{t('agreements.ask.says')}</p>
      <ActForm act={ask} isReady={isReady} does={t('agreements.ask.do')} onDo={perform}>
        <WhoAndWhom draft={draft} sides={sides} to={to} onChange={change} />
        <Within agreements={agreements} draft={draft} onChange={change} />
        <NativeSelect
          label={t('agreements.ask.kind')}
          value={kind}
          onChange={({ currentTarget: { value } }) =>
            change({ kind: kinds.find((each) => each === value) ?? 'other' })
          }
          data={kinds.map((value) => ({ value, label: t(`agreements.question.kind.${value}`) }))}
        />
        {kind === 'date' && (
          <KnownDateField
            label={t('agreements.ask.proposedOn')}
            value={draft.proposedOn}
            onChange={(value) => change({ proposedOn: value })}
          />
        )}
        <Textarea
          label={t('agreements.ask.text')}
          autosize
          minRows={3}
          value={text}
          onChange={({ currentTarget: { value } }) => change({ text: value })}
        />
        <KnownDateField
          label={t('agreements.ask.dueOn')}
          description={t('agreements.ask.dueSays')}
          value={draft.dueOn}
          onChange={(value) => change({ dueOn: value })}
        />
        {isForParty && <NoteFields party={nameOf(from)} note={note} onChange={setNote} />}
      </ActForm>
    </>
  )
}

type WhoProps = {
  readonly draft: Draft
  readonly sides: readonly SideId[]
  readonly to: SideId | undefined
  readonly onChange: (part: Partial<Draft>) => void
}

/** The desk says for whom it asks, since it registers what couriers bring; a party asks for itself. */
function WhoAndWhom({ draft: { from }, sides, to, onChange }: WhoProps) {
  const { t } = useTranslation()
  const { own, nameOf } = useSides()
  const choice = (side: SideId) => ({ value: side, label: nameOf(side) })
  const sideOf = (value: string) => sides.find((side) => side === value)
  return (
    <>
      {own === 'desk' && (
        <NativeSelect
          label={t('agreements.ask.speaker')}
          value={from}
          onChange={({ currentTarget: { value } }) => onChange({ from: sideOf(value) ?? own })}
          data={sides.map(choice)}
        />
      )}
      <NativeSelect
        label={t('agreements.ask.to')}
        value={to ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ to: sideOf(value) ?? null })}
        data={sides.filter((side) => side !== from).map(choice)}
      />
    </>
  )
}

type WithinProps = {
  readonly agreements: readonly Agreement[]
  readonly draft: Draft
  readonly onChange: (part: Partial<Draft>) => void
}

/** In which agreement, and in which round of its talks if in any. */
function Within({ agreements, draft, onChange }: WithinProps) {
  const { t } = useTranslation()
  const rounds = agreements.find(({ id }) => id === draft.agreement)?.rounds ?? []
  return (
    <>
      {agreements.length > 1 && (
        <NativeSelect
          label={t('agreements.ask.agreement')}
          value={draft.agreement}
          onChange={({ currentTarget: { value } }) => onChange({ agreement: value, round: '' })}
          data={agreements.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      {rounds.length > 0 && (
        <NativeSelect
          label={t('agreements.ask.round')}
          value={draft.round}
          onChange={({ currentTarget: { value } }) => onChange({ round: value })}
          data={[
            { value: '', label: t('agreements.ask.noRound') },
            ...rounds.map(({ id, number, place }) => ({
              value: id,
              label: t('agreements.round.title', { number, place }),
            })),
          ]}
        />
      )}
    </>
  )
}
