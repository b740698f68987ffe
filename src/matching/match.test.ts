import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PartialDate } from '../base/partial-date.ts'
import { asCsv, makeUpList, makeUpPeople, type Spelling } from '../lists/made-up-lists.ts'
import { readList } from '../lists/read-list.ts'
import { probabilityOf } from './explanation.ts'
import { dedupeList, matchLists, type MatchedPair } from './match.ts'
import type { MatchLine } from './match-line.ts'

const todayOn = PartialDate.parse('2025-05-10')

async function read(
  people: ReturnType<typeof makeUpPeople>,
  habit: { spelling: Spelling; slips: number; seed: number },
) {
  const list = makeUpList(people, habit)
  const { lines } = await readList({ bytes: asCsv(list), fileName: 'list.csv' }, { todayOn })
  return lines.map(({ line, reading }, at) => ({
    id: reading.reference ?? String(line),
    reading,
    truth: list.truths[at] ?? -1,
  }))
}

const people = makeUpPeople(60, 5)
const held = await read(people.slice(0, 50), { spelling: 'cyrillic', slips: 0.1, seed: 1 })
const sought = await read(people.slice(10), { spelling: 'otherLatin', slips: 0.1, seed: 2 })

const ids = (pairs: readonly MatchedPair[]) =>
  pairs.map(({ explanation: { left, right } }) => `${left}-${right}`)

const unordered = (pairs: readonly MatchedPair[]) =>
  pairs
    .map(({ explanation: { left, right, probability } }) =>
      [...[left, right].toSorted(), probability].join(' '),
    )
    .toSorted()

const isTrue = ({ leftAt, rightAt }: MatchedPair) => held[leftAt]?.truth === sought[rightAt]?.truth

const ladov = (id: string): MatchLine => ({
  id,
  reading: { surname: 'Ладов', given: 'Игнат', bornOn: PartialDate.parse('1998-03-12') },
})

/** Of the lines a and b of one list. */
const oddsOfBoth = (lines: readonly MatchLine[]) =>
  dedupeList(lines, { keep: 'all' }).pairs.find(
    ({ explanation: { left, right } }) => left + right === 'ab',
  )?.explanation.log2Odds ?? -Infinity

