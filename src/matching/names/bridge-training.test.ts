import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { learnBridge } from './bridge-lessons.ts'
import { packEmission, unpackEmission } from './bridge-tables.ts'
import { trainEmission } from './bridge-training.ts'
import { openBridge } from './bridge.ts'

/** Made-up names in a made-up habit: ш is x, а is a or nothing at the end. */
const syllables = ['ша', 'ба', 'да', 'ло', 'ми', 'ру', 'но', 'ки']
const latin: Readonly<Record<string, string>> = {
  ш: 'x',
  а: 'a',
  б: 'b',
  д: 'd',
  л: 'l',
  о: 'o',
  м: 'm',
  и: 'i',
  р: 'r',
  у: 'u',
  н: 'n',
  к: 'k',
}
const collected = syllables.flatMap((one) =>
  syllables.flatMap((two) =>
    syllables.map((three) => {
      const native = one + two + three
      const spelled = Array.from(native, (letter) => latin[letter]).join('')
      return { native, latin: spelled.replace(/a$/, ''), count: 3 }
    }),
  ),
)

describe('training', () => {
  const table = learnBridge('cyrillic', collected)
  const bridge = openBridge(table)

  it('learns a habit of spelling from pairs alone', () => {
    expect(bridge.readings('шолоба', 1)).toEqual(['xolob'])
    expect(bridge.likeness('шолоба', 'xolob')).toBeGreaterThan(1)
    expect(bridge.likeness('шолоба', 'xomuk')).toBeLessThan(0)
  })

  it('gives the same table for the same pairs, to the byte', () => {
    expect(learnBridge('cyrillic', collected)).toEqual(table)
  })

  it('survives pairs that are none', () => {
    const noise = [
      { native: 'а', latin: 'bcdfghklmn', count: 1 },
      { native: 'шаба', latin: '', count: 9 },
      { native: 'شس', latin: 'ab', count: 1 },
    ]
    expect(
      openBridge(learnBridge('cyrillic', [...collected, ...noise])).readings('шолоба', 1),
    ).toEqual(['xolob'])
    expect(openBridge(learnBridge('cyrillic', [])).likeness('а', 'a')).not.toBeNaN()
  })
})

describe('a packed table', () => {
  it('is what was packed, for any pairs', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.array(fc.record({ from: word, to: word }), { maxLength: 20 }), (pairs) => {
        const weighed = pairs.map((pair) => ({ ...pair, weight: 2 }))
        const emission = trainEmission(weighed, { chunkMax: 2 })
        expect(unpackEmission(packEmission(emission))).toEqual(emission)
      }),
      { numRuns: 40 },
    )
  })
})
