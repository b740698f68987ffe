/**
 * A record of invented exchanges in which every claim is true: two parties, an intermediary that
 * counts both sides, agencies that retell. Shares of what is said follow the public record.
 */
import { counter, said, total, type Cells } from '../../../src/record/building/fictional-claims.ts'
import type { Chance } from './chance.ts'

type Made = { readonly rows: Cells[]; readonly chance: Chance }
type Day = {
  readonly at: { readonly event_id: string; readonly date: string }
  readonly north: number
  readonly south: number
  readonly civilians: number
  readonly wounded: number
}

const dayMs = 86_400_000

export function madeUpLedger(events: number, chance: Chance): readonly Cells[] {
  const made: Made = { rows: [], chance }
  let when = Date.UTC(2031, 0, 9)
  const counts = { north: 0, south: 0, number: 0, ofYear: 0, year: 2031 }
  let before: Day | null = null
  for (let index = 0; index < events; index += 1) {
    when += chance.whole(6, 30) * dayMs
    const date = new Date(when).toISOString().slice(0, 10)
    const year = Number(date.slice(0, 4))
    if (year !== counts.year) Object.assign(counts, { year, ofYear: 0 })
    const north = chance.whole(23, 320)
    const day: Day = {
      at: { event_id: `e${String(index).padStart(4, '0')}`, date },
      north,
      south: chance.next() < 0.5 ? north : chance.whole(21, 320),
      civilians: chance.whole(2, 15),
      wounded: chance.whole(2, 18),
    }
    Object.assign(counts, {
      north: counts.north + day.north,
      south: counts.south + day.south,
      number: counts.number + 1,
      ofYear: counts.ofYear + 1,
    })
    sayPeople(made, day)
    saySeries(made, day, counts)
    sayRest(made, day, before)
    before = day
  }
  return made.rows.map((row, at) => ({ claim_id: `m${String(at).padStart(6, '0')}`, ...row }))
}

const own = { northland: 'Northland ministry', southland: 'Southland ministry' } as const

function sayPeople({ rows, chance }: Made, { at, north, south, civilians, wounded }: Day): void {
  for (const [side, n] of [
    ['northland', north],
    ['southland', south],
  ] as const) {
    const value = String(n)
    const other = side === 'northland' ? own.southland : own.northland
    rows.push(said({ ...at, side, value, speaker: own[side] }))
    if (chance.next() < 0.6) rows.push(said({ ...at, side, value, speaker: other }))
    if (chance.next() < 0.6)
      rows.push(said({ ...at, side, value, speaker: 'press', outlet: 'Eastmark Courier' }))
    if (chance.next() < 0.25) rows.push(said({ ...at, side, value, speaker: 'Westhaven desk' }))
    if (chance.next() < 0.3) {
      rows.push(
        said({
          ...at,
          side,
          category: 'military',
          value: String(n - civilians),
          speaker: own[side],
        }),
      )
      rows.push(
        said({ ...at, side, category: 'civilian', value: String(civilians), speaker: own[side] }),
      )
    } else if (chance.next() < 0.15) {
      rows.push(
        said({
          ...at,
          side,
          part: 'without the wounded',
          value: String(n - wounded),
          speaker: own[side],
        }),
      )
      rows.push(
        said({ ...at, side, category: 'wounded', value: String(wounded), speaker: own[side] }),
      )
    }
    if (chance.next() < 0.15)
      rows.push(
        said({
          ...at,
          side,
          modality: 'planned',
          value: String(n + chance.whole(1, 9)),
          speaker: other,
        }),
      )
  }
  if (chance.next() < 0.5)
    rows.push(
      said({
        ...at,
        side: 'both',
        per: 'total',
        value: String(north + south),
        speaker: 'Westhaven desk',
      }),
    )
}

type Counts = { north: number; south: number; number: number; ofYear: number; year: number }

function saySeries({ rows, chance }: Made, { at }: Day, counts: Counts): void {
  if (chance.next() < 0.7)
    rows.push(
      counter({
        ...at,
        series: 'northland',
        value: String(40 + counts.number),
        speaker: own.northland,
      }),
    )
  if (chance.next() < 0.25)
    rows.push(
      counter({
        ...at,
        series: 'northland',
        scope: String(counts.year),
        value: String(counts.ofYear),
        speaker: own.northland,
      }),
    )
  if (chance.next() < 0.5)
    rows.push(total({ ...at, value: String(2_000 + counts.north), speaker: own.northland }))
  if (chance.next() < 0.6)
    rows.push(
      total({
        ...at,
        series: 'westhaven',
        side: 'both',
        value: String(counts.north + counts.south),
        speaker: 'Westhaven desk',
      }),
    )
}

function sayRest({ rows, chance }: Made, { at }: Day, before: Day | null): void {
  const plain = { ...at, side: '', category: '', per: '' }
  for (const speaker of [own.northland, own.southland, 'Westhaven desk', 'press'])
    if (chance.next() < 0.5)
      rows.push(said({ ...plain, attribute: 'intermediary', value: 'westhaven', speaker }))
  for (const speaker of [own.northland, own.southland, 'press'])
    if (chance.next() < 0.25)
      rows.push(said({ ...plain, attribute: 'date', value: at.date, speaker }))
  if (before !== null && chance.next() < 0.2)
    rows.push(
      said({ ...at, attribute: 'previous-count', value: String(before.north), speaker: 'press' }),
    )
}
