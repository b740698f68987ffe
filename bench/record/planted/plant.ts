/**
 * Errors of the kinds that the public record really holds, planted into true claims: only where
 * another claim, a sum or a counter says what the value must be, so that each could in principle
 * be seen.
 */
import type { Cells } from '../../../src/record/building/fictional-claims.ts'
import type { Chance } from './chance.ts'

export const plantedKinds = [
  'each-total',
  'digits',
  'rounding',
  'date-slip',
  'neighbour-bleed',
  'role',
  'category',
  'breakdown',
  'recap',
  'series-jump',
  'series-scope',
  'planned-realised',
] as const
export type PlantedKind = (typeof plantedKinds)[number]

export type Planted = {
  readonly kind: PlantedKind
  readonly claim: string
  readonly was: Cells
  readonly is: Cells
}

const cell = (row: Cells, column: string) => row[column] ?? ''
export const typeKey = (row: Cells): string =>
  ['event_id', 'attribute', 'side', 'category', 'per', 'part', 'series', 'scope']
    .map((column) => cell(row, column))
    .join('\n')

/** Claims whose value something else in the record fixes. */
export function constrained(rows: readonly Cells[]): readonly Cells[] {
  const groups = grouped(
    rows.filter((row) => cell(row, 'modality') !== 'planned'),
    typeKey,
  )
  const events = grouped(rows, (row) => cell(row, 'event_id'))
  const counters = grouped(
    rows.filter((row) => ['running', 'cumulative'].includes(cell(row, 'attribute'))),
    counterKey,
  )
  return rows.filter((row) => {
    if (cell(row, 'modality') !== 'asserted' || cell(row, 'bound') !== 'exact') return false
    const same = groups.get(typeKey(row)) ?? []
    if (new Set(same.map((each) => cell(each, 'value'))).size > 1) return false
    if (same.length > 1) return true
    const attribute = cell(row, 'attribute')
    if (attribute === 'previous-count' || attribute === 'date') return true
    if (attribute === 'count') return isInSum(row, events.get(cell(row, 'event_id')) ?? [])
    const line = counters.get(counterKey(row)) ?? []
    const place = line.indexOf(row)
    return place > 0 && place < line.length - 1
  })
}

const counterKey = (row: Cells) =>
  ['attribute', 'side', 'category', 'series', 'scope'].map((column) => cell(row, column)).join('\n')

function isInSum(row: Cells, event: readonly Cells[]): boolean {
  const side = cell(row, 'side')
  const has = (category: string, of = side) =>
    event.some(
      (each) =>
        cell(each, 'attribute') === 'count' &&
        cell(each, 'category') === category &&
        cell(each, 'side') === of &&
        cell(each, 'modality') === 'asserted' &&
        cell(each, 'part') === '',
    )
  const category = cell(row, 'category')
  if (cell(row, 'part') !== '') return false
  if (category === 'military' || category === 'civilian')
    return has('person') && has('military') && has('civilian')
  if (category !== 'person') return false
  const isSplit = has('military') && has('civilian')
  const [a, b] = [cell(row, 'party_a'), cell(row, 'party_b')]
  return (
    (isSplit && side !== 'both') || (has('person', 'both') && has('person', a) && has('person', b))
  )
}

export function grouped<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string) {
  const groups = new Map<string, Thing[]>()
  for (const thing of things) groups.set(keyOf(thing), [...(groups.get(keyOf(thing)) ?? []), thing])
  return groups
}

/** At most one error for each figure; `share` of the constrained places are spoiled. */
export function plant(rows: readonly Cells[], share: number, chance: Chance) {
  const places = constrained(rows)
  const planted = new Map<Cells, Planted>()
  const taken = new Set<string>()
  for (const row of places) {
    if (chance.next() >= share || taken.has(figureOf(row))) continue
    const possible = plantedKinds.flatMap((kind) => {
      const is = spoil(kind, row, rows, chance)
      return is === null ? [] : [{ kind, claim: cell(row, 'claim_id'), was: row, is }]
    })
    const one = chance.pick(possible)
    if (one === undefined) continue
    planted.set(row, one)
    taken.add(figureOf(row))
  }
  return {
    places: places.length,
    planted: [...planted.values()],
    rows: rows.map((row) => planted.get(row)?.is ?? row),
  }
}

const figureOf = (row: Cells) =>
  [cell(row, 'event_id'), cell(row, 'attribute'), cell(row, 'side')].join('\n')

