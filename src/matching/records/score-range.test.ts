import { describe, expect, it } from 'vitest'
import { makeUpPeople } from '../../lists/made-up-lists.ts'
import type { Reading } from '../../lists/line.ts'
import { PartialDate } from '../../base/partial-date.ts'
import { prepareRun } from './prepare.ts'
import { recordsOf } from './records-of.ts'
import { joinRanges, RangeScorer } from './score-range.ts'

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
