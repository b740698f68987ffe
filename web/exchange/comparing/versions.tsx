/** Which plan is looked at, and what differs from another one: only what differs. */
import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Asked } from '../../ui/states.tsx'
import { Differences } from './plan-differences.tsx'
import { useExchange } from '../use-exchange.ts'
import { standingOf, type ExchangeAnswer, type Plan } from '../plans.ts'

type VersionsProps = {
  readonly answer: ExchangeAnswer
  readonly plan: Plan
  readonly onVersion: (version: number | null) => void
}

export function Versions({ answer, plan, onVersion }: VersionsProps) {
  const { t } = useTranslation()
  const { versions, exchange } = answer
  const [other, setOther] = useState(0)
  if (versions < 2) return null
  const all = Array.from({ length: versions }, (_, at) => versions - at)
  const named = (version: number) => ({
    value: String(version),
    label: t(
      version === versions ? newestWords[standingOf(exchange)] : 'exchange.versions.option',
      {
        version,
      },
    ),
  })
  const compared = other === plan.version ? 0 : other
  return (
    <section className="stack">
      <h2>{t('exchange.versions.title')}</h2>
      <div className="row on-screen-only">
        <NativeSelect
          label={t('exchange.versions.version')}
          value={String(plan.version)}
          data={all.map(named)}
          onChange={({ currentTarget: { value } }) =>
            onVersion(Number(value) === versions ? null : Number(value))
          }
        />
        <NativeSelect
          label={t('exchange.versions.compareWith')}
          value={String(compared)}
          data={[
            { value: '0', label: t('exchange.versions.nothing') },
            ...all.filter((version) => version !== plan.version).map(named),
          ]}
          onChange={({ currentTarget: { value } }) => setOther(Number(value))}
        />
      </div>
      {compared > 0 && <Compared id={answer.exchange.id} plan={plan} other={compared} />}
    </section>
  )
}

const newestWords = {
  'before-sides': 'exchange.versions.optionNewest',
  final: 'exchange.versions.optionFinal',
  neither: 'exchange.versions.option',
} as const

type ComparedProps = { readonly id: string; readonly plan: Plan; readonly other: number }

function Compared({ id, plan, other }: ComparedProps) {
  const asked = useExchange(id, other)
  return (
    <Asked query={asked}>
      {(answer) => {
        if (answer.plan === null) return null
        const [before, after] =
          answer.plan.version < plan.version ? [answer.plan, plan] : [plan, answer.plan]
        return <Differences before={before} after={after} />
      }}
    </Asked>
  )
}