function spoil(
  kind: PlantedKind,
  row: Cells,
  rows: readonly Cells[],
  chance: Chance,
): Cells | null {
  const attribute = cell(row, 'attribute')
  const n = Number(cell(row, 'value'))
  const withValue = (value: number | string | null): Cells | null =>
    value === null || String(value) === cell(row, 'value') ? null : { ...row, value: String(value) }
  const isCount = attribute === 'count' && cell(row, 'part') === ''
  const isNumber = isCount || attribute === 'cumulative'
  switch (kind) {
    case 'each-total':
      return isCount && cell(row, 'category') === 'person'
        ? withValue(n % 2 === 0 && chance.next() < 0.5 ? n / 2 : n * 2)
        : null
    case 'digits':
      return isNumber ? withValue(mistyped(n, chance)) : null
    case 'rounding':
      return isNumber && n > 20
        ? withValue(Math.round(n / (n > 400 ? 100 : 10)) * (n > 400 ? 100 : 10))
        : null
    case 'date-slip':
      return attribute === 'date' ? withValue(slipped(cell(row, 'value'), chance)) : null
    case 'neighbour-bleed':
      return isCount ? withValue(neighbourOf(row, rows)) : null
    case 'role':
      return attribute === 'intermediary'
        ? withValue(chance.next() < 0.5 ? 'eastmark' : cell(row, 'party_b'))
        : null
    case 'category':
      return isCount && cell(row, 'category') === 'military'
        ? { ...row, category: 'civilian' }
        : null
    case 'breakdown':
      return isCount && ['military', 'civilian'].includes(cell(row, 'category'))
        ? withValue(n + chance.whole(1, 6))
        : null
    case 'recap':
      return attribute === 'previous-count' ? withValue(n + chance.whole(1, 20)) : null
    case 'series-jump':
      return attribute === 'running'
        ? withValue(n + (chance.next() < 0.5 ? chance.whole(1, 3) : -chance.whole(1, 3)))
        : null
    case 'series-scope':
      return attribute === 'running' && cell(row, 'scope') === 'all' && n > 20
        ? withValue(n - 20)
        : null
    case 'planned-realised':
      return isCount ? withValue(plannedFor(row, rows)) : null
    default:
      return null
  }
}

function mistyped(n: number, chance: Chance): number | null {
  const digits = String(n).split('')
  if (digits.length < 2) return null
  const at = chance.whole(0, digits.length - 2)
  const [one = '0', other = '0'] = digits.slice(at, at + 2)
  if (one !== other && !(at === 0 && other === '0')) digits.splice(at, 2, other, one)
  else digits[digits.length - 1] = String((Number(digits.at(-1)) + chance.whole(1, 8)) % 10)
  return Number(digits.join(''))
}

function slipped(date: string, chance: Chance): string {
  const day = new Date(`${date}T00:00:00Z`)
  const how = chance.whole(0, 2)
  if (how === 0) day.setUTCDate(day.getUTCDate() + 1)
  else if (how === 1) day.setUTCMonth(day.getUTCMonth() - 1)
  else day.setUTCFullYear(day.getUTCFullYear() - 1)
  return day.toISOString().slice(0, 10)
}

function neighbourOf(row: Cells, rows: readonly Cells[]): string | null {
  const same = rows.filter(
    (each) =>
      cell(each, 'conflict') === cell(row, 'conflict') &&
      cell(each, 'attribute') === 'count' &&
      cell(each, 'side') === cell(row, 'side') &&
      cell(each, 'category') === cell(row, 'category') &&
      cell(each, 'modality') === 'asserted' &&
      cell(each, 'part') === '' &&
      cell(each, 'date') < cell(row, 'date'),
  )
  const [last] = same.toSorted((one, other) => (cell(one, 'date') < cell(other, 'date') ? 1 : -1))
  return last === undefined ? null : cell(last, 'value')
}

function plannedFor(row: Cells, rows: readonly Cells[]): string | null {
  const planned = rows.find(
    (each) =>
      cell(each, 'modality') === 'planned' &&
      cell(each, 'event_id') === cell(row, 'event_id') &&
      cell(each, 'side') === cell(row, 'side') &&
      cell(each, 'category') === cell(row, 'category') &&
      cell(each, 'per') === cell(row, 'per'),
  )
  return planned === undefined ? null : cell(planned, 'value')
}
