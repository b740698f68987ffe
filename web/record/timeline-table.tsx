/** The figures of the chart: one row a month, the first side at the start. Each opens its events. */
import { useTranslation } from 'react-i18next'
import { columnsOf, DataTable } from '../ui/data-table.tsx'
import { useNumber } from '../ui/moment.tsx'
import { Unknown } from '../ui/signs.tsx'
import type { MonthView } from './asked.ts'
import type { Drawn } from './timeline.tsx'

type TimelineTableProps = {
  readonly months: readonly MonthView[]
  readonly sides: readonly string[]
  readonly what: Drawn
  readonly onMonth: (month: string) => void
}

type Row = {
  readonly month: string
  readonly of: ReadonlyMap<string, MonthView>
  readonly what: Drawn
  readonly onOpen: () => void
}

const helper = columnsOf<Row>()

export function TimelineTable({ months, sides, what, onMonth }: TimelineTableProps) {
  const { t } = useTranslation()
  const byMonth = monthsOf(months, what)
  const columns = helper.columns([
    helper.accessor('month', {
      header: t('record.timeline.month'),
      sortFn: 'alphanumeric',
      cell: MonthName,
    }),
    ...sides.map((side) =>
      helper.accessor((row) => row.of.get(side)?.[what].known ?? -1, {
        id: side,
        header: t('record.timeline.column', { what: t(`record.timeline.${what}`), side }),
        sortFn: 'basic',
        cell: MonthFigure,
      }),
    ),
  ])
  return (
    <DataTable
      label={t('record.timeline.label')}
      columns={columns}
      rows={[...byMonth].map(([month, of]) => ({ month, of, what, onOpen: () => onMonth(month) }))}
      idOf={({ month }) => month}
    />
  )
}

/** Months in which something of the kind happened, on whichever side. */
function monthsOf(months: readonly MonthView[], what: Drawn): Map<string, Map<string, MonthView>> {
  const rows = new Map<string, Map<string, MonthView>>()
  for (const each of months) {
    if (each[what].events === 0 && each[what].unknown === 0) continue
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
  const { month, of, what, onOpen } = original
  const figure = of.get(column.id)?.[what]
  if (figure === undefined) return <span className="quiet">{t('record.timeline.nothing')}</span>
  const { known, unknown } = figure
  const shown = known === null ? t('ui.unknown.unstated') : number(known)
  return (
    <>
      <button
        type="button"
        className="figure"
        aria-label={t('record.timeline.open', { known: shown, month })}
        onClick={onOpen}
      >
        {known === null ? <Unknown /> : shown}
      </button>
      {known !== null && unknown > 0 && (
        <span className="small quiet"> {t('record.timeline.unknown', { count: unknown })}</span>
      )}
    </>
  )
}
