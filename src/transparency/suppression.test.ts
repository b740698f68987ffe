import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { PartyId } from '../base/ids.ts'
import { isSame, suppress, threshold, type PublicFigures, type TrueTotals } from './suppression.ts'

const [north, south] = [PartyId.parse('northland'), PartyId.parse('southland')]

const side = (party: PartyId, delivered: number, deliveredAsDuty: number): TrueTotals => ({
  party,
  agreed: delivered + 1,
  delivered,
  deliveredAsDuty,
})
type Pair = readonly [delivered: number, asDuty: number]
const exchange = (first: Pair, second: Pair) => [side(north, ...first), side(south, ...second)]

const figuresOf = (totals: readonly TrueTotals[], earlier: readonly PublicFigures[] = []) => {
  const answer = suppress(totals, earlier)
  return answer.kind === 'figures' ? answer.figures : null
}

test.each<[string, Pair, Pair, PublicFigures['breakdown']]>([
  ['large cells everywhere', [40, 12], [40, 15], 'shown'],
  ['the threshold itself is large enough', [20, 10], [20, 10], 'shown'],
  ['nine children', [40, 9], [40, 15], 'withheld'],
  ['nobody at all is a small cell too', [40, 0], [40, 15], 'withheld'],
  ['the rest is small: the duty track would follow from the total', [40, 35], [40, 15], 'withheld'],
  ['one side alone withholds both', [40, 20], [40, 3], 'withheld'],
  ['a total of nine is not broken down', [9, 4], [40, 15], 'too-few'],
  ['nobody crossed', [0, 0], [0, 0], 'too-few'],
])('%s', (_, first, second, breakdown) => {
  const figures = figuresOf(exchange(first, second))
  expect(figures?.breakdown).toBe(breakdown)
  const cells = figures?.sides.flatMap(({ byFormula, asDuty }) => [byFormula, asDuty]) ?? []
  expect(cells.every((cell) => (cell === null) === (breakdown !== 'shown'))).toBe(true)
})

it('tells the totals exactly, whatever is withheld', () => {
  const figures = figuresOf(exchange([40, 1], [7, 0]))
  expect(figures?.sides).toMatchObject([
    { party: north, agreed: 41, delivered: 40 },
    { party: south, agreed: 8, delivered: 7 },
  ])
})

describe('a later release', () => {
  const [shown, withheld] = [
    figuresOf(exchange([40, 12], [40, 15])),
    figuresOf(exchange([40, 9], [40, 15])),
  ]
  if (shown === null || withheld === null) throw new Error('a first release is never refused')

  test.each<[string, PublicFigures, Pair, Pair, PublicFigures['breakdown'] | null]>([
    ['what was withheld stays withheld', withheld, [41, 10], [40, 15], 'withheld'],
    ['a shown figure moves by one person', shown, [41, 13], [40, 15], null],
    ['a shown figure becomes small', shown, [38, 9], [40, 15], null],
    ['one person moves from track to track', shown, [40, 13], [40, 15], null],
    ['a whole group was added', shown, [52, 24], [40, 15], 'shown'],
    ['nothing moved', shown, [40, 12], [40, 15], 'shown'],
  ])('%s', (_, before, first, second, breakdown) => {
    expect(figuresOf(exchange(first, second), [before])?.breakdown ?? null).toBe(breakdown)
  })

  it('is the same when only a withheld figure moved', () => {
    const again = figuresOf(exchange([40, 8], [40, 15]), [withheld])
    expect(again !== null && isSame(again, withheld)).toBe(true)
    const more = figuresOf(exchange([41, 8], [40, 15]), [withheld])
    expect(more !== null && isSame(more, withheld)).toBe(false)
  })
})

/**
 * An attacker who knows the rules, every release, that corrections of one exchange go one way
 * (nobody is added and removed at once), and, if `balanced`, that the formula sent as many as it
 * brought. He tries every world; what is left of a cell is its interval.
 */
type World = readonly number[] // duty cells: release by release, side by side

const numbersUpTo = (most: number) => Array.from({ length: most + 1 }, (_, n) => n)

