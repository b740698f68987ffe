import { describe, expect, it } from 'vitest'
import { makeUpPeople, seededChance } from '../../../lists/made-up-lists.ts'
import type { Reading } from '../../../lists/line.ts'
import { PartialDate } from '../../../base/partial-date.ts'
import { shippedModel } from './model.ts'
import { prepareRun } from '../prepare.ts'
import { recordsOf } from '../records-of.ts'
import { blockingRules } from '../blocking/row-keys.ts'
import { columnOfRule, learn, Patterns, randomColumn } from './training.ts'
import { levelCode } from '../values/word-levels.ts'

const people = makeUpPeople(1_500, 3)

/** A list in which `slips` of 100 given names are another one and places are kept or lost. */
function listOf(slips: number, seed: number): Reading[] {
  const chance = seededChance(seed)
  return people.map((person) => ({
    surname: person.surname.latin,
    given: chance() < slips / 100 ? `Zu${person.place.latin}` : person.given.latin,
    bornOn: PartialDate.parse(person.bornOn),
    place: person.place.latin,
  }))
}

describe('learning from two lists without labels', () => {
  it('finds how often one person has two given names, and how many are on both', () => {
    const { model, training } = prepareRun(recordsOf(listOf(0, 1), listOf(20, 2)), {
      keptFrom: 0.1,
    })
    const given = model.fields.find(({ key }) => key === 'given')
    expect(given?.m[levelCode.different]).toBeGreaterThan(0.1)
    expect(given?.m[levelCode.different]).toBeLessThan(0.25)
    expect(training.share * 1_500 * 1_500).toBeGreaterThan(1_300)
    expect(training.rules.length).toBeGreaterThan(1)
  })

  it('holds to the shipped belief where the lists are short', () => {
    const short = listOf(0, 1).slice(0, 5)
    const { model, training } = prepareRun(recordsOf(short, short), { keptFrom: 0.1 })
    const shipped = shippedModel(recordsOf(short, short))
    model.fields.forEach((field, at) => {
      field.m.forEach((share, level) => {
        expect(share).toBeCloseTo(shipped.fields[at]?.m[level] ?? 0, 9)
      })
    })
    expect(training.rules).toEqual([])
  })

  it('learns the same, bit by bit, from lines in another order', () => {
    const [left, right] = [listOf(0, 1), listOf(10, 2)]
    const usual = prepareRun(recordsOf(left, right), { keptFrom: 0.1 })
    const turned = prepareRun(recordsOf(left.toReversed(), right.toReversed()), { keptFrom: 0.1 })
    expect(turned.model).toEqual(usual.model)
    expect(turned.prepared.weights.given.levels).toEqual(usual.prepared.weights.given.levels)
  })
})

it('recovers shares of which the truth is known', () => {
  const model = shippedModel(recordsOf([{}], [{}]))
  const chance = seededChance(9)
  const patterns = new Patterns(model.fields.length)
  const levels = new Int32Array(model.fields.length)
  const draw = (share: number) => (chance() < share ? 8 : 1)
  for (let at = 0; at < 40_000; at += 1) {
    levels.fill(0)
    levels[0] = draw(0.01)
    levels[1] = draw(0.02)
    levels[4] = draw(0.001)
    patterns.add(levels, randomColumn)
  }
  // Of the pairs of one service number nine in ten are one person.
  for (let at = 0; at < 4_000; at += 1) {
    const isOne = at % 10 > 0
    levels[0] = draw(isOne ? 0.9 : 0.01)
    levels[1] = draw(isOne ? 0.7 : 0.02)
    levels[4] = draw(isOne ? 0.95 : 0.001)
    patterns.add(levels, columnOfRule(5))
  }
  const { model: learned, rules } = learn(patterns, { ...model, share: 1e-6 })
  expect(rules[0]?.matches).toBeGreaterThan(3_500)
  expect(rules[0]?.matches).toBeLessThan(3_700)
  expect(learned.fields[1]?.m[8]).toBeCloseTo(0.7, 1)
  expect(learned.fields[0]?.m[8]).toBeCloseTo(0.9, 1)
  expect(learned.fields[1]?.u[8]).toBeCloseTo(0.02, 2)
})

it('takes people of one valley for no one person, where a rule puts hardly anybody else together', () => {
  const records = recordsOf([{ place: 'Werrin' }], [{ place: 'Werrin' }])
  const model = shippedModel(records)
  const chance = seededChance(5)
  const patterns = new Patterns(model.fields.length)
  const levels = new Int32Array(model.fields.length)
  const place = model.fields.findIndex(({ key }) => key === 'text')
  const draw = (share: number) => (chance() < share ? 8 : 1)
  const rule = blockingRules.indexOf('surname alone, where no date is known')
  for (let at = 0; at < 40_000; at += 1) {
    levels.fill(0)
    levels[1] = draw(0.03)
    levels[place] = draw(0.05)
    patterns.add(levels, randomColumn)
    // Of one surname: of one village ten times as often, and named differently.
    levels[place] = draw(0.5)
    if (at < 4_000) patterns.add(levels, columnOfRule(rule))
  }
  const learned = learn(patterns, { ...model, share: 1e-3 })
  expect(learned.rules).toEqual([])
  expect(learned.model.fields[1]?.m[levelCode.different]).toBeLessThan(0.01)
})
