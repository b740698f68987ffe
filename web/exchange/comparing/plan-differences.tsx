/** Two plans of one exchange: who left, who joined, who moved, and what that did to each priority. */
import { useTranslation } from 'react-i18next'
import { columnsOf, DataTable } from '../../ui/data-table.tsx'
import { useNumber } from '../../ui/moment.tsx'
import { SideName } from '../../ui/sides.tsx'
import { Written } from '../../ui/written.tsx'
import { usePartyOf } from '../parties.ts'
import type { Plan } from '../plans.ts'
import { differencesOf, ways, type Moved } from './differences.ts'
import { LevelWords } from './level-words.tsx'

type DifferencesProps = { readonly before: Plan; readonly after: Plan }

export function Differences({ before, after }: DifferencesProps) {
  const { t } = useTranslation()
  const called = (plan: Plan) => t('exchange.versions.option', { version: plan.version })
  const moved = differencesOf(before, after)
  return (
    <>
      {moved.length === 0 ? <p>{t('exchange.versions.same')}</p> : <Counted moved={moved} />}
      <LevelWords
        before={before}
        after={after}
        called={{ before: called(before), after: called(after) }}
      />
      {moved.length > 0 && <MovedTable {...{ before, after, moved }} />}
    </>
  )
}

function Counted({ moved }: { moved: readonly Moved[] }) {
  const { t } = useTranslation()
  const number = useNumber()
  const counts = ways
    .map((way) => ({ way, count: moved.filter((each) => each.way === way).length }))
    .filter(({ count }) => count > 0)
  return (
    <>
      <h3>{t('exchange.versions.differ', { count: moved.length, shown: number(moved.length) })}</h3>
      <p>
        {counts
          .map(({ way, count }) => t(`exchange.compare.${way}`, { count, shown: number(count) }))
          .join(' · ')}
      </p>
    </>
  )
}

const helper = columnsOf<Moved>()

function MovedTable({ before, after, moved }: DifferencesProps & { moved: Moved[] }) {
  const { t } = useTranslation()
  const number = useNumber()
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
    <DataTable
      label={t('exchange.versions.differ', { count: moved.length, shown: number(moved.length) })}
      columns={columns}
      rows={moved}
      idOf={({ person }) => person.id}
    />
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
