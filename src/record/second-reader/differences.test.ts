import { describe, expect, it } from 'vitest'
import { fictional } from '../gazetteer/fictional.ts'
import { readStatement } from '../reading/read-statement.ts'
import { accountOfSecond } from './account.ts'
import { differencesOf } from './differences.ts'
import { fictionalStatement, fictionalText, honestAnswer } from './fictional-answer.ts'
import { secondReading } from './second-reading.ts'

const rules = readStatement(fictionalStatement, { gazetteer: fictional })
const read = (answer: object) =>
  secondReading(answer, {
    statement: fictionalStatement,
    gazetteer: fictional,
    model: 'invented-7b',
  })
const [first, ...others] = honestAnswer.counts
const differences = (counts: readonly object[]) =>
  differencesOf(rules, read({ counts }).reading).filter(({ list }) => list === 'counts')

describe('two readings of one text', () => {
  it('a reading agrees with itself', () => {
    const all = differencesOf(rules, rules)
    expect(all.length).toBeGreaterThan(8)
    expect(
      all.every(({ standing, rules: one, second }) => standing === 'both' && one === second),
    ).toBe(true)
  })

  it.each([
    ['the same', honestAnswer.counts, ['both', 'both']],
    ['another side', [{ ...first, side: 'southland' }, ...others], ['otherwise side', 'both']],
    ['a figure less', others, ['rules-alone', 'both']],
    ['nothing at all', [], ['rules-alone', 'rules-alone', 'rules-alone']],
  ])('%s', (_, counts, standings) => {
    const told = differences(counts).map(({ standing, parts }) => [standing, ...parts].join(' '))
    expect(told.slice(0, standings.length)).toEqual(standings)
  })

  it('a number said once for each side is compared with that side', () => {
    const text = 'On 4 May 2031 Northland and Southland exchanged 40 prisoners each.'
    const statement = { ...fictionalStatement, text }
    const own = readStatement(statement, { gazetteer: fictional })
    const each = { ...first, category: 'military', n: 40, per: 'each', quote: '40 prisoners' }
    const counts = [
      { ...each, side: 'southland' },
      { ...each, side: 'northland' },
    ]
    const given = { statement, gazetteer: fictional, model: 'invented-7b' }
    const all = differencesOf(own, secondReading({ counts }, given).reading)
    const found = all.filter(({ list }) => list === 'counts')
    expect(found).toHaveLength(2)
    for (const { rules: one, second } of found)
      expect(own.counts[one ?? 9]?.side).toBe(counts[second ?? 9]?.side)
  })
})

it('a person reads what differs and what was dropped, and never what was invented', () => {
  const invented = { ...first, n: 4711, quote: '4711 generals' }
  const answer = { counts: [{ ...first, side: 'southland' }, ...others, invented] }
  const told = accountOfSecond({ rules, second: read(answer), text: fictionalText })
  expect(told).toContain('side northland, second reader southland')
  expect(told).toContain('counts: 1, quoted words that do not stand in the text')
  expect(told).not.toContain('4711')
})
