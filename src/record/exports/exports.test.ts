import { describe, expect, it } from 'vitest'
import { join } from 'node:path'
import Papa from 'papaparse'
import { z } from 'zod'
import { packageRoot } from '../../db/package-root.ts'
import { said, total } from '../building/fictional-claims.ts'
import { shippedWhole } from '../whole/store.ts'
import { claimReviews } from './claim-review.ts'
import { exported } from './formats.ts'
import { exportFiles, type ExportFile } from './names.ts'
import { madeUpRecord } from './made-up-record.ts'
import { selected } from './selection.ts'

const by = { desk: 'Desk of Westhaven', address: 'https://westhaven.example', on: '2031-06-01' }
const shipped = await shippedWhole(join(packageRoot, 'data', 'record'))
const write = (file: ExportFile, record = shipped) => exported(record, { file, selection: {}, by })
const rowsOf = (csv: string) =>
  z.array(z.record(z.string(), z.string())).parse(Papa.parse(csv.trim(), { header: true }).data)

/** What schema.org and its readers ask of a ClaimReview. */
const Review = z.strictObject({
  '@type': z.literal('ClaimReview'),
  url: z.url(),
  datePublished: z.iso.date(),
  author: z.strictObject({
    '@type': z.literal('Organization'),
    name: z.string().min(1),
    url: z.url(),
  }),
  claimReviewed: z.string().min(1),
  itemReviewed: z.strictObject({
    '@type': z.literal('Claim'),
    identifier: z.array(z.string()).min(1),
    author: z.strictObject({ '@type': z.literal('Organization'), name: z.string().min(1) }),
    appearance: z.array(
      z.looseObject({ '@type': z.literal('CreativeWork'), url: z.url({ protocol: /^https?$/ }) }),
    ),
  }),
  reviewRating: z.strictObject({
    '@type': z.literal('Rating'),
    ratingValue: z.int().min(1).max(5),
    bestRating: z.literal(5),
    worstRating: z.literal(1),
    alternateName: z.string().min(1),
    ratingExplanation: z.string().min(1),
  }),
})
const Reviews = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(Review),
})

const ratingsOf = (rows: Parameters<typeof madeUpRecord>[0]) =>
  claimReviews(madeUpRecord(rows), by)['@graph'].map(
    ({ reviewRating: { ratingValue } }) => ratingValue,
  )

