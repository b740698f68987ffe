/** Which plan is looked at, and what differs from another one: only what differs. */
import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { columnsOf, DataTable } from '../../ui/data-table.tsx'
import { useNumber } from '../../ui/moment.tsx'
import { SideName } from '../../ui/sides.tsx'
import { Asked } from '../../ui/states.tsx'
import { Written } from '../../ui/written.tsx'
import { differencesOf, type Moved } from './differences.ts'
import { useExchange } from '../use-exchange.ts'
import { usePartyOf } from '../parties.ts'
import type { ExchangeAnswer, Plan } from '../plans.ts'

type VersionsProps = {
  readonly answer: ExchangeAnswer
  readonly plan: Plan
  readonly onVersion: (version: number | null) => void
}

export function Versions({ answer, plan, onVersion }: VersionsProps) {
  const { t } = useTranslation()
  const { versions } = answer
  const [other, setOther] = useState(0)
  if (versions < 2) return null
  const all = Array.from({ length: versions }, (_, at) => versions - at)
  const named = (version: number) => ({
    value: String(version),
    label: t(version === versions ? 'exchange.versions.optionNewest' : 'exchange.versions.option', {
      version,
    }),
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

const helper = columnsOf<Moved>()

function Differences({ before, after }: { before: Plan; after: Plan }) {
  const { t } = useTranslation()
  const number = useNumber()
  const moved = differencesOf(before, after)
  if (moved.length === 0) return <p>{t('exchange.versions.same')}</p>
  const where = (stage: string | null | undefined) => {
    if (stage === undefined) return t('exchange.versions.unknown')
    return stage === null ? t('exchange.versions.stays') : t('exchange.versions.stage', { stage })
  }
  const columns = helper.columns([
    helper.accessor((each) => each.person.name, {
      id: 'name',
      header: t('exchange.versions.name'),
      sortFn: 'alphanumeric',
      cell: MovedName,
    }),
    helper.accessor((each) => each.person.heldBy, {
      id: 'side',
      header: t('exchange.versions.side'),
      sortFn: 'alphanumeric',
      cell: MovedSide,
    }),
    helper.accessor((each) => each.before ?? '', {
      id: 'before',
      header: t('exchange.versions.before', { version: before.version }),
      sortFn: 'alphanumeric',
      cell: ({ row }) => where(row.original.before),
    }),
    helper.accessor((each) => each.after ?? '', {
      id: 'after',
      header: t('exchange.versions.before', { version: after.version }),
      sortFn: 'alphanumeric',
      cell: ({ row }) => where(row.original.after),
    }),
  ])
  return (
    <>
      <h3>{t('exchange.versions.differ', { count: moved.length, shown: number(moved.length) })}</h3>
      <DataTable
        label={t('exchange.versions.differ', { count: moved.length, shown: number(moved.length) })}
        columns={columns}
        rows={moved}
        idOf={({ person }) => person.id}
      />
    </>
  )
}

type OfMoved = { readonly row: { readonly original: Moved } }

function MovedName({ row: { original } }: OfMoved) {
  return <Written text={original.person.name} />
}

function MovedSide({ row: { original } }: OfMoved) {
  const partyOf = usePartyOf()
  return <SideName side={partyOf(original.person.heldBy)} />
}
