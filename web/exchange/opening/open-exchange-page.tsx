/** An exchange is opened: for which commitment, where, in which stages, under which conditions. */
import { Button, Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { InferResponseType } from 'hono/client'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, type Api } from '../../api.ts'
import { paths } from '../../paths.ts'
import { Page } from '../../ui/page.tsx'
import { Asked, Empty } from '../../ui/states.tsx'
import { ActRefusal, useAct } from '../../use-act.tsx'
import { useAsk, useMe } from '../../viewer.tsx'
import { PriorityOrder } from '../choosing/priority-order.tsx'
import {
  asksUnit,
  emptyDraft,
  formulaIn,
  inputOf,
  isReady,
  nextStage,
  units,
  type OpenDraft,
} from './open-draft.ts'
import { FormulaFields } from './formula-fields.tsx'
import { StageFields } from './stage-fields.tsx'

type Agreement = InferResponseType<Api['api']['agreements']['$get'], 200>['agreements'][number]

export function OpenExchangePage() {
  const { t } = useTranslation()
  const agreements = useAsk(
    ['agreements'],
    async (api) => (await answerOf(api.api.agreements.$get())).agreements,
  )
  return (
    <Page title={t('exchange.open.title')} says={t('exchange.open.says')}>
      <Asked query={agreements}>
        {(found) =>
          found.length === 0 ? (
            <Empty says={t('exchange.open.noAgreement')} />
          ) : (
            <OpenForm agreements={found} />
          )
        }
      </Asked>
    </Page>
  )
}

const stagesMax = 60

function OpenForm({ agreements }: { agreements: readonly Agreement[] }) {
  const { t } = useTranslation()
  const { desk } = useMe()
  const navigate = useNavigate()
  const [draft, setDraft] = useState<OpenDraft>(() => emptyDraft(desk.timeZone))
  const change = (part: Partial<OpenDraft>) => setDraft((before) => ({ ...before, ...part }))
  const open = useAct('exchange.open', ({ exchange }) => {
    void navigate({ to: paths.exchange(exchange) })
  })
  const agreement = agreements.find(({ id }) => id === draft.agreement) ?? agreements[0]
  const commitment =
    agreement?.commitments.find(({ id }) => id === draft.commitment) ?? agreement?.commitments[0]
  if (agreement === undefined) return null
  const { parties } = agreement
  const chosen = commitment && {
    agreement: agreement.id,
    commitment: commitment.id,
    promised: commitment,
    parties,
  }
  const isUnitOpen = commitment !== undefined && asksUnit(commitment) && draft.unit === null
  const isWhole =
    chosen !== undefined && !isUnitOpen && isReady({ ...draft, commitment: chosen.commitment })
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen !== undefined) open.perform(inputOf(draft, chosen))
      }}
    >
      <NativeSelect
        label={t('exchange.open.agreement')}
        value={agreement.id}
        data={agreements.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={({ currentTarget: { value } }) => change({ agreement: value, commitment: '' })}
      />
      {commitment === undefined ? (
        <p className="needs">{t('exchange.open.noCommitment')}</p>
      ) : (
        <NativeSelect
          label={t('exchange.open.commitment')}
          value={commitment.id}
          data={agreement.commitments.map(({ id, says }) => ({ value: id, label: says }))}
          description={commitment.says}
          onChange={({ currentTarget: { value } }) => change({ commitment: value })}
        />
      )}
      {commitment !== undefined && asksUnit(commitment) && (
        <UnitField draft={draft} onChange={change} />
      )}
      <Where draft={draft} onChange={change} />
      <Stages draft={draft} parties={parties} onChange={change} />
      <FormulaFields
        formula={formulaIn(draft, commitment, parties)}
        promised={commitment}
        parties={parties}
        onChange={(formula) => change({ formula })}
      />
      <ConditionFields draft={draft} onChange={change} />
      <PriorityOrder arranged={draft.arranged} onArrange={(arranged) => change({ arranged })} />
      <ActRefusal act={open} />
      <div>
        <Button type="submit" disabled={!isWhole} loading={open.isUnderWay}>
          {t('exchange.open.do')}
        </Button>
      </div>
    </form>
  )
}

