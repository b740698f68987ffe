/**
 * A dense table: sorted by a click or a key on a heading, walked with the arrow
 * keys from row to row. On a phone every row becomes a strip with its headings
 * beside the values; nothing scrolls sideways.
 */
import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_basic,
  tableFeatures,
  useTable,
  type ColumnDef,
  type Header,
} from '@tanstack/react-table'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, basic: sortFn_basic },
})

type Features = typeof features

// oxlint-disable-next-line typescript/no-explicit-any -- a table's columns hold values of different types; the library's own form
export type Columns<Row extends object> = ColumnDef<Features, Row, any>[]

/** `columnsOf<Line>()`, then `.accessor('name', { header, cell })`. */
export const columnsOf = <Row extends object>() => createColumnHelper<Features, Row>()

type DataTableProps<Row extends object> = {
  /** What the table holds; read aloud, not shown. */
  readonly label: string
  readonly columns: Columns<Row>
  readonly rows: Row[]
  readonly idOf: (row: Row) => string
}

export function DataTable<Row extends object>({ label, columns, rows, idOf }: DataTableProps<Row>) {
  const table = useTable({ features, columns, data: rows, getRowId: idOf })
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the links and buttons inside it
    <table className="data-table" aria-label={label} onKeyDown={walk}>
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id}>
            {group.headers.map((header) => (
              <Heading key={header.id} header={header}>
                <table.FlexRender header={header} />
              </Heading>
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {table.getRowModel().rows.map((row) => (
          <tr key={row.id}>
            {row.getAllCells().map((cell) => (
              // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- a cell of a table is no control
              <td key={cell.id} data-heading={headingOf(cell.column.columnDef.header)}>
                <table.FlexRender cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const headingOf = (header: unknown) => (typeof header === 'string' ? header : undefined)

function Heading<Row extends object>({
  header,
  children,
}: {
  header: Header<Features, Row>
  children: React.ReactNode
}) {
  const { t } = useTranslation()
  const sorted = header.column.getIsSorted()
  if (!header.column.getCanSort()) return <th scope="col">{children}</th>
  const order = { asc: 'ascending', desc: 'descending' } as const
  return (
    <th scope="col" aria-sort={sorted === false ? 'none' : order[sorted]}>
      <button
        type="button"
        className="sort"
        title={t('ui.sort')}
        onClick={header.column.getToggleSortingHandler()}
      >
        {children}
        <span aria-hidden>{sorted === false ? '' : sorted === 'asc' ? ' ↑' : ' ↓'}</span>
      </button>
    </th>
  )
}

/** Arrow keys, Home and End go from row to row, to the first thing in it that can be opened. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
    ArrowDown: (at, last) => Math.min(at + 1, last),
    ArrowUp: (at) => Math.max(at - 1, 0),
    Home: () => 0,
    End: (_, last) => last,
  }
  const step = steps[event.key]
  const inside = event.target instanceof Element ? event.target.closest('tbody tr') : null
  if (step === undefined || inside === null || event.target instanceof HTMLInputElement) return
  const rows = [...event.currentTarget.querySelectorAll('tbody tr')]
  const next = rows[step(rows.indexOf(inside), rows.length - 1)]
  const stop = next?.querySelector('a, button, input')
  if (!(stop instanceof HTMLElement)) return
  event.preventDefault()
  stop.focus()
}
