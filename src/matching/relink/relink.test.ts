import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseOneToOne } from '../choice/choose.ts'
import type { ScoredPairs } from '../choice/pair-graph.ts'
import { changedLines, unchangedLines, type VersionLine } from './changed-lines.ts'
import { countChanges } from './changed-proposals.ts'
import { relink, type KeptRun, type LineScoring } from './relink.ts'

/** A made-up model: lines that share a letter are compared, alike letters speak for one person. */
function weightOf(one: string, other: string): number | undefined {
  const alike = Array.from(one).filter((letter, at) => letter === other.charAt(at)).length
  if (alike === 0) return undefined
  return alike * 5 - (one.length - alike) * 3 - 2
}

type Lists = { readonly left: readonly VersionLine[]; readonly right: readonly VersionLine[] }

function scored(lists: Lists, isAsked: (left: number, right: number) => boolean): ScoredPairs {
  const rows = lists.left.flatMap((left, leftAt) =>
    lists.right.flatMap((right, rightAt) => {
      const weight = weightOf(left.content, right.content)
      if (weight === undefined || weight < -3 || !isAsked(leftAt, rightAt)) return []
      return [[leftAt, rightAt, weight] as const]
    }),
  )
  return {
    left: Int32Array.from(rows, ([left]) => left),
    right: Int32Array.from(rows, ([, right]) => right),
    log2Odds: Float64Array.from(rows, ([, , weight]) => weight),
    count: rows.length,
  }
}

const sizesOf = ({ left, right }: Lists) => ({ left: left.length, right: right.length })

/** No line is crowded. */
const everyPair = 1_000

/** The likeliest pairs of each right line; of equally likely ones all or none. */
function withoutCrowds({ left, right, log2Odds, count }: ScoredPairs, most: number) {
  const at = Array.from({ length: count }, (_, pair) => pair)
  const crowd = (line: number | undefined) =>
    at
      .filter((pair) => right[pair] === line)
      .map((pair) => log2Odds[pair] ?? 0)
      .toSorted((one, other) => other - one)[most]
  const kept = at.filter((pair) => (log2Odds[pair] ?? 0) > (crowd(right[pair]) ?? -Infinity))
  const crowded = Int32Array.from(new Set(right)).filter((line) => crowd(line) !== undefined)
  const pairs = {
    left: Int32Array.from(kept, (pair) => left[pair] ?? 0),
    right: Int32Array.from(kept, (pair) => right[pair] ?? 0),
    log2Odds: Float64Array.from(kept, (pair) => log2Odds[pair] ?? 0),
    count: kept.length,
  }
  return { pairs, crowded }
}

function fullRun(lists: Lists, most = everyPair): KeptRun {
  const sizes = sizesOf(lists)
  const { pairs, crowded } = withoutCrowds(
    scored(lists, () => true),
    most,
  )
  return { modelId: 'm1', pairs, sizes, crowded, choice: chooseOneToOne(pairs, sizes) }
}

/** A longer list keeps fewer pairs of each line. */
const mostOf = ({ right }: Lists) => Math.max(1, 3 - Math.floor(right.length / 3))

const scoringOf = (lists: Lists, mostOfLine = everyPair): LineScoring => ({
  modelId: 'm1',
  sizes: sizesOf(lists),
  mostOfLine,
  scoreLines: (side, lines) => {
    const asked = new Set(lines)
    const pairs = scored(lists, (left, right) => asked.has(side === 'left' ? left : right))
    return side === 'right'
      ? withoutCrowds(pairs, mostOfLine)
      : { pairs, crowded: new Int32Array(0) }
  },
})

const relinked = (before: Lists, after: Lists, most = { before: everyPair, after: everyPair }) =>
  relink(
    fullRun(before, most.before),
    {
      left: changedLines(before.left, after.left),
      right: changedLines(before.right, after.right),
    },
    scoringOf(after, most.after),
  )

/** A run as text, whatever the order of its pairs. */
const told = ({ pairs, choice }: KeptRun) =>
  Array.from({ length: pairs.count }, (_, at) =>
    [
      pairs.left[at],
      pairs.right[at],
      pairs.log2Odds[at],
      choice.chosen[at],
      choice.tied[at],
      choice.probability[at],
    ].join(' '),
  ).toSorted()

const anyContent = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 3, maxLength: 3 })
const anyLine = fc.record({
  id: fc.option(
    fc.nat(9).map((id) => `n${id}`),
    { nil: undefined, freq: 4 },
  ),
  content: anyContent,
})
const anyList = fc.array(anyLine, { maxLength: 7 })
const anyLists = fc.record({ left: anyList, right: anyList })