type PartProps = {
  readonly draft: OpenDraft
  readonly onChange: (part: Partial<OpenDraft>) => void
}

/** A bag is no person and a body may have no name: nobody guesses which is meant. */
function UnitField({ draft, onChange }: PartProps) {
  const { t } = useTranslation()
  return (
    <NativeSelect
      label={t('exchange.unit.label')}
      description={t('exchange.unit.says')}
      value={draft.unit ?? ''}
      data={[
        { value: '', label: t('exchange.unit.choose'), disabled: true },
        ...units.map((unit) => ({ value: unit, label: t(`exchange.unit.kind.${unit}`) })),
      ]}
      onChange={({ currentTarget: { value } }) =>
        onChange({ unit: units.find((each) => each === value) ?? null })
      }
    />
  )
}

function Stages({ draft, parties, onChange }: PartProps & { parties: readonly string[] }) {
  const { t } = useTranslation()
  const { stages } = draft
  return (
    <>
      {stages.map((stage, at) => (
        <StageFields
          // oxlint-disable-next-line react/no-array-index-key -- a stage is its place in the order
          key={at}
          number={at + 1}
          stage={stage}
          parties={parties}
          onChange={(changed) =>
            onChange({ stages: stages.map((each, place) => (place === at ? changed : each)) })
          }
        />
      ))}
      <div className="row">
        <Button
          variant="default"
          disabled={stages.length >= stagesMax}
          onClick={() => onChange({ stages: [...stages, nextStage(stages)] })}
        >
          {t('exchange.open.addStage')}
        </Button>
        {stages.length > 1 && (
          <Button variant="default" onClick={() => onChange({ stages: stages.slice(0, -1) })}>
            {t('exchange.open.removeStage')}
          </Button>
        )}
      </div>
    </>
  )
}

function Where({ draft, onChange }: PartProps) {
  const { t } = useTranslation()
  return (
    <>
      <TextInput
        label={t('exchange.open.name')}
        value={draft.title}
        onChange={({ currentTarget: { value } }) => onChange({ title: value })}
      />
      <TextInput
        label={t('exchange.open.point')}
        value={draft.point}
        onChange={({ currentTarget: { value } }) => onChange({ point: value })}
      />
      <TextInput
        label={t('exchange.open.zone')}
        description={t('exchange.open.zoneSays')}
        value={draft.timeZone}
        onChange={({ currentTarget: { value } }) => onChange({ timeZone: value })}
      />
    </>
  )
}

function ConditionFields({ draft, onChange }: PartProps) {
  const { t } = useTranslation()
  return (
    <fieldset className="fields">
      <legend>{t('exchange.open.conditions')}</legend>
      <NumberInput
        label={t('exchange.open.aheadMax')}
        description={t('exchange.open.aheadMaxSays')}
        min={0}
        value={draft.aheadMax}
        onChange={(value) => onChange({ aheadMax: Number(value) })}
      />
      <Checkbox
        label={t('exchange.open.hostilities')}
        checked={draft.areHostilitiesActive}
        onChange={({ currentTarget: { checked } }) => onChange({ areHostilitiesActive: checked })}
      />
      <TextInput
        label={t('exchange.open.place')}
        description={t('exchange.open.placeSays')}
        value={draft.place}
        onChange={({ currentTarget: { value } }) => onChange({ place: value })}
      />
      {draft.place.trim() !== '' && (
        <NumberInput
          label={t('exchange.open.placePlaces')}
          min={1}
          value={draft.placePlaces}
          onChange={(value) => onChange({ placePlaces: Number(value) })}
        />
      )}
    </fieldset>
  )
}
