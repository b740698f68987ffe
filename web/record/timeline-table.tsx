/** The figures of the chart: one row a month, the first side at the start. Each opens its events. */
import { useTranslation } from 'react-i18next'
import type { CountedCategory } from '../../src/record/reading/words-of-the-field.ts'
import { columnsOf, DataTable } from '../ui/data-table.tsx'
import { useNumber } from '../ui/moment.tsx'
import { Unknown } from '../ui/signs.tsx'
import type { MonthView } from './asked.ts'

type TimelineTableProps = {
  readonly months: readonly MonthView[]
  readonly sides: readonly string[]
  readonly category: CountedCategory
  readonly onMonth: (month: string) => void
}

type Row = {
  readonly month: string
  readonly of: ReadonlyMap<string, MonthView>
  readonly onOpen: () => void
}

const helper = columnsOf<Row>()

export function TimelineTable({ months, sides, category, onMonth }: TimelineTableProps) {
  const { t } = useTranslation()
  const byMonth = monthsOf(months)
  const columns = helper.columns([
    helper.accessor('month', {
      header: t('record.timeline.month'),
      sortFn: 'alphanumeric',
      cell: MonthName,
    }),
    ...sides.map((side) =>
      helper.accessor((row) => row.of.get(side)?.low ?? -1, {
        id: side,
        header: t('record.timeline.column', {
          what: t(`disputes.category.${category}`),
          side,
        }),
        sortFn: 'basic',
        cell: MonthFigure,
      }),
    ),
  ])
  return (
    <DataTable
      label={t('record.timeline.label')}
      columns={columns}
      rows={[...byMonth].map(([month, of]) => ({ month, of, onOpen: () => onMonth(month) }))}
      idOf={({ month }) => month}
    />
  )
}

/** The newest first, as the events. */
function monthsOf(months: readonly MonthView[]): Map<string, Map<string, MonthView>> {
  const rows = new Map<string, Map<string, MonthView>>()
  for (const each of months.toReversed()) {
    const row = rows.get(each.month) ?? new Map<string, MonthView>()
    rows.set(each.month, row.set(each.side, each))
  }
  return rows
}

type CellProps = { readonly row: { readonly original: Row } }

const MonthName = ({ row: { original } }: CellProps) => <bdi dir="ltr">{original.month}</bdi>

function MonthFigure({ row: { original }, column }: CellProps & { column: { id: string } }) {
  const { t } = useTranslation()
  const number = useNumber()
  const { month, of, onOpen } = original
  const figure = of.get(column.id)
  if (figure === undefined) return <span className="quiet">{t('record.timeline.nothing')}</span>
  const { low, high, unknown, withheld } = figure
  const word = unknown > 0 ? 'unstated' : 'withheld'
  const known =
    low === null || high === null
      ? null
      : low === high
        ? number(low)
        : t('record.timeline.range', { low: number(low), high: number(high) })
  return (
    <>
      <button
        type="button"
        className="figure"
        aria-label={t('record.timeline.open', { known: known ?? t(`ui.unknown.${word}`), month })}
        onClick={onOpen}
      >
        {known ?? <Unknown word={word} />}
      </button>
      {known !== null && unknown > 0 && (
        <span className="small quiet"> {t('record.timeline.unknown', { count: unknown })}</span>
      )}
      {(known !== null || unknown > 0) && withheld > 0 && (
        <span className="small quiet"> {t('record.timeline.withheld', { count: withheld })}</span>
      )}
    </>
  )
}
