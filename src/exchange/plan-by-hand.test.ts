/** What-ifs on record, and instructions of two officers: who may, what counts, what nobody reads. */
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { freshDesk, northland, southland } from '../../test/support/desk.ts'
import type { ExchangeId, PartyId } from '../base/ids.ts'
import { whatIfsPerDayMax } from '../base/limits.ts'
import { asDesk } from '../db/desk-db.ts'
import { tellLists } from '../http/story/lists.ts'
import { mendPlan, openStoryExchange, proposePlan, type Proposed } from '../http/story/plan.ts'
import { tellTalks } from '../http/story/talks.ts'
import { anything, teller } from '../http/story/teller.ts'
import type { Actor } from '../people/officer.ts'
import { WhatIfTold } from './plans/why.ts'
import { plansOf } from './store.ts'

const start = new Date('2026-03-01T09:00:00Z')
const desk = await freshDesk({ now: () => start })
const { officer, secondOfficer, auditor } = desk.cast.desk
const story = teller(desk, desk.cast, start)
const headOf = (party: PartyId) => story.of(party).head
let exchange: ExchangeId
let first: Proposed

beforeAll(async () => {
  const talks = await tellTalks(story, 8)
  await tellLists(story, { perSide: 8, sought: 6, seed: 7 })
  exchange = await openStoryExchange(story, talks, {
    days: ['2026-03-10', '2026-03-14'],
    seats: 2,
    stretchers: 1,
  })
  first = await proposePlan(story, officer, exchange)
})

const newest = async () => {
  const plan = (await asDesk(desk.desk.db, (db) => plansOf(db, exchange))).at(-1)
  if (plan === undefined || plan.plan.status === 'impossible') throw new Error('no plan')
  return { id: plan.id, plan: plan.plan, manifests: plan.manifests }
}
/** Of a side: somebody who stays because others go first, and somebody who goes. */
async function people(party: PartyId) {
  const { plan } = await newest()
  const { people: all } = z
    .object({ people: z.array(z.object({ id: z.string(), heldBy: z.string() })) })
    .parse(
      JSON.parse((await asDesk(desk.desk.db, (db) => plansOf(db, exchange))).at(-1)?.problem ?? ''),
    )
  const own = new Set(all.filter(({ heldBy }) => heldBy === party).map(({ id }) => id))
  const stays = plan.stays.find(({ person, reason }) => own.has(person) && reason !== 'hold')
  const goes = plan.stages.flatMap((stage) => stage.people).filter((id) => own.has(id))
  if (stays === undefined || goes[0] === undefined) throw new Error('nobody to ask about')
  return { stays: stays.person, goes }
}
const refusalOf = (done: Promise<unknown>) =>
  done.then(
    () => null,
    ({ code }: { code: string }) => code,
  )
const Asked = z.object({ whatIf: z.uuid() })
const ask = (by: Actor, person: string) =>
  story.act(
    by,
    'exchange.ask-what-if',
    { exchange, plan: first.plan, person, purpose: 'family-inquiry', words: 'The mother asked.' },
    Asked,
  )
const told = async (by: Actor, id: string) =>
  desk.ask(by, `/api/exchanges/${exchange}/what-ifs/${id}`)

describe('a what-if about a named person', () => {
  it('is answered to who asked, names nobody else, and is listed to the auditor', async () => {
    const { stays, goes } = await people(northland)
    const { whatIf } = await ask(headOf(northland), stays)
    const answer = await told(headOf(northland), whatIf)
    const said = WhatIfTold.parse(await answer.json())
    expect(said.person).toBe(stays)
    expect(said.forcedIn?.outcome).toMatch(/worse|class-mate|as-good|impossible/)
    expect(goes.filter((id) => JSON.stringify(said).includes(id))).toEqual([])
    for (const other of [headOf(southland), officer, auditor]) {
      expect([403, 404]).toContain((await told(other, whatIf)).status)
    }
    const listed = await desk.ask(auditor, `/api/exchanges/${exchange}/what-ifs`)
    expect(await listed.json()).toMatchObject({
      whatIfs: [{ person: stays, purpose: 'family-inquiry', party: northland }],
    })
  })

  it('about somebody of the other side is the answer that nobody gets', async () => {
    const { stays } = await people(southland)
    expect(await refusalOf(ask(headOf(northland), stays))).toBe('not-found')
  })

  it('is answered so often a day and not oftener', async () => {
    const { stays } = await people(southland)
    for (let asked = 0; asked < whatIfsPerDayMax; asked++) {
      // oxlint-disable-next-line no-await-in-loop -- one after another, as the limit counts them
      await ask(headOf(southland), stays)
    }
    expect(await refusalOf(ask(headOf(southland), stays))).toBe('too-many')
  })
})

const Instructions = z.object({
  instructions: z.array(z.object({ id: z.uuid(), state: z.string() })),
})
const instructions = async () =>
  Instructions.parse(
    await (await desk.ask(officer, `/api/exchanges/${exchange}/instructions`)).json(),
  ).instructions
const instruct = (putsOn: string | null, takesOff: string | null) =>
  story.act(
    officer,
    'exchange.instruct',
    { exchange, putsOn, takesOff, stage: null, ground: 'family-together', words: 'One family.' },
    anything,
  )
const answer = (by: Actor, act: string, more: object = {}) =>
  instructions().then((all) =>
    story.act(by, act, { exchange, instruction: all.at(-1)?.id, ...more }, anything),
  )

describe('an instruction of the desk', () => {
  it('counts when another officer agrees: who is put on goes, who is taken off stays', async () => {
    const { stays, goes } = await people(northland)
    const off = goes[0] ?? ''
    await instruct(stays, off)
    expect(await refusalOf(answer(officer, 'exchange.second-instruction'))).toBe('not-allowed')
    const unchanged = await mendPlan(story, officer, { exchange, plan: first.plan })
    expect((await newest()).plan.stages.flatMap((stage) => stage.people)).toContain(off)
    await answer(secondOfficer, 'exchange.second-instruction')
    expect((await instructions()).at(-1)?.state).toBe('counts')
    const mended = await mendPlan(story, officer, { exchange, plan: unchanged.plan })
    const planned = (await newest()).plan.stages.flatMap((stage) => stage.people)
    expect(planned).toContain(stays)
    expect(planned).not.toContain(off)
    await answer(officer, 'exchange.lift-instruction', { reason: 'The families asked otherwise.' })
    await mendPlan(story, officer, { exchange, plan: mended.plan })
    expect((await instructions()).at(-1)?.state).toBe('taken-back')
  })
})
