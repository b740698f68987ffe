/**
 * Events as the Humanitarian Exchange Language has it (HXL 1.1): a row of headings, a row of
 * hashtags, one event a row. Side a and side b are those of the event. An empty cell is unknown;
 * what is withheld is empty too and named in a column of its own. Never a 0 that nobody said.
 */
import { csvRow, guardFormula } from '../../base/csv.ts'
import type { BuiltEvent, BuiltValue } from '../building/built.ts'
import type { WholeRecord } from '../whole/whole-record.ts'
import { sourcesOf } from './sheets.ts'

type Row = {
  readonly event: BuiltEvent
  readonly withheld: readonly string[]
  readonly claims: readonly string[]
  readonly sources: readonly string[]
}
type Column = readonly [
  heading: string,
  hashtag: string,
  cell: (row: Row) => string | number | null | undefined,
]

const valueOf = ({ values }: BuiltEvent, side: string | undefined, category: string) =>
  values.find((value) => value.side === side && value.category === category)

const figure =
  (side: 0 | 1 | 'both', category: string, of: 'low' | 'best' | 'high' | 'state') =>
  ({ event }: Row) =>
    valueOf(event, side === 'both' ? side : event.parties[side], category)?.[of]

const ofSide = (name: 'a' | 'b', side: 0 | 1): readonly Column[] => [
  [`Side ${name}`, `#actor+side_${name}`, ({ event }) => event.parties[side]],
  [
    `People returned to side ${name}`,
    `#affected+returned+side_${name}`,
    figure(side, 'person', 'best'),
  ],
  ['At least', `#affected+returned+side_${name}+min`, figure(side, 'person', 'low')],
  ['At most', `#affected+returned+side_${name}+max`, figure(side, 'person', 'high')],
  ['How sure', `#status+returned+side_${name}`, figure(side, 'person', 'state')],
  [
    `Military returned to side ${name}`,
    `#affected+returned+military+side_${name}`,
    figure(side, 'military', 'best'),
  ],
  [
    `Civilians returned to side ${name}`,
    `#affected+returned+civilian+side_${name}`,
    figure(side, 'civilian', 'best'),
  ],
  [
    `Remains returned to side ${name}`,
    `#affected+remains+side_${name}`,
    figure(side, 'remains', 'best'),
  ],
]

const columns: readonly Column[] = [
  ['Event', '#event+id', ({ event }) => event.id],
  ['Conflict', '#crisis+name', ({ event }) => event.conflict],
  ['Kind', '#event+type', ({ event }) => event.kind],
  ['Date', '#date+start', ({ event }) => event.date.value],
  ['Until', '#date+end', ({ event }) => event.date.end],
  ...ofSide('a', 0),
  ...ofSide('b', 1),
  [
    'People returned, both sides together',
    '#affected+returned+both',
    figure('both', 'person', 'best'),
  ],
  [
    'Intermediaries',
    '#actor+intermediary+list',
    ({ event }) => event.intermediaries.map(({ code }) => code).join('; '),
  ],
  ['Counts withheld for', '#meta+withheld', ({ withheld }) => withheld.join('; ')],
  ['Claims', '#meta+claim+id+list', ({ claims }) => claims.join(' ')],
  ['Sources', '#meta+source+url+list', ({ sources }) => sources.join(' ')],
]

export function hxlSheet(record: WholeRecord): string {
  const rows = record.built.events.map((event) => {
    const claims = [...new Set([...event.values, ...event.running].flatMap(claimsIn))]
    return {
      event,
      withheld: event.withheld,
      claims,
      sources: sourcesOf(record, claims),
    }
  })
  return [
    csvRow(columns.map(([heading]) => heading)),
    csvRow(columns.map(([, hashtag]) => hashtag)),
    ...rows.map((row) => csvRow(columns.map(([, , cell]) => guarded(cell(row) ?? '')))),
  ].join('')
}

const claimsIn = ({ claims }: Pick<BuiltValue, 'claims'>) => claims
const guarded = (cell: string | number) => (typeof cell === 'string' ? guardFormula(cell) : cell)
