/**
 * What becomes of a dispute before any officer decides: explained, resolved, both kept, or open.
 * Where two parties differ both figures are published, never one silent truth.
 */
import { unreachable } from '../../base/refusal.ts'
import type { BuiltConflict, ConflictKind } from './built.ts'
import type { Value } from './kinds.ts'
import type { WhoIs } from './witnesses.ts'

type Resolution = BuiltConflict['resolution']

const whys: Readonly<Record<ConflictKind, string>> = {
  inclusion: 'One counts civilians or wounded in, the other does not.',
  'party-against-party': 'The parties give different figures; both stand.',
  'planned-realised': 'One figure was agreed or planned, the other came about.',
  'series-scope': 'The counters begin at different times or count different things.',
  'each-total': 'One figure is of each side, the other of both together.',
  digits: 'Digits are swapped or mistyped.',
  rounding: 'One figure is rounded.',
  'date-slip': 'One of the dates has slipped.',
  'neighbour-bleed': 'One figure belongs to a neighbouring event.',
  role: 'Different intermediaries are named.',
  rewrite: 'A retelling gives another figure than the offices that spoke.',
  garbled: 'A retelling garbles what was said.',
  category: 'Different categories of people are named.',
  wording: 'The words differ.',
  breakdown: 'The parts do not add up to the whole.',
  recap: 'A later summary differs from what was said at the time.',
  'series-jump': 'The number does not fit its neighbours in the series.',
  rumour: 'A figure without a source stands against a named one.',
  'sources-differ': 'The sources differ, and nothing tells why.',
}

export function resolutionOf(
  {
    kind,
    side,
    stands,
    others,
  }: { kind: ConflictKind; side: string | null; stands: Value; others: readonly Value[] },
  whoIs: WhoIs,
): Resolution {
  const figures = [stands, ...others].flatMap(({ value }) =>
    typeof value === 'number' ? [value] : [],
  )
  const all = {
    low: figures.length > 0 ? Math.min(...figures) : null,
    high: figures.length > 0 ? Math.max(...figures) : null,
  }
  const kept = typeof stands.value === 'number' ? stands.value : null
  const base = { value: stands.value, adjudication: null }
  switch (kind) {
    case 'inclusion':
    case 'series-scope':
      return { ...base, ...all, state: 'explained', why: because(kind, [stands, ...others]) }
    case 'planned-realised':
      return { ...base, low: kept, high: kept, state: 'explained', why: whys[kind] }
    case 'party-against-party':
      return { ...base, ...all, state: 'both-kept', why: receiverSaid(side, stands, whoIs) }
    case 'sources-differ':
    case 'category':
    case 'wording':
    case 'role':
      return {
        ...base,
        ...all,
        state: bothOffices(stands, others, whoIs) ? 'both-kept' : 'open',
        why: whys[kind],
      }
    case 'breakdown':
    case 'date-slip':
    case 'digits':
    case 'each-total':
    case 'garbled':
    case 'neighbour-bleed':
    case 'recap':
    case 'rewrite':
    case 'rounding':
    case 'rumour':
    case 'series-jump':
      return bothOffices(stands, others, whoIs)
        ? { ...base, ...all, state: 'both-kept', why: whys[kind] }
        : {
            ...base,
            low: kept,
            high: kept,
            state: 'resolved',
            why: because(kind, [stands, ...others]),
          }
    default:
      return unreachable(kind)
  }
}

function because(kind: ConflictKind, values: readonly Value[]): string {
  const arithmetic = values.flatMap(({ because: sum }) => (sum === null ? [] : [sum]))
  return [whys[kind], ...arithmetic].join(' ')
}

function receiverSaid(side: string | null, { claims }: Value, whoIs: WhoIs): string {
  const isReceivers = claims.some((claim) => side !== null && whoIs(claim).of === side)
  return isReceivers
    ? `${whys['party-against-party']} The first is what the receiving side says.`
    : whys['party-against-party']
}

/** Do offices of two parties stand behind different values? */
function bothOffices(stands: Value, others: readonly Value[], whoIs: WhoIs): boolean {
  const parties = (values: readonly Value[]) =>
    new Set(
      values.flatMap(({ claims, because: sum }) =>
        sum === null
          ? claims.flatMap((claim) => (whoIs(claim).standing === 'party' ? [whoIs(claim).of] : []))
          : [],
      ),
    )
  const [one, two] = [parties([stands]), parties(others)]
  return one.size > 0 && [...two].some((party) => !one.has(party))
}
