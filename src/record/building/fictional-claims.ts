/** Claims of invented parties, for tests and for the benchmark: a sheet of them, line by line. */
import Papa from 'papaparse'
import { build } from './build.ts'
import type { Adjudication } from './adjudication.ts'
import type { Built } from './built.ts'
import { readClaimLines } from './claim-lines.ts'

export type Cells = Readonly<Record<string, string>>

const columns =
  'claim_id,event_id,conflict,kind,date,date_end,party_a,party_b,attribute,side,category,per,bound,modality,part,series,scope,value,speaker,outlet,url'.split(
    ',',
  )

/** The ministry of Northland says that five came back to it. */
export const said = (cells: Cells): Cells => ({
  event_id: 'first',
  conflict: 'north-south',
  kind: 'exchange',
  date: '2031-03-05',
  party_a: 'northland',
  party_b: 'southland',
  attribute: 'count',
  side: 'northland',
  category: 'person',
  per: 'side',
  bound: 'exact',
  modality: 'asserted',
  value: '5',
  speaker: 'Northland ministry',
  ...cells,
})

/** A counter's words: its running number and its total after an event. */
export const counter = (cells: Cells): Cells =>
  said({ side: '', category: 'exchange', per: '', attribute: 'running', scope: 'all', ...cells })

export const total = (cells: Cells): Cells =>
  said({ per: '', attribute: 'cumulative', scope: 'all', series: 'northland', ...cells })

/** Rows without an id are numbered in their order. */
export const claimsSheet = (rows: readonly Cells[]): string =>
  Papa.unparse({
    fields: columns,
    data: rows.map((row, at) => {
      const cells: Cells = { claim_id: `c${String(at + 1).padStart(4, '0')}`, ...row }
      return columns.map((column) => cells[column] ?? '')
    }),
  })

export const builtFrom = (
  rows: readonly Cells[],
  adjudications: readonly Adjudication[] = [],
): Built =>
  build({ ...readClaimLines(claimsSheet(rows)), adjudications, commitments: [], speakers: [] })