describe('two lists', () => {
  it('are matched one to one across scripts, and nobody is claimed wrongly', () => {
    const { pairs, statistics } = matchLists(held, sought)
    expect(pairs.filter(isTrue).length).toBeGreaterThanOrEqual(38)
    expect(pairs.filter((pair) => pair.explanation.band === 'probable' && !isTrue(pair))).toEqual(
      [],
    )
    expect(statistics).toMatchObject({ leftRows: 50, rightRows: 50, skipped: [] })
    const odds = pairs.map(({ explanation }) => explanation.probability)
    expect(odds).toEqual(odds.toSorted((one, other) => other - one))
  })

  it('say of every pair why: prior and weights are the odds, to the last digit', () => {
    for (const { explanation } of matchLists(held, sought, { keep: 'all' }).pairs) {
      const sum = explanation.fields.reduce((odds, { weight }) => odds + weight, explanation.prior)
      expect(explanation.log2Odds).toBe(sum)
      expect(explanation.calibrated).toBe(false)
      expect(probabilityOf(explanation.log2Odds)).toBeGreaterThanOrEqual(0.0999)
      for (const { because } of explanation.fields) expect(because).toMatch(/^[A-Z].*\.$/)
    }
  })

  it('say what was learned, by which rule pairs met, and what may be missed', () => {
    const { statistics } = matchLists(held, sought)
    const met = statistics.byRule.reduce((sum, { pairs }) => sum + pairs, 0)
    expect(met).toBe(statistics.candidatePairs)
    expect(statistics.completeness.share).toBeGreaterThan(0.8)
    expect(statistics.completeness.found).toBeGreaterThan(35)
    expect(statistics.training.share).toBeGreaterThan(0.005)
  })

  it('follow a calibration, and promise only where decisions stand behind it', () => {
    const knots = [
      { log2Odds: -20, probability: 0.2 },
      { log2Odds: 20, probability: 0.8 },
    ]
    for (const basis of ['decisions', 'made-up lists'] as const) {
      for (const { explanation } of matchLists(held, sought, { calibration: { basis, knots } })
        .pairs) {
        expect(explanation.probability).toBeLessThanOrEqual(0.8)
        expect(explanation.band).toBe('review')
        expect(explanation.calibrated).toBe(basis === 'decisions')
      }
    }
  })

  it('use each line once, in any order of their lines, and answer the same pairs', () => {
    const usual = ids(matchLists(held, sought).pairs)
    fc.assert(
      fc.property(
        fc.shuffledSubarray(held, { minLength: held.length }),
        fc.shuffledSubarray(sought, { minLength: sought.length }),
        (left, right) => {
          const { pairs } = matchLists(left, right)
          expect(ids(pairs)).toEqual(usual)
          expect(new Set(pairs.map(({ leftAt }) => leftAt)).size).toBe(pairs.length)
          expect(new Set(pairs.map(({ rightAt }) => rightAt)).size).toBe(pairs.length)
        },
      ),
      { numRuns: 15 },
    )
  })

  it('hold every one-to-one pair also among all pairs, marked as chosen', () => {
    const chosen = ids(matchLists(held, sought).pairs)
    const all = matchLists(held, sought, { keep: 'all' }).pairs
    expect(ids(all.filter(({ isChosen }) => isChosen))).toEqual(chosen)
    expect(all.length).toBeGreaterThanOrEqual(chosen.length)
  })

  it('leave two equal rivals to a person, and show both', () => {
    const { pairs } = matchLists([ladov('a')], [ladov('x'), ladov('y')])
    expect(pairs.map(({ explanation }) => explanation)).toMatchObject([
      { left: 'a', right: 'x', band: 'review', rivals: [{ side: 'right', id: 'y' }] },
      { left: 'a', right: 'y', band: 'review', rivals: [{ side: 'right', id: 'x' }] },
    ])
    expect(matchLists([ladov('a')], [ladov('x')]).pairs[0]?.explanation.band).toBe('probable')
  })

  it('never match two unknown people by name, nor empty lists', () => {
    const unknown = [{ id: '1', reading: { fullName: 'N. N.', place: 'Zorin' } }]
    expect(matchLists(unknown, unknown).pairs).toEqual([])
    expect(matchLists([], held).pairs).toEqual([])
    expect(matchLists(held, []).pairs).toEqual([])
  })

  it('count what a key too common leaves uncompared', () => {
    const many = Array.from({ length: 450 }, (_, at) => ({
      id: String(at),
      reading: { surname: 'Ладов' },
    }))
    const { pairs, statistics } = matchLists(many, [{ id: 'x', reading: { surname: 'Ладов' } }])
    expect(pairs).toEqual([])
    expect(statistics.skipped).toEqual([
      { rule: 'surname alone, where no date is known', keys: 1, pairs: 450 },
    ])
  })
})

