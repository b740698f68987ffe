/**
 * What becomes of a dispute before any officer decides: explained, resolved, both kept, or open.
 * Where two parties differ both figures are published, never one silent truth.
 */
import { unreachable } from '../../base/refusal.ts'
import { inEnglish, reason } from '../reasons/reason.ts'
import type { ReasonKey } from '../reasons/sentences.ts'
import type { BuiltConflict, ConflictKind } from './built.ts'
import type { Value } from './kinds.ts'
import type { WhoIs } from './witnesses.ts'

type Resolution = BuiltConflict['resolution']

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
      return { ...base, ...all, state: 'explained', ...because(kind, [stands, ...others]) }
    case 'planned-realised':
      return { ...base, low: kept, high: kept, state: 'explained', ...told(`conflict.${kind}`) }
    case 'party-against-party':
      return { ...base, ...all, state: 'both-kept', ...receiverSaid(side, stands, whoIs) }
    case 'sources-differ':
    case 'category':
    case 'wording':
    case 'role':
      return {
        ...base,
        ...all,
        state: bothOffices(stands, others, whoIs) ? 'both-kept' : 'open',
        ...told(`conflict.${kind}`),
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
        ? { ...base, ...all, state: 'both-kept', ...told(`conflict.${kind}`) }
        : {
            ...base,
            low: kept,
            high: kept,
            state: 'resolved',
            ...because(kind, [stands, ...others]),
          }
    default:
      return unreachable(kind)
  }
}

const told = (key: ReasonKey, sums: readonly string[] = []) => {
  const says = reason(key)
  return { why: [inEnglish(says), ...sums].join(' '), says }
}

const because = (kind: ConflictKind, values: readonly Value[]) =>
  told(
    `conflict.${kind}`,
    values.flatMap(({ because: sum }) => (sum === null ? [] : [sum])),
  )

function receiverSaid(side: string | null, { claims }: Value, whoIs: WhoIs) {
  const isReceivers = claims.some((claim) => side !== null && whoIs(claim).of === side)
  return told(isReceivers ? 'conflict.receiverFirst' : 'conflict.party-against-party')
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
