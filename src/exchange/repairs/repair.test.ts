/** A final plan after a name was withdrawn: what stays, what moves, who approves anew, what is only tried. */
import { beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { aloneNo, freshDayDesk, type DayDesk } from '../../../test/support/final-exchange.ts'
import { northland, southland } from '../../../test/support/desk.ts'
import type { ExchangeId, PlanId } from '../../base/ids.ts'
import { asDesk } from '../../db/desk-db.ts'
import { computePlan, planReasons, Proposed } from '../../http/story/plan.ts'
import { anything } from '../../http/story/teller.ts'
import { getDay } from '../../operation/store.ts'
import { finalPlanId, plansOf } from '../store.ts'
import { stagesUnderWay } from './under-way-store.ts'

let desk: DayDesk
let exchange: ExchangeId

beforeAll(async () => {
  desk = await freshDayDesk()
  exchange = await desk.finalExchange()
})

const inDesk = <T>(read: Parameters<typeof asDesk<T>>[1]) => asDesk(desk.desk.db, read)
const plans = () => inDesk((db) => plansOf(db, exchange))
const finalId = async () => {
  const id = await inDesk((db) => finalPlanId(db, exchange))
  if (id === null) throw new Error('nothing is final')
  return id
}
const onDay = async (stage: string) => {
  const day = await inDesk((db) => getDay(db, exchange))
  const manifest = day.stages.find(({ id }) => id === stage)?.manifest
  return { sha256: manifest?.sha256, people: manifest?.people.map(({ id }) => id) ?? [] }
}
const act = (by: Parameters<DayDesk['story']['act']>[0], name: string, input: object) =>
  desk.story.act(by, name, input, anything, planReasons)
const refusalOf = (done: Promise<unknown>) =>
  done.then(
    () => null,
    ({ code }: { code: string }) => code,
  )
const officer = () => desk.cast.desk.officer
const strike = (plan: PlanId, person: string) => {
  const input = { exchange, plan, person, ground: 'health', reason: 'Fell ill after the signing.' }
  return act(desk.story.of(northland).head, 'exchange.strike', input)
}
const trial = async (withdrawn: readonly string[]) => {
  const answer = await desk.ask(officer(), `/api/exchanges/${exchange}/repair-trials`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ withdrawn }),
  })
  return { status: answer.status, body: await answer.json() }
}
const Tried = z.object({ status: z.string(), moves: z.array(z.object({ person: z.string() })) })

it('is tried without a trace, repaired with as few moves as possible, and approved anew by both', async () => {
  const signed = await finalId()
  const first = await onDay('1')
  const second = await onDay('2')
  const { north } = await desk.stageOf(exchange, '2')
  const withdrawn = north[0] ?? ''
  const tried = await trial([withdrawn])
  expect(tried.status).toBe(200)
  expect(Tried.parse(tried.body).status).toBe('optimal')
  expect(await trial([])).toMatchObject({ status: 409 })
  expect((await plans()).at(-1)?.id).toBe(signed)
  // Before anybody withdrew there is nothing to repair.
  expect(await refusalOf(computePlan(desk.story, officer(), { exchange, repairs: signed }))).toBe(
    'wrong-state',
  )

  await act(officer(), 'operation.open-stage', { exchange, stage: '1' })
  expect(await refusalOf(strike(signed, first.people[0] ?? ''))).not.toBeNull()
  await strike(signed, withdrawn)
  const run = await computePlan(desk.story, officer(), { exchange, repairs: signed })
  const repaired = await desk.story.act(
    officer(),
    'exchange.repair',
    { exchange, plan: signed, run },
    Proposed,
  )
  const plan = (await plans()).at(-1)
  expect(plan).toMatchObject({ id: repaired.plan, repairs: signed, carriedOut: 1 })
  expect(plan?.manifests[0]?.sha256).toBe(first.sha256)
  const changes =
    plan?.plan.status === 'impossible'
      ? undefined
      : plan?.plan.levels.find(({ name }) => name === 'changes')
  expect(changes).toMatchObject({ proven: true, value: changes?.bound })

  // Until both have approved, the day goes by what was signed.
  expect(await onDay('2')).toEqual(second)
  expect(await finalId()).toBe(signed)
  const finalise = () => act(officer(), 'exchange.finalise', { exchange, plan: repaired.plan })
  expect(await refusalOf(finalise())).toBe('wrong-state')
  // Who has left, or is at the gate, is not asked again: a no of theirs keeps nobody else back.
  const { protection } = desk.cast.desk
  for (const person of first.people) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as they are asked
    await act(protection, 'operation.record-will', { exchange, person, ...aloneNo })
  }
  for (const party of [northland, southland]) {
    const { head } = desk.story.of(party)
    const means = desk.story.sign(head, 'manifest', repaired.sha256)
    const { plan: id, sha256 } = repaired
    // oxlint-disable-next-line no-await-in-loop -- one side after the other
    await act(head, 'exchange.approve', { exchange, plan: id, sha256, means })
  }
  const seen = await (
    await desk.ask(desk.story.of(southland).head, `/api/exchanges/${exchange}`)
  ).json()
  expect(seen).toMatchObject({ exchange: { state: 'final', repair: 'approved' } })
  expect(JSON.stringify(seen)).not.toContain(withdrawn)
  await finalise()
  expect(await finalId()).toBe(repaired.plan)
  // Neither again, nor the plan that it replaced.
  await expect(finalise()).rejects.toThrow('final already')
  const again = act(officer(), 'exchange.finalise', { exchange, plan: signed })
  expect(await refusalOf(again)).toBe('stale-version')
  expect(await onDay('1')).toEqual(first)
  const now = await onDay('2')
  expect(now.people).not.toContain(withdrawn)
  expect(now.sha256).not.toBe(second.sha256)
  expect(
    await inDesk(async (db) => stagesUnderWay(db, (await getDay(db, exchange)).exchange)),
  ).toBe(1)
})
