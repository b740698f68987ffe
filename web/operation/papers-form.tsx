/** Which papers of a child are there. */
import { Button, Checkbox, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InputOf } from '../acts.ts'
import { ActRefusal, useAct } from '../use-act.tsx'
import { idsOf, type GatePeople } from './gate-people.ts'

type Papers = InputOf<'operation.record-child-papers'>['papers']

export const paperKinds = [
  'childHeard',
  'writtenConsent',
  'escort',
  'card',
  'harmChecked',
] as const satisfies readonly (keyof Papers)[]

const noPapers: Papers = {
  assessors: 0,
  childHeard: false,
  writtenConsent: false,
  escort: false,
  card: false,
  harmChecked: false,
}

const assessorsMax = 10

export function PapersForm({ exchange, people, onDone }: GatePeople) {
  const { t } = useTranslation()
  const [papers, setPapers] = useState(noPapers)
  const record = useAct('operation.record-child-papers', onDone)
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        record.perform({ exchange: exchange.id, people: idsOf(people), papers })
      }}
    >
      <p>{t('operation.papers.says')}</p>
      {paperKinds.map((kind) => (
        <Checkbox
          key={kind}
          label={t(`operation.papers.kind.${kind}`)}
          checked={papers[kind]}
          onChange={({ currentTarget: { checked } }) => setPapers({ ...papers, [kind]: checked })}
        />
      ))}
      <NumberInput
        label={t('operation.papers.assessors')}
        description={t('operation.papers.assessorsSays')}
        min={0}
        max={assessorsMax}
        allowDecimal={false}
        value={papers.assessors}
        onChange={(value) => setPapers({ ...papers, assessors: Number(value) })}
      />
      <ActRefusal act={record} />
      <div>
        <Button type="submit" loading={record.isUnderWay}>
          {t('operation.papers.do')}
        </Button>
      </div>
    </form>
  )
}