describe('a new version', () => {
  it('matched by its changes gives what a full run gives', () => {
    fc.assert(
      fc.property(anyLists, anyLists, (before, after) => {
        expect(told(relinked(before, after).run)).toEqual(told(fullRun(after)))
      }),
      { numRuns: 1_000 },
    )
  })

  it('matched by its changes gives what a full run gives, where little changed', () => {
    const anyEdit = fc.record({
      at: fc.nat(6),
      line: anyLine,
      side: fc.constantFrom('left', 'right'),
    })
    fc.assert(
      fc.property(anyLists, anyEdit, (before, { at, line, side }) => {
        const edited = (list: readonly VersionLine[], isHere: boolean) =>
          isHere ? list.with(at % Math.max(1, list.length), line) : list
        fc.pre(before.left.length > 0 && before.right.length > 0)
        const after = {
          left: edited(before.left, side === 'left'),
          right: edited(before.right, side === 'right'),
        }
        const { run, comparedLines } = relinked(before, after)
        expect(told(run)).toEqual(told(fullRun(after)))
        expect(comparedLines).toBeLessThanOrEqual(3)
      }),
      { numRuns: 500 },
    )
  })

  it('gives what a full run gives, also where a line has more pairs than are kept', () => {
    const anyEdit = fc.record({ at: fc.nat(6), lines: fc.array(anyLine, { maxLength: 2 }) })
    fc.assert(
      fc.property(anyLists, anyEdit, fc.boolean(), (before, { at, lines }, isLeft) => {
        const side = isLeft ? 'left' : 'right'
        const after = { ...before, [side]: before[side].toSpliced(at, 1, ...lines) }
        const most = { before: mostOf(before), after: mostOf(after) }
        const { run } = relinked(before, after, most)
        const full = fullRun(after, most.after)
        expect(told(run)).toEqual(told(full))
        expect(run.crowded.toSorted()).toEqual(full.crowded.toSorted())
      }),
      { numRuns: 1_000 },
    )
  })

  it('of which nothing changed but the order compares nothing', () => {
    fc.assert(
      fc.property(anyLists, (before) => {
        const after = { left: before.left.toReversed(), right: before.right }
        const { run, changes, comparedLines, chosenAnew } = relinked(before, after)
        expect(told(run)).toEqual(told(fullRun(after)))
        expect([comparedLines, chosenAnew.pairs]).toEqual([0, 0])
        // Of several equal lines another may stand at the same place; that is no news.
        expect(changes).toEqual([])
      }),
    )
  })

  it('under another model needs a full run', () => {
    const lists = { left: [{ id: '1', content: 'abc' }], right: [] }
    const nothing = { left: unchangedLines(1), right: unchangedLines(0) }
    const other = { ...scoringOf(lists), modelId: 'm2' }
    expect(() => relink(fullRun(lists), nothing, other)).toThrow('full run')
  })
})

const line = (id: string | undefined, content: string): VersionLine => ({ id, content })

it('tells what changed: new, withdrawn, stronger and weaker proposals', () => {
  const before = {
    left: [line('1', 'abcdefgh'), line('2', 'mnopqrst'), line('3', 'uvwxyzuv')],
    right: [line('7', 'abcdefgh'), line('8', 'mnopqrxx'), line('9', 'ABCDEFGH')],
  }
  const after = {
    left: [line('2', 'mnopqrst'), line('1', 'abcdXXXX'), line('4', 'ABCDEFGH')],
    right: [line('7', 'abcdefgh'), line('8', 'mnopqrst'), line('9', 'ABCDEFGH')],
  }
  const { changes, comparedLines, chosenAnew } = relinked(before, after)
  expect(changes.map(({ kind, left, right }) => [kind, left, right])).toEqual([
    ['weaker', 1, 0],
    ['new', 2, 2],
  ])
  expect(comparedLines).toBe(3)
  expect(chosenAnew.components).toBe(3)
  const back = relinked(after, before)
  expect(countChanges(back.changes)).toEqual({ new: 0, withdrawn: 1, stronger: 1, weaker: 0 })
})

describe('lines of two versions', () => {
  it.each([
    [
      'the same by id, elsewhere',
      [line('1', 'a'), line('2', 'b')],
      [line('2', 'b'), line('1', 'a')],
    ],
    ['the same by content, with another id', [line('1', 'a')], [line('5', 'a')]],
    ['the same by content, without ids', [line(undefined, 'a')], [line(undefined, 'a')]],
    [
      'equal lines, each one found once',
      [line('1', 'a'), line('1', 'a')],
      [line('1', 'a'), line('1', 'a')],
    ],
  ])('%s', (_, before, after) => {
    const { added, altered, withdrawn, nowAt } = changedLines(before, after)
    expect([added.length, altered.length, withdrawn.length]).toEqual([0, 0, 0])
    expect([...nowAt].map((at) => after[at]?.content)).toEqual(before.map(({ content }) => content))
  })

  it('altered, added and withdrawn', () => {
    const { added, altered, withdrawn, nowAt } = changedLines(
      [line('1', 'a'), line('2', 'b'), line(undefined, 'c')],
      [line('2', 'B'), line('1', 'a'), line('3', 'd')],
    )
    expect([[...added], [...altered], [...withdrawn], [...nowAt]]).toEqual([
      [2],
      [0],
      [2],
      [1, 0, -1],
    ])
  })
})
