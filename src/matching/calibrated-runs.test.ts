/** What officers decided bends the probabilities of the next run, once it is enough. */
import { expect, it } from 'vitest'
import { z } from 'zod'
import { freshDesk } from '../../test/support/desk.ts'
import { matchedRun, submitText } from '../../test/support/matched-lists.ts'
import { asCsv, makeUpList, makeUpPeople } from '../lists/made-up-lists.ts'
import { decisionsMin } from './calibration/calibrate.ts'

const desk = await freshDesk()
const { officer } = desk.cast.desk
const people = makeUpPeople(decisionsMin + 15, 21)
const textOf = (spelling: 'cyrillic' | 'latin') =>
  new TextDecoder().decode(asCsv(makeUpList(people, { spelling, slips: 0, seed: 2 })))
const left = await submitText(desk, desk.north.clerk, { text: textOf('cyrillic'), kind: 'we-hold' })
const right = await submitText(desk, desk.south.clerk, { text: textOf('latin'), kind: 'we-seek' })

const Queue = z.looseObject({
  candidates: z.array(
    z.looseObject({
      left: z.looseObject({ line: z.number() }),
      right: z.looseObject({ line: z.number() }),
      probability: z.number(),
      chosen: z.boolean(),
      calibrated: z.boolean(),
    }),
  ),
})

async function compared() {
  const run = await matchedRun(desk, { left, right })
  const path = `/api/matching/runs/${run}/candidates?count=500&reasons=left-out`
  return Queue.parse(await (await desk.ask(officer, path)).json()).candidates
}
const keyOf = ({ left: one, right: other }: Awaited<ReturnType<typeof compared>>[number]) =>
  `${one.line} ${other.line}`

it('below enough decisions the shipped curve holds, above it their own', async () => {
  const first = await compared()
  const decide = (pair: (typeof first)[number], decision: string) =>
    desk.act(officer, 'matching.decide', {
      left: { list: left, line: pair.left.line },
      right: { list: right, line: pair.right.line },
      decision,
      reason: 'As the papers say',
    })
  const sure = first.filter(({ chosen, probability }) => chosen && probability > 0.9)
  const [early, late] = [sure.slice(0, decisionsMin - 1), sure.slice(decisionsMin - 1)]
  // One of five of these likely pairs turns out to be two people.
  for (const [at, pair] of early.entries()) await decide(pair, at % 5 === 0 ? 'different' : 'same')
  const second = await compared()
  expect(second.map(keyOf).toSorted()).toEqual(first.map(keyOf).toSorted())
  expect(second.every(({ calibrated }) => !calibrated)).toBe(true)
  for (const pair of late) await decide(pair, 'different')
  const third = await compared()
  expect(third.every(({ calibrated }) => calibrated)).toBe(true)
  const before = new Map(second.map((pair) => [keyOf(pair), pair.probability]))
  const likely = third.filter((pair) => (before.get(keyOf(pair)) ?? 0) > 0.9)
  expect(likely.length).toBeGreaterThan(decisionsMin)
  for (const { probability } of likely) expect(probability).toBeLessThan(0.9)
}, 180_000)
