/** Made-up rows and events of the public record, for tests. */
import { chronicleOf, type Chronicle } from '../../src/record/chronology/chronicle.ts'
import {
  parsePublicRecord,
  type PublicRecord,
  type RecordEvent,
} from '../../src/record/public-record.ts'
import { wholeFrom } from '../../src/record/whole/fictional-whole.ts'

export const exchangeColumns =
  'id,conflict,date,date_end,date_basis,kind,party_a,party_b,to_a_total,to_a_mil,to_a_civ,to_a_wounded,to_b_total,to_b_mil,to_b_civ,to_b_wounded,total_only,remains_to_a,remains_to_b,intermediaries,agreement,running_number,cumulative,n_sources,source_url,other_urls,note'.split(
    ',',
  )
export const claimColumns =
  'claim_id,event_id,attribute,side,category,per,bound,modality,part,series,scope,value,speaker,outlet,url'.split(
    ',',
  )
export const commitmentColumns =
  'id,agreement,date,place,promise,unit,promised_to_a,promised_to_b,due,realised_to_a,realised_to_b,status_from_sources,completed,disputed_by,source_url,conflict,events'.split(
    ',',
  )

export type Cells = Readonly<Record<string, string>>

const sheet = (columns: readonly string[], rows: readonly Cells[]) =>
  [
    columns,
    ...rows.map((row) => columns.map((column) => `"${(row[column] ?? '').replaceAll('"', '""')}"`)),
  ]
    .map((cells) => cells.join(','))
    .join('\n')

const anExchange: Cells = {
  id: 'e1',
  conflict: 'Northland-Southland',
  date: '2031-03-12',
  date_basis: 'stated',
  kind: 'exchange',
  party_a: 'NOR',
  party_b: 'SOU',
}

const aClaim: Cells = {
  event_id: 'e1',
  attribute: 'count',
  side: 'NOR',
  category: 'person',
  per: 'side',
  bound: 'exact',
  modality: 'asserted',
  value: '40',
  speaker: 'Northland ministry',
}

const aCommitment: Cells = {
  id: 'k1',
  agreement: 'Westhaven-1',
  date: '2031-03-01',
  promise: '40 for 40',
  unit: 'persons',
}

/** A record of these rows, each filled up to a good one. */
export function recordOf({
  exchanges = [{}],
  claims = [],
  commitments = [],
}: {
  exchanges?: readonly Cells[]
  claims?: readonly Cells[]
  commitments?: readonly Cells[]
}): PublicRecord {
  return parsePublicRecord({
    exchanges: sheet(
      exchangeColumns,
      exchanges.map((row, n) => ({ ...anExchange, id: `e${n + 1}`, ...row })),
    ),
    claims: sheet(
      claimColumns,
      claims.map((row, n) => ({ ...aClaim, claim_id: `c${n + 1}`, ...row })),
    ),
    commitments: sheet(
      commitmentColumns,
      commitments.map((row) => ({ ...aCommitment, ...row })),
    ),
  })
}

export const eventsOf = (...exchanges: readonly Cells[]): readonly RecordEvent[] =>
  recordOf({ exchanges }).events

type Rows = Parameters<typeof recordOf>[0]

/** The same, with what the rebuilt record says of it: each event is spoken of, by whom is no matter. */
export function chronicleFrom({ exchanges = [{}], claims = [], ...others }: Rows): Chronicle {
  const gathered = recordOf({ exchanges, claims, ...others })
  const events = gathered.events.map((event) => ({
    event_id: event.id,
    conflict: event.conflict,
    kind: event.kind,
    date: event.date,
    date_end: event.dateEnd ?? '',
    party_a: event.toA.party,
    party_b: event.toB.party,
  }))
  const spoken = { ...aClaim, attribute: 'place', side: '', category: '', per: '', value: 'Halden' }
  const said = claims.map((claim) => ({
    ...events.find(({ event_id: id }) => id === (claim['event_id'] ?? 'e1')),
    ...aClaim,
    ...claim,
  }))
  return chronicleOf(
    wholeFrom([...events.map((event) => ({ ...spoken, ...event })), ...said]),
    gathered,
  )
}
