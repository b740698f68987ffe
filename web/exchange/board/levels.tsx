/** The agreed order of priorities, what the plan reached in each, and whether that is proven to be the best. */
import { useTranslation } from 'react-i18next'
import { columnsOf, DataTable } from '../../ui/data-table.tsx'
import { useNumber } from '../../ui/moment.tsx'
import { Done } from '../../ui/signs.tsx'
import { isLessBetter } from '../comparing/differences.ts'
import type { Plan } from '../plans.ts'

type Level = Plan['levels'][number]

const helper = columnsOf<Level>()

export function Levels({ plan }: { plan: Plan }) {
  const { t } = useTranslation()
  const number = useNumber()
  const columns = helper.columns([
    helper.accessor('name', {
      header: t('exchange.levels.level'),
      enableSorting: false,
      cell: LevelName,
    }),
    helper.accessor('value', {
      header: t('exchange.levels.value'),
      enableSorting: false,
      cell: ({ row: { original } }) => number(original.value),
    }),
    helper.accessor('bound', {
      header: t('exchange.levels.bound'),
      enableSorting: false,
      cell: ({ row: { original } }) => number(original.bound),
    }),
    helper.accessor('proven', {
      header: t('exchange.levels.proof'),
      enableSorting: false,
      cell: Proof,
    }),
  ])
  return (
    <section className="stack">
      <h2>{t('exchange.levels.title')}</h2>
      <p className="quiet">{t('exchange.levels.says')}</p>
      <DataTable
        label={t('exchange.levels.title')}
        columns={columns}
        rows={[...plan.levels]}
        idOf={({ name }) => name}
      />
    </section>
  )
}

type OfLevel = { readonly row: { readonly original: Level } }

function LevelName({ row: { original } }: OfLevel) {
  const { t } = useTranslation()
  return (
    <>
      {t(`exchange.levels.name.${original.name}`)}
      {isLessBetter(original.name) && <span className="quiet"> ({t('exchange.levels.less')})</span>}
    </>
  )
}

function Proof({ row: { original } }: OfLevel) {
  const { t } = useTranslation()
  const number = useNumber()
  if (original.proven) return <Done word={t('exchange.levels.proven')} />
  const gap = Math.abs(original.bound - original.value)
  return t('exchange.levels.gap', { gap: number(gap) })
}
