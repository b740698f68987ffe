/** A table whose rows have one order; on a phone each row is a strip with its headings beside the values. */
import type { ReactNode } from 'react'

type PlainTableProps = {
  /** What it holds; read aloud, not shown. */
  readonly label: string
  readonly heads: readonly string[]
  readonly rows: readonly { readonly id: string; readonly cells: readonly ReactNode[] }[]
}

export function PlainTable({ label, heads, rows }: PlainTableProps) {
  return (
    <table className="data-table" aria-label={label}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells }) => (
          <tr key={id}>
            {cells.map((cell, at) => (
              <td key={heads[at]} data-heading={heads[at]}>
                <div>{cell}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
