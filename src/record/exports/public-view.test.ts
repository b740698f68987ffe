/**
 * What is withheld is in no public output: no file tells two worlds apart that differ in a
 * withheld count, and what the totals around it would give is in none either.
 */
import { assert, constantFrom, integer, property, record as shape } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { counter, said, total, type Cells } from '../building/fictional-claims.ts'
import { exported } from './formats.ts'
import { exportFiles } from './names.ts'
import { madeUpRecord, withholds } from './made-up-record.ts'
import { publicView } from './public-view.ts'
import { withheldOf } from '../building/withheld.ts'
import type { Adjudication } from '../building/adjudication.ts'
import { wholeRecordOf } from '../whole/whole-record.ts'

const by = { desk: 'Desk of Westhaven', address: 'https://westhaven.example', on: '2031-06-01' }

const second: Cells = { event_id: 'second', date: '2031-03-20' }
const third: Cells = { event_id: 'third', date: '2031-04-10' }

/** Three exchanges, the totals of a counter after the first and the third, a leak about the second. */
const world = (leaked: readonly Cells[], { before, size }: { before: number; size: number }) =>
  madeUpRecord([
    said({ value: '11' }),
    said({ side: 'southland', value: '13', speaker: 'Southland ministry' }),
    counter({ value: '7', series: 'northland' }),
    total({ value: String(before) }),
    withholds({ ...second, speaker: 'Northland ministry' }),
    counter({ ...second, value: '8', series: 'northland' }),
    said({ ...third, value: '17' }),
    said({ ...third, side: 'southland', value: '19', speaker: 'Southland ministry' }),
    total({ ...third, value: String(before + size + 17) }),
    counter({ ...third, value: '9', series: 'northland' }),
    ...leaked,
  ])

const files = (record: ReturnType<typeof madeUpRecord>) =>
  exportFiles.map((file) => exported(record, { file, selection: {}, by })).join('\n')

const leak = (value: number, cells: Cells = {}) =>
  said({ claim_id: 'leak', ...second, value: String(value), speaker: 'newspaper', ...cells })

/** In figures of its own, not inside another number, an id or a day. */
const numbersIn = (text: string) => new Set(text.match(/(?<![\w-])\d+(?![\w-])/gu))

const sizes = integer({ min: 1000, max: 1900 })
const cells = constantFrom<Cells>(
  {},
  { side: 'southland' },
  { side: 'both', per: 'each' },
  { side: 'both', per: 'total' },
  { modality: 'planned' },
  { category: 'military' },
)

describe('a withheld count', () => {
  it('changes no byte of any export, whoever leaked it', () => {
    assert(
      property(
        shape({ one: sizes, other: sizes, size: sizes, cells }),
        ({ one, other, size, cells: as }) => {
          const around = { before: 30_000, size }
          expect(files(world([leak(one, as)], around))).toBe(
            files(world([leak(other, as)], around)),
          )
          expect(files(world([leak(one, as)], around))).toBe(files(world([], around)))
        },
      ),
      { numRuns: 25 },
    )
  })

  it('is not reckoned from the totals around it either', () => {
    assert(
      property(sizes, (size) => {
        const record = world([], { before: 30_000, size })
        expect(numbersIn(JSON.stringify(record.built)).has(String(size))).toBe(true)
        expect(numbersIn(files(record)).has(String(size))).toBe(false)
        expect(numbersIn(JSON.stringify(publicView(record).built)).has(String(size))).toBe(false)
      }),
      { numRuns: 25 },
    )
  })

  it('is told once both parties have told theirs, and not after one of them has', () => {
    const north = leak(1234, { speaker: 'Northland ministry' })
    const south = leak(1235, {
      claim_id: 'other',
      side: 'southland',
      speaker: 'Southland ministry',
    })
    const around = { before: 30_000, size: 1234 }
    expect(numbersIn(files(world([north], around))).has('1234')).toBe(false)
    const both = numbersIn(files(world([north, south], around)))
    expect(both.has('1234') && both.has('1235')).toBe(true)
  })

  it('is told once an officer released it, and not after that was taken back', () => {
    const around = { before: 30_000, size: 1234 }
    const { input } = world([], around)
    const release = {
      id: 'release',
      about: withheldOf('second'),
      decision: 'released' as const,
      reasons: 'Both sides asked for it.',
      signedBy: 'an officer',
      at: '2031-06-01T08:00:00Z',
      replaces: null,
    }
    const takenBack = {
      ...release,
      id: 'taken back',
      decision: 'withdrawn' as const,
      replaces: release.id,
    }
    const after = (...adjudications: readonly Adjudication[]) =>
      numbersIn(files(wholeRecordOf({ ...input, adjudications })))
    expect(after(release).has('1234')).toBe(true)
    expect(after({ ...release, about: withheldOf('third') }).has('1234')).toBe(false)
    expect(after(release, takenBack).has('1234')).toBe(false)
  })

  it('is said to be withheld, of its event and of no other', () => {
    const sheet = exported(world([], { before: 30_000, size: 1234 }), {
      file: 'events.csv',
      selection: {},
      by,
    })
    const withheld = sheet.split('\r\n').filter((line) => line.includes('withheld'))
    expect(withheld.map((line) => line.split(',')[0])).toEqual(['second', 'second'])
  })
})

it('is the record itself where nothing is withheld', () => {
  const record = madeUpRecord([said({})])
  expect(publicView(record)).toBe(record)
})