describe('ClaimReview', () => {
  const { '@graph': reviews } = Reviews.parse(JSON.parse(write('claim-review.jsonld')))

  it('has every claim of the record once, and every figure of every conflict', () => {
    const ids = reviews.flatMap(({ itemReviewed }) => itemReviewed.identifier)
    expect(ids.toSorted()).toEqual([...shipped.claims.keys()].toSorted())
    const disputed = shipped.built.conflicts.flatMap(({ values }) =>
      values.flatMap(({ claims }) => claims),
    )
    expect(disputed.length).toBeGreaterThan(50)
    expect(disputed.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('is rated by the state of the figure, so that whoever says the same is rated the same', () => {
    const ratings = new Map<string, Set<number>>()
    for (const { claimReviewed, url, reviewRating } of reviews) {
      const same = ratings.get(`${url} ${claimReviewed}`) ?? new Set()
      ratings.set(`${url} ${claimReviewed}`, same.add(reviewRating.ratingValue))
    }
    expect([...ratings.values()].filter(({ size }) => size > 1)).toEqual([])
    expect(ratings.size).toBeLessThan(reviews.length)
    expect(new Set(reviews.map(({ reviewRating }) => reviewRating.ratingValue)).size).toBe(5)
  })

  it('is of the chosen events alone, though a counter is told whole', () => {
    const selection = { from: '2025-05', to: '2025-05' }
    const { '@graph': some } = Reviews.parse(
      JSON.parse(exported(shipped, { file: 'claim-review.jsonld', selection, by })),
    )
    expect(some.length).toBeGreaterThan(5)
    expect(some.filter(({ url }) => !url.includes('2025-05'))).toEqual([])
  })

  it('tells apart one voice, several, and a figure that does not stand', () => {
    expect(ratingsOf([said({})])).toEqual([3])
    expect(ratingsOf([said({}), said({ speaker: 'Southland ministry' })])).toEqual([5, 5])
    expect(ratingsOf([said({}), said({ outlet: 'a paper that repeats it' })])).toEqual([3])
  })
})

describe('HXL', () => {
  const [headings = [], hashtags = [], ...rows] = z
    .array(z.array(z.string()))
    .parse(Papa.parse(write('hxl.csv').trim()).data)

  it('has a row of hashtags under the headings, each as the standard writes it', () => {
    expect(hashtags).toHaveLength(headings.length)
    for (const tag of hashtags) expect(tag).toMatch(/^#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*$/)
    for (const tag of ['#date+start', '#actor+side_a', '#affected+returned+side_a'])
      expect(hashtags).toContain(tag)
    expect(hashtags).toContain('#meta+source+url+list')
  })

  it('leaves unknown empty, and says 0 only where somebody said it', () => {
    expect(rows).toHaveLength(shipped.built.events.length)
    const at = hashtags.indexOf('#affected+returned+side_a')
    const unknown = shipped.built.events.filter(
      ({ parties, values }) =>
        !values.some(({ side, category }) => side === parties[0] && category === 'person'),
    )
    expect(unknown.length).toBeGreaterThan(9)
    expect(rows.filter((row) => row[at] === '')).toHaveLength(unknown.length)
  })
})

it('PLOVER says first what it loses, then codes releases, agreements and mediation', () => {
  const lines = write('plover.csv').split('\r\n')
  const comments = lines.filter((line) => line.startsWith('# ')).join(' ')
  for (const lost of ['how many', 'to whom', 'remains', 'series']) expect(comments).toContain(lost)
  const rows = rowsOf(lines.filter((line) => !line.startsWith('# ')).join('\r\n'))
  expect(new Set(rows.map((row) => row['event_type']))).toEqual(
    new Set(['RETREAT', 'AGREE', 'CONSULT']),
  )
  const exchange = madeUpRecord([said({}), said({ attribute: 'intermediary', value: 'eastmark' })])
  const coded = write('plover.csv', exchange).split('\r\n').slice(6).join('\n')
  expect(coded).toContain('first,2031-03-05,RETREAT,release,southland,northland')
  expect(coded).toContain('first,2031-03-05,RETREAT,release,northland,southland')
  expect(coded).toContain('first,2031-03-05,CONSULT,third-party,eastmark,northland; southland,no')
})

describe('sheets', () => {
  it.each(['events.csv', 'conflicts.csv', 'findings.csv', 'series.csv'] as const)(
    '%s unfolds to claims that the record has, and to pages',
    (file) => {
      const rows = rowsOf(write(file))
      expect(rows.length).toBeGreaterThan(20)
      const ids = rows.flatMap((row) => (row['claims'] ?? '').split(' ').filter((id) => id !== ''))
      expect(ids.filter((id) => !shipped.claims.has(id))).toEqual([])
      expect(rows.some((row) => row['sources']?.startsWith('http'))).toBe(true)
    },
  )

  it('a conflict has each of its figures, whichever stands', () => {
    const record = madeUpRecord([
      said({ value: '5' }),
      said({ value: '6', speaker: 'Southland ministry' }),
    ])
    expect(rowsOf(write('conflicts.csv', record)).map((row) => row['figure'])).toEqual(['5', '6'])
  })

  it('text that a spreadsheet would run is marked as text', () => {
    const record = madeUpRecord([said({ speaker: '=cmd|calc' })])
    expect(write('claims.csv', record)).toContain(`'=cmd|calc`)
  })
})

describe('a selection', () => {
  it('takes a conflict, a kind, a time, and counters whole', () => {
    const record = madeUpRecord([
      said({}),
      total({ value: '100' }),
      said({ event_id: 'later', date: '2031-05-01' }),
      total({ event_id: 'later', date: '2031-05-01', value: '105' }),
      said({ event_id: 'elsewhere', conflict: 'east-west' }),
    ])
    const ids = (selection: Parameters<typeof selected>[1]) =>
      selected(record, selection).built.events.map(({ id }) => id)
    expect(ids({ conflict: 'east-west' })).toEqual(['elsewhere'])
    expect(ids({ from: '2031-04' })).toEqual(['later'])
    expect(ids({ kind: 'remains' })).toEqual([])
    const part = selected(record, { from: '2031-04' })
    expect(part.built.series.flatMap(({ points }) => points)).toHaveLength(2)
    expect([...part.claims.keys()]).toContain('c0002')
  })
})

it('every file is written of an empty record too', () => {
  for (const file of exportFiles) expect(write(file, madeUpRecord([]))).not.toBe('')
})
