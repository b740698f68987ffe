import { describe, expect, it } from 'vitest'
import { speaker, statement } from '../claims/fictional-readings.ts'
import { speakersNamedBy } from '../claims/offices.ts'
import type { ReadStance } from '../reading/reading.ts'
import { complaintsIn, loneDenialsIn } from './complaints.ts'
import { quoted } from './quoted.ts'
import { saidStances } from './said-stances.ts'

const nameOf = speakersNamedBy([], [])
const north = speaker('northland', 'defence-ministry')
const south = speaker('southland', 'defence-ministry', { id: 1 })

const stance = (act: ReadStance['act'], more: Partial<ReadStance> = {}): ReadStance => ({
  speaker: 0,
  about: 'lists',
  towards: null,
  act,
  span: [4, 11],
  ...more,
})
const accuses = stance('accuses', { towards: 'southland' })
const denies = stance('denies', { speaker: 1, towards: 'northland' })

const says = (key: string, on: string, stances: readonly ReadStance[]) =>
  statement(key, on, { speakers: [north, south], stances: [...stances] })
const answered = (...statements: Parameters<typeof saidStances>[0]) =>
  complaintsIn(saidStances(statements, nameOf)).map(({ complaint, denials }) => [
    complaint.speaker,
    denials.map((denial) => denial.speaker),
  ])

const complainer = 'northland defence ministry'
const denier = 'southland defence ministry'

describe('a complaint', () => {
  it.each([
    ['denied in the same statement', [says('a', '2031-05-01', [accuses, denies])], [denier]],
    [
      'denied later about the same thing',
      [says('a', '2031-05-01', [accuses]), says('b', '2031-05-20', [denies])],
      [denier],
    ],
    [
      'denied before it was made',
      [says('a', '2031-05-20', [accuses]), says('b', '2031-05-01', [denies])],
      [],
    ],
    [
      'denied long after',
      [says('a', '2031-05-01', [accuses]), says('b', '2031-08-01', [denies])],
      [],
    ],
    [
      'beside the denial of another thing',
      [says('a', '2031-05-01', [accuses, { ...denies, about: 'remains' }])],
      [],
    ],
    [
      'denied without naming the thing again',
      [says('a', '2031-05-01', [accuses, { ...denies, about: 'exchange' }])],
      [denier],
    ],
    [
      'whose own office denies something',
      [says('a', '2031-05-01', [accuses, stance('denies')])],
      [],
    ],
    ['that nobody denies', [says('a', '2031-05-01', [accuses])], []],
  ])('%s', (_, statements, denials) => {
    expect(answered(...statements)).toEqual([[complainer, denials]])
  })

  it('that three papers print on one day is one, with all its places', () => {
    const stances = saidStances(
      ['a', 'b', 'c'].map((key) => says(key, '2031-05-01', [accuses])),
      nameOf,
    )
    expect(stances).toHaveLength(1)
    expect(stances[0]?.said.map(({ statement: id }) => id)).toHaveLength(3)
  })

  it('names the office and no holder of it', () => {
    const holder = { ...north, name: 'Ostrava Lind' }
    const made = statement('a', '2031-05-01', { speakers: [holder], stances: [accuses] })
    expect(JSON.stringify(saidStances([made], nameOf))).not.toContain('Lind')
  })
})

it('a denial that answers no known complaint stands by itself', () => {
  const stances = saidStances([says('a', '2031-05-01', [denies])], nameOf)
  expect(loneDenialsIn(stances).map(({ speaker: office }) => office)).toEqual([denier])
})

it('any order of keeping gives the same stances', () => {
  const statements = [
    says('a', '2031-05-01', [accuses]),
    says('b', '2031-05-01', [accuses, denies]),
  ]
  expect(saidStances(statements.toReversed(), nameOf)).toEqual(saidStances(statements, nameOf))
})

it('words are quoted with their sentence and no other', () => {
  const text = 'All came home. Northland accused Southland of holding back lists. It rained.'
  const from = text.indexOf('accused')
  expect(quoted(text, [from, from + 7])).toBe('Northland accused Southland of holding back lists.')
  const long = `${'word '.repeat(200)}accused ${'word '.repeat(200)}`
  expect(quoted(long, [1000, 1007])).toMatch(/^… .*accused.* …$/u)
})
