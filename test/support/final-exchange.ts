/** Exchanges with final manifests, told by acts, and short ways to run their day. */
import { z } from 'zod'
import type { ExchangeId, PersonId } from '../../src/base/ids.ts'
import { asDesk } from '../../src/db/desk-db.ts'
import { tellLists } from '../../src/http/story/lists.ts'
import { openStoryExchange, planExchange } from '../../src/http/story/plan.ts'
import { tellTalks } from '../../src/http/story/talks.ts'
import { anything, teller, type Teller } from '../../src/http/story/teller.ts'
import { confirmationSha256 } from '../../src/operation/confirmation.ts'
import { getDay } from '../../src/operation/store.ts'
import type { HandOverSide } from '../../src/people/custody.ts'
import type { Actor } from '../../src/people/officer.ts'
import { freshDesk, northland, southland, type TestDesk } from './desk.ts'
import { withdrawLists } from './story-lists.ts'

export type FinalStageOfTest = {
  readonly sha256: string
  readonly north: readonly PersonId[]
  readonly south: readonly PersonId[]
}

const starts = new Date('2026-03-01T09:00:00Z')
const reasons = [
  { rule: 'private-interview-first', reason: 'Asked alone at the bridge, one by one.' },
  { rule: 'held', reason: 'Looked at by the protection officer.' },
]

export type DayDesk = TestDesk & {
  readonly story: Teller
  /** A new exchange of two stages, both manifests final. */
  readonly finalExchange: () => Promise<ExchangeId>
  readonly stageOf: (exchange: ExchangeId, stage: string) => Promise<FinalStageOfTest>
  /** Identified, asked alone, examined: nothing is in the way of these people. */
  readonly passGates: (exchange: ExchangeId, people: readonly PersonId[]) => Promise<void>
  readonly perform: (
    actor: Actor,
    name: string,
    input: object,
    answers?: readonly { rule: string; reason: string }[],
  ) => Promise<unknown>
  readonly confirm: (actor: Actor, side: HandOverSide, what: Confirming) => Promise<unknown>
}

export type Confirming = {
  readonly exchange: ExchangeId
  readonly stage: string
  readonly people: readonly PersonId[]
  readonly sha256: string
}

const actOf = { giving: 'give', receiving: 'receive', desk: 'witness' } as const

export async function freshDayDesk(): Promise<DayDesk> {
  let story: Teller | null = null
  const desk = await freshDesk({ now: () => story?.now() ?? starts })
  const told = teller(desk, desk.cast, starts)
  story = told
  const talks = await tellTalks(told, 10)
  let exchanges = 0
  const act: DayDesk['perform'] = (actor, name, input, answers = reasons) =>
    told.act(actor, `operation.${name}`, input, anything, answers)
  return {
    ...desk,
    story: told,
    finalExchange: async () => {
      // New people each time: nobody who goes with one exchange is planned for another.
      await withdrawLists(told)
      await tellLists(told, { perSide: 10, sought: 8, seed: 7 + 10 * exchanges })
      exchanges += 1
      const exchange = await openStoryExchange(told, talks, {
        days: ['2026-03-10', '2026-03-14'],
        seats: 3,
        stretchers: 2,
        aheadMax: 2,
      })
      await planExchange(told, exchange)
      return exchange
    },
    stageOf: async (exchange, id) => {
      const day = await asDesk(desk.desk.db, (db) => getDay(db, exchange))
      const manifest = day.stages.find((each) => each.id === id)?.manifest
      if (manifest === undefined || manifest === null) throw new Error('no final manifest')
      const of = (party: string) =>
        manifest.people.filter(({ heldBy }) => heldBy === party).map((person) => person.id)
      return { sha256: manifest.sha256, north: of(northland), south: of(southland) }
    },
    passGates: async (exchange, people) => {
      const { protection, medic, lead } = desk.cast.desk
      const group = { exchange, people }
      await act(lead, 'record-identity', { ...group, result: 'confirmed', checkedBy: 'desk' })
      for (const person of people) {
        await act(protection, 'record-will', { exchange, person, ...aloneYes })
      }
      const validUntil = '2026-03-20T00:00:00Z'
      const fitness = { kind: 'stretcher', placeGiven: true }
      await act(medic, 'record-fitness', { ...group, fitness, validUntil })
    },
    perform: act,
    confirm: (actor, side, { exchange, stage, people, sha256 }) =>
      act(actor, actOf[side], {
        exchange,
        stage,
        people,
        manifestSha256: sha256,
        means: told.sign(
          actor,
          'hand-over',
          confirmationSha256({ side, manifestSha256: sha256, people }),
        ),
      }),
  }
}

export const aloneYes = { interview: { kind: 'alone' }, will: 'yes', fear: false } as const
export const aloneNo = { interview: { kind: 'alone' }, will: 'no', fear: false } as const

export const Refused = z.object({ code: z.string(), message: z.string() })
