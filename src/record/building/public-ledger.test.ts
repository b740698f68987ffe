/** The record that ships, rebuilt: what must come out of it whatever is changed in the reckoning. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { rowsOf } from '../read-rows.ts'
import { commitmentRow } from '../rows.ts'
import { build } from './build.ts'
import { Built } from './built.ts'
import { readClaimLines } from './claim-lines.ts'
import { speakerRow } from './witnesses.ts'

const text = (name: string) =>
  readFileSync(new URL(`../../../data/record/${name}`, import.meta.url), 'utf8')
const lines = readClaimLines(text('claims.csv'))
const built = Built.parse(
  build({
    ...lines,
    adjudications: [],
    commitments: rowsOf('commitments.csv', text('commitments.csv'), commitmentRow).rows.map(
      ({ row }) => row,
    ),
    speakers: rowsOf('speakers.csv', text('speakers.csv'), speakerRow).rows.map(({ row }) => row),
  }),
)

/** Claims of one type with the exact values that were given. */
const groups = new Map<string, { ids: string[]; values: Set<string> }>()
for (const claim of lines.claims) {
  if (claim.bound !== 'exact' || claim.modality === 'denied') continue
  const { event, attribute, side, category, per, part, series, scope } = claim
  const key = JSON.stringify([event, attribute, side, category, per, part, series, scope])
  const group = groups.get(key) ?? { ids: [], values: new Set() }
  group.ids.push(claim.id)
  group.values.add(claim.value.split(';').toSorted().join(';'))
  groups.set(key, group)
}
const listed = built.conflicts.map(({ values }) => values.flatMap(({ claims }) => claims))

it('uses every line but the one that gives no number', () => {
  expect(built.lines).toMatchObject({ read: 549, used: 548, refused: [{ line: 453 }] })
  expect(built.events).toHaveLength(113)
})

it('lists every figure of claims that differ, and calls no agreeing claims a conflict', () => {
  const differing = [...groups.values()].filter(({ values }) => values.size > 1)
  const agreeing = [...groups.values()].filter(
    ({ ids, values }) => ids.length > 1 && values.size === 1,
  )
  expect(differing.length).toBeGreaterThan(20)
  expect(agreeing.length).toBeGreaterThan(50)
  const unlisted = differing.filter(
    ({ ids }) => !listed.some((claims) => ids.every((id) => claims.includes(id))),
  )
  expect(unlisted).toEqual([])
  const wrongly = agreeing.filter(({ ids }) =>
    built.conflicts.some(
      ({ values, attribute }) =>
        attribute === 'count' &&
        values.some(
          ({ because, claims }) => because === null && ids.every((id) => claims.includes(id)),
        ) &&
        values.every(
          ({ because, claims }) => because !== null || ids.every((id) => claims.includes(id)),
        ),
    ),
  )
  expect(wrongly).toEqual([])
})

it('keeps both figures where parties differ', () => {
  const differ = built.conflicts.filter(({ kind }) => kind === 'party-against-party')
  expect(differ.length).toBeGreaterThan(5)
  for (const { resolution, values } of differ) {
    const figures = values.flatMap(({ value }) => (typeof value === 'number' ? [value] : []))
    expect(resolution).toMatchObject({
      state: 'both-kept',
      low: Math.min(...figures),
      high: Math.max(...figures),
    })
  }
})

const found = (event: string, attribute: string) =>
  built.findings.find((each) => each.about.event === event && each.attribute === attribute)

it('the exchange of August 2023, in no list, returned 22', () => {
  expect(found('ru-ua-2023-08', 'count')).toMatchObject({
    rule: 'ledger-gap',
    side: 'UKR',
    value: { low: 22, best: 22, high: 22 },
    arithmetic: '2576 + x = 2598, x = 22',
  })
})

it('an exchange of which only the day is known gets number, size and total, with the doubt', () => {
  expect(found('ru-ua-2026-04-11', 'running')).toMatchObject({ value: { best: 21 }, series: 'ARE' })
  // 348 if the two civilians of the exchange before are counted; the series counts none elsewhere.
  expect(found('ru-ua-2026-04-11', 'count')).toMatchObject({
    value: { low: 348, best: 350, high: 350 },
  })
  expect(found('ru-ua-2026-04-11', 'cumulative')).toMatchObject({ value: { best: 6305 } })
})

it('a number that does not fit its neighbours is replaced, a total below what came since too', () => {
  expect(found('ru-ua-2024-12-30', 'running')).toMatchObject({
    value: { best: 59 },
    replaces: ['c0208', 'c0211'],
  })
  expect(found('ru-ua-2023-05-25', 'cumulative')).toMatchObject({
    rule: 'ledger-bound',
    value: { best: 2430 },
    replaces: ['c0091'],
  })
})

it('an event that the numbers leave no room for stands outside the series', () => {
  expect(found('ru-ua-2024-09-13', 'membership')).toMatchObject({ series: 'ARE', value: false })
})

it('a promise stands once for each receiving side, with what came of it', () => {
  const kept = built.commitments.filter(({ id }) => id === 'k09')
  expect(kept).toMatchObject([
    { to: 'UKR', amount: 500, realised: { best: 500 }, state: 'fulfilled' },
    { to: 'RUS', amount: 500, realised: { best: 500 }, state: 'fulfilled' },
  ])
  expect(built.commitments.find(({ id }) => id === 'k10')).toMatchObject({ state: 'short' })
})