function worldsOf(releases: readonly PublicFigures[], balanced: boolean): World[] {
  let worlds: World[] = [[]]
  for (const [at, { sides }] of releases.entries())
    for (const [place, { delivered, asDuty }] of sides.entries()) {
      const known = asDuty === null ? numbersUpTo(delivered) : [asDuty]
      const before = releases[at - 1]?.sides[place]
      worlds = worlds.flatMap((world) =>
        known
          .filter((duty) => {
            const first = sides[0]
            const other = world[world.length - place]
            if (balanced && place > 0 && first !== undefined && other !== undefined)
              if (delivered - duty !== first.delivered - other) return false
            const was = world[world.length - sides.length]
            if (before === undefined || was === undefined) return true
            const [moved, added] = [duty - was, delivered - before.delivered]
            return Math.min(0, added) <= moved && moved <= Math.max(0, added)
          })
          .map((duty) => [...world, duty]),
      )
    }
  return worlds
}

/** How far apart the largest and the smallest value of each withheld cell are. */
function widths(releases: readonly PublicFigures[], balanced: boolean): number[] {
  const worlds = worldsOf(releases, balanced)
  return releases
    .flatMap(({ breakdown, sides }) => sides.map(() => breakdown))
    .flatMap((breakdown, cell) => {
      if (breakdown !== 'withheld') return []
      const values = worlds.map((world) => world[cell] ?? 0)
      return [
        values.reduce((a, b) => Math.max(a, b), 0) - values.reduce((a, b) => Math.min(a, b), 99),
      ]
    })
}

const pair = fc
  .integer({ min: 0, max: 24 })
  .chain((delivered) => fc.tuple(fc.constant(delivered), fc.integer({ min: 0, max: delivered })))
const truth = fc.tuple(pair, pair)

/** Both formula cells equal: the second side's total follows from the first's. */
const balancedTruth = fc
  .tuple(
    fc.integer({ min: 0, max: 18 }),
    fc.integer({ min: 0, max: 18 }),
    fc.integer({ min: 0, max: 18 }),
  )
  .map(([formula, one, other]): [Pair, Pair] => [
    [formula + one, one],
    [formula + other, other],
  ])

/** Totals large enough, cells on both sides of the threshold. */
const nearTheThreshold = fc
  .tuple(fc.integer({ min: 8, max: 14 }), fc.integer({ min: 7, max: 13 }))
  .map(([formula, asDuty]): Pair => [formula + asDuty, asDuty])

/** The releases that the desk would make of these closings, one after another. */
function released(closings: readonly (readonly [Pair, Pair])[]): PublicFigures[] {
  const releases: PublicFigures[] = []
  for (const [first, second] of closings) {
    const figures = figuresOf(exchange(first, second), releases)
    if (figures !== null) releases.push(figures)
  }
  return releases
}

describe('an attacker who solves everything that was published', () => {
  it('cannot pin a withheld cell closer than five to either side', () => {
    fc.assert(
      fc.property(truth, (closing) => {
        for (const width of widths(released([closing]), false))
          expect(width).toBeGreaterThanOrEqual(10)
      }),
      { numRuns: 300 },
    )
  })

  it('not even knowing that the formula was balanced', () => {
    fc.assert(
      fc.property(balancedTruth, (closing) => {
        for (const width of widths(released([closing]), true))
          expect(width).toBeGreaterThanOrEqual(10)
      }),
      { numRuns: 300 },
    )
  })

  it('nor by comparing with an earlier release, of which small parts were corrected', () => {
    const correction = fc.tuple(fc.integer({ min: -3, max: 3 }), fc.boolean())
    fc.assert(
      fc.property(nearTheThreshold, nearTheThreshold, correction, (first, second, [by, isDuty]) => {
        const delivered = first[0] + by
        const asDuty = first[1] + (isDuty ? by : 0)
        const releases = released([
          [first, second],
          [[delivered, asDuty], second],
        ])
        for (const width of widths(releases, false)) expect(width).toBeGreaterThanOrEqual(10)
      }),
      { numRuns: 200 },
    )
  })

  it('sees no cell below the threshold, and no difference of cells below it', () => {
    fc.assert(
      fc.property(fc.array(truth, { minLength: 1, maxLength: 3 }), (closings) => {
        const cells = released(closings)
          .filter(({ breakdown }) => breakdown === 'shown')
          .map(({ sides }) =>
            sides.flatMap(({ byFormula, asDuty }) => [byFormula ?? -1, asDuty ?? -1]),
          )
        for (const one of cells) {
          for (const cell of one) expect(cell).toBeGreaterThanOrEqual(threshold)
          for (const other of cells)
            for (const [at, cell] of one.entries()) {
              const difference = Math.abs(cell - (other[at] ?? 0))
              expect(difference === 0 || difference >= threshold).toBe(true)
            }
        }
      }),
      { numRuns: 300 },
    )
  })
})
