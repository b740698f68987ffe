/** One event as it is shown: every figure with its bounds and its state, and what stands beside it. */
import type { BuiltConflict, BuiltEvent, BuiltValue } from './built.ts'
import type { Finding } from './ledger-findings.ts'
import { isRealised, type Figure } from './figures.ts'
import { stageOf } from './members.ts'
import type { Settlement } from './study.ts'

type Numbered = Pick<
  BuiltConflict,
  'id' | 'event' | 'attribute' | 'side' | 'category' | 'per' | 'part' | 'kind' | 'resolution'
>

export type Told = {
  /** Numbers that stand, by the ids of their series. */
  readonly running: BuiltEvent['running']
  readonly stageOf: string | null
  /** An officer released what was withheld. */
  readonly isReleased: boolean
}

export function builtEvent(
  settlement: Settlement,
  {
    conflicts,
    findings,
    told,
  }: { conflicts: readonly Numbered[]; findings: readonly Finding[]; told: Told },
): BuiltEvent {
  const { study } = settlement
  const isDateOpen = conflicts.some(({ attribute }) => attribute === 'date')
  return {
    id: study.id,
    conflict: study.conflict,
    kind: study.kind,
    date: {
      value: study.date,
      end: study.dateEnd,
      precision: study.dateEnd !== null ? 'range' : precisionOf(study.date),
      certainty: isDateOpen ? 'contested' : 'stated',
    },
    parties: [...study.parties],
    values: valuesOf(settlement, conflicts, findings),
    withheld: told.isReleased ? [] : [...study.withheld],
    intermediaries: intermediariesOf(settlement),
    running: told.running,
    stageOf: told.stageOf,
    stage: stageOf(settlement),
    agreement: study.claims.find(({ attribute }) => attribute === 'agreement')?.value ?? null,
  }
}

const precisionOf = (date: string) =>
  date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day'

function valuesOf(
  settlement: Settlement,
  conflicts: readonly Numbered[],
  findings: readonly Finding[],
): BuiltValue[] {
  const values = new Map<string, BuiltValue>()
  const put = (value: BuiltValue) => values.set(`${value.side} ${value.category}`, value)
  for (const figure of settlement.figures.values())
    if (figure.counted !== 'base' && figure.counted !== 'exchange')
      put(saidValue(settlement, figure, conflicts))
  for (const { side, counted, value, low, claims, because, kind } of settlement.summed) {
    if (kind === 'clash' || counted === 'base') continue
    const conflict = conflictOf(conflicts, side, counted)
    put({
      attribute: 'count',
      side,
      category: counted,
      low,
      best: value,
      high: value,
      state: kind === 'derived' ? 'derived' : 'explained',
      claims: [...new Set(claims.map(({ id }) => id))],
      conflict: conflict?.id ?? null,
      because,
    })
  }
  for (const { attribute, side, category, value, because, arithmetic } of findings) {
    if (attribute !== 'count' || side === null || category === null || typeof value === 'boolean')
      continue
    const before = values.get(`${side} ${category}`)
    put({
      attribute,
      side,
      category,
      best: value.best,
      low: Math.min(value.low, before?.low ?? value.low),
      high: Math.max(value.high, before?.high ?? value.high),
      state: before === undefined ? 'derived' : 'contested',
      claims: before?.claims ?? [...new Set(because.flatMap(({ claims }) => claims))],
      conflict: before?.conflict ?? null,
      because: arithmetic,
    })
  }
  return [...values.values()]
}

const conflictOf = (conflicts: readonly Numbered[], side: string, category: string) =>
  conflicts.find(
    (each) =>
      each.attribute === 'count' &&
      each.side === side &&
      each.category === category &&
      each.part === null,
  )

function saidValue(
  { chosen }: Settlement,
  { side, counted, candidates }: Figure,
  conflicts: readonly Numbered[],
): BuiltValue {
  const value = chosen.get(`${side} ${counted}`) ?? 0
  const stands = candidates.find((each) => each.value === value)
  const claims = (stands?.claims ?? []).map(({ id }) => id)
  const conflict = conflictOf(conflicts, side, counted)
  const base = { attribute: 'count', side, category: counted, claims, because: null }
  const plain = {
    ...base,
    low: value,
    best: value,
    high: value,
    conflict: conflict?.id ?? null,
    state: claims.length > 1 ? ('agreed' as const) : ('single' as const),
  }
  if (conflict === undefined || typeof conflict.resolution.value !== 'number') return plain
  const { state, low, high, value: kept, why } = conflict.resolution
  const bounds = { low: low ?? kept, best: kept, high: high ?? kept }
  if (conflict.resolution.adjudication !== null && state === 'resolved') {
    const said = candidates.find((each) => each.value === kept)?.claims.map(({ id }) => id) ?? []
    const standing = said.length > 1 ? 'agreed' : said.length === 1 ? 'single' : 'derived'
    return { ...plain, ...bounds, claims: said, because: why, state: standing }
  }
  if (state === 'resolved')
    return { ...plain, ...bounds, because: why, state: kept === value ? plain.state : 'derived' }
  return {
    ...plain,
    ...bounds,
    because: why,
    state: state === 'explained' ? 'explained' : 'contested',
  }
}

function intermediariesOf({ study }: Settlement): BuiltEvent['intermediaries'] {
  const named = study.claims.filter(({ attribute }) => attribute === 'intermediary')
  const by = new Map<string, { yes: Set<string>; no: Set<string> }>()
  for (const claim of named)
    for (const code of claim.value.split(';').map((each) => each.trim())) {
      const entry = by.get(code) ?? { yes: new Set(), no: new Set() }
      by.set(code, entry)
      if (claim.modality === 'denied') entry.no.add(claim.speaker)
      else if (isRealised(claim)) entry.yes.add(claim.speaker)
    }
  return [...by]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, { yes, no }]) => ({
      code,
      by: [...yes].toSorted(),
      // A party cannot stand between itself and the other.
      contested: no.size > 0 || study.parties.includes(code),
    }))
}
