/**
 * What others would do with claims of one type: take the commonest value, the middle one, or the
 * one that CRH weighs most (Li et al. 2014: sources are weighted by how far they stand from the
 * truths, and truths by the sources, in turn). They see one group at a time and no arithmetic.
 */
import type { Cells } from '../../../src/record/building/fictional-claims.ts'
import { grouped, typeKey } from './plant.ts'

export const rivals = ['majority', 'median', 'crh'] as const
export type Rival = (typeof rivals)[number]

type Truths = ReadonlyMap<string, string>

export function truthsBy(rival: Rival, rows: readonly Cells[]): Truths {
  const groups = grouped(
    rows.filter((row) => row['modality'] === 'asserted'),
    typeKey,
  )
  switch (rival) {
    case 'majority':
      return new Map([...groups].map(([key, of]) => [key, commonest(of, () => 1)]))
    case 'median':
      return new Map([...groups].map(([key, of]) => [key, middle(of)]))
    case 'crh':
      return crh(groups)
    default:
      return new Map()
  }
}

function commonest(rows: readonly Cells[], weight: (speaker: string) => number): string {
  const votes = new Map<string, number>()
  for (const row of rows) {
    const value = row['value'] ?? ''
    votes.set(value, (votes.get(value) ?? 0) + weight(row['speaker'] ?? ''))
  }
  return [...votes].reduce((one, other) => (other[1] > one[1] ? other : one), ['', -1])[0]
}

function middle(rows: readonly Cells[]): string {
  const values = rows.map((row) => row['value'] ?? '')
  if (values.some((value) => !/^\d+$/u.test(value))) return commonest(rows, () => 1)
  const sorted = values.map(Number).toSorted((one, other) => one - other)
  return String(sorted[Math.floor((sorted.length - 1) / 2)] ?? 0)
}

function crh(groups: ReadonlyMap<string, readonly Cells[]>): Truths {
  let weights = new Map<string, number>()
  let truths = new Map<string, string>()
  for (let round = 0; round < 10; round += 1) {
    truths = new Map(
      [...groups].map(([key, of]) => [key, commonest(of, (speaker) => weights.get(speaker) ?? 1)]),
    )
    const losses = new Map<string, { lost: number; all: number }>()
    for (const [key, of] of groups)
      for (const row of of) {
        const speaker = row['speaker'] ?? ''
        const before = losses.get(speaker) ?? { lost: 0, all: 0 }
        const lost = before.lost + (row['value'] === truths.get(key) ? 0 : 1)
        losses.set(speaker, { lost, all: before.all + 1 })
      }
    const rates = [...losses].map(
      ([speaker, { lost, all }]) => [speaker, (lost + 0.5) / (all + 1)] as const,
    )
    const sum = rates.reduce((total, [, rate]) => total + rate, 0)
    weights = new Map(rates.map(([speaker, rate]) => [speaker, -Math.log(rate / sum)]))
  }
  return truths
}