describe('one list', () => {
  it('shows who stands in it twice, each pair once and in the order of the file', () => {
    const twice = [
      ...held.slice(0, 20),
      ...held.slice(5, 9).map((line) => ({ ...line, id: `${line.id}b` })),
    ]
    const { pairs } = dedupeList(twice)
    const claims = pairs.filter(({ explanation }) => explanation.band === 'probable')
    expect(ids(claims).toSorted()).toEqual(
      held
        .slice(5, 9)
        .map(({ id }) => `${id}-${id}b`)
        .toSorted(),
    )
    for (const { leftAt, rightAt } of pairs) expect(leftAt).toBeLessThan(rightAt)
  })

  it('shows a person who stands there three times as three pairs', () => {
    const [line] = held
    if (line === undefined) throw new Error('no line')
    const { pairs } = dedupeList(['a', 'b', 'c'].map((id) => ({ ...line, id })))
    expect(ids(pairs).toSorted()).toEqual(['a-b', 'a-c', 'b-c'])
  })

  describe('where a remark names another surname', () => {
    const named = { given: 'Игнат', place: 'Верхние Оливы' }
    const surnames = ['Гречанин', 'Столярук'] as const
    const bornOn = PartialDate.parse('1998-03-12')
    const both = (remark: string, other: MatchLine['reading'] = {}): MatchLine[] => [
      ...held.slice(0, 40),
      { id: 'a', reading: { ...named, bornOn, surname: surnames[0], remark } },
      { id: 'b', reading: { ...named, bornOn, surname: surnames[1], ...other } },
    ]

    it('believes more that they are one person, in any script', () => {
      const silent = oddsOfBoth(both('вернулся домой'))
      expect(oddsOfBoth(both('он же Столярук'))).toBeGreaterThan(silent + 3)
      expect(oddsOfBoth(both('known as Stoliaruk'))).toBeGreaterThan(silent + 3)
    })

    it('says nothing by a word of many remarks, and nothing of somebody else’s given name', () => {
      const many = both('Столярук').map(({ id, reading }) => ({
        id,
        reading: { ...reading, remark: 'Столярук' },
      }))
      expect(oddsOfBoth(many)).toBeLessThan(oddsOfBoth(both('он же Столярук')) - 3)
      expect(oddsOfBoth(both('он же Столярук', { given: 'Тусалан' }))).toBe(-Infinity)
    })
  })

  describe('with a line that two others agree with', () => {
    const papers = { given: 'Игнат', serviceNumber: 'К-7341265' }
    const three: MatchLine[] = [
      ladov('a'),
      { id: 'b', reading: { ...papers, surname: 'Рутен' } },
      { id: 'c', reading: { ...ladov('c').reading, ...papers } },
    ]
    const lines = [...held.slice(0, 20), ...three]

    it('joins them, to be looked at, and says by which line', () => {
      const { pairs } = dedupeList(lines)
      const through = pairs.find(({ explanation: { left, right } }) => left + right === 'ab')
      expect(through?.explanation).toMatchObject({
        band: 'review',
        through: { id: 'c', because: 'Both agree with line c, so they may be one person.' },
      })
      expect(through?.explanation.log2Odds).toBeLessThan(-3)
      expect(ids(dedupeList(lines, { keep: 'all' }).pairs)).not.toContain('a-b')
    })

    it('parts what was signed to be two people, and proposes nothing twice', () => {
      const signed = { different: [[20, 21]] as const, same: [[21, 22]] as const }
      const found = ids(dedupeList(lines, { signed }).pairs)
      expect(found).not.toContain('a-b')
      expect(found).not.toContain('b-c')
    })

    it('does not make one person of brothers', () => {
      const place = { place: 'Верхние Оливы' }
      const { given: _, ...unnamed } = { ...ladov('e').reading, ...place }
      const crowd: MatchLine[] = [
        ...held.slice(0, 20),
        { id: 'a', reading: { ...unnamed, given: 'Игнат' } },
        { id: 'd', reading: { ...unnamed, given: 'Тусалан' } },
        { id: 'e', reading: unnamed },
      ]
      const claims = dedupeList(crowd).pairs.filter(
        ({ explanation }) => explanation.probability >= 0.5,
      )
      expect(ids(claims).toSorted()).toEqual(['a-e', 'd-e'])
    })

    it('proposes the same in any order of the lines', () => {
      const { pairs } = dedupeList(lines)
      expect(unordered(dedupeList(lines.toReversed()).pairs)).toEqual(unordered(pairs))
    })
  })
})

it('finds nearly everybody among 5,000 a side', async () => {
  const crowd = makeUpPeople(5_500, 7)
  const left = await read(crowd.slice(0, 5_000), { spelling: 'cyrillic', slips: 0.05, seed: 11 })
  const right = await read(crowd.slice(500), { spelling: 'otherLatin', slips: 0.05, seed: 12 })
  let told = 0
  const { pairs } = matchLists(left, right, {
    onProgress: () => {
      told += 1
    },
  })
  const claims = pairs.filter(({ explanation }) => explanation.probability >= 0.5)
  const found = claims.filter(
    ({ leftAt, rightAt }) => left[leftAt]?.truth === right[rightAt]?.truth,
  )
  expect(found.length / 4_500).toBeGreaterThan(0.99)
  expect(found.length / claims.length).toBeGreaterThan(0.999)
  expect(told).toBeGreaterThan(9)
})
