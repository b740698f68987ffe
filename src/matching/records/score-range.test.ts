import { describe, expect, it } from 'vitest'
import { makeUpPeople } from '../../lists/made-up-lists.ts'
import type { Reading } from '../../lists/line.ts'
import { PartialDate } from '../../base/partial-date.ts'
import { prepareRun } from './prepare.ts'
import { recordsOf } from './records-of.ts'
import { joinRanges, keptPerLine, RangeScorer } from './score-range.ts'

const people = makeUpPeople(700, 5)
const written = (spelling: 'cyrillic' | 'latin'): Reading[] =>
  people.map((person) => ({
    surname: person.surname[spelling],
    given: person.given[spelling],
    patronymic: person.patronymic[spelling],
    bornOn: PartialDate.parse(person.bornOn),
    serviceNumber: person.serviceNumber,
  }))
const records = recordsOf(written('cyrillic').slice(0, 600), written('latin').slice(100))
const { prepared } = prepareRun(records, { keptFrom: 0.1 })
const whole = new RangeScorer(prepared).score(0, 600)

describe('scoring in ranges', () => {
  it('gives the same pairs in the same order whatever the ranges are, and by fresh scorers', () => {
    for (const step of [1, 7, 250, 600]) {
      const ranges = Array.from({ length: Math.ceil(600 / step) }, (_, at) =>
        new RangeScorer(prepared).score(at * step, Math.min(600, (at + 1) * step)),
      )
      expect(joinRanges(ranges)).toEqual(joinRanges([whole]))
    }
  })

  it('gives the same pairs when no field is spared', () => {
    const full = new RangeScorer({ ...prepared, scoring: 'full' }).score(0, 600)
    expect(full).toEqual(whole)
    expect(full.candidates).toBeGreaterThan(full.lefts.length)
  })

  it('finds those who are on both lists', () => {
    const found = [...whole.lefts].filter((left, at) => left === (whole.rights[at] ?? 0) + 100)
    expect(found.length).toBe(500)
  })
})

describe('a crowd of which everybody may be anybody', () => {
  // The same name, and 300 dates that differ in little: all pairs are likely, few are equal.
  const crowd = Array.from({ length: 300 }, (_, at): Reading => ({
    surname: 'Ladov',
    given: 'Ihnat',
    place: at % 100 === 0 ? 'Westhaven' : 'Lowmoor',
  }))
  const run = prepareRun(recordsOf(crowd, crowd), { keptFrom: 1e-9 })
  const scored = new RangeScorer({ ...run.prepared, least: -1_000_000 }).score(0, 300)

  it('keeps no more pairs of a line than the cap, and counts what is left out', () => {
    const ofLine = new Map<number, number>()
    for (const right of scored.rights) ofLine.set(right, (ofLine.get(right) ?? 0) + 1)
    expect(Math.max(0, ...ofLine.values())).toBeLessThanOrEqual(keptPerLine(300))
    expect(scored.crowdedLines).toHaveLength(300)
    expect(scored.lefts.length + scored.crowdedPairs).toBe(scored.candidates)
  })

  it('keeps the likeliest, and of equal ones all or none', () => {
    const rare = [...scored.rights].flatMap((right, at) => (right === 0 ? [scored.lefts[at]] : []))
    expect(rare).toEqual([0, 100, 200])
    expect([...scored.rights].includes(1)).toBe(false)
  })

  it('may be larger for each line where there are fewer lines', () => {
    expect([1, 100_000, 1_000_000, 3_000_000].map(keptPerLine)).toEqual([200, 200, 20, 20])
  })
})
