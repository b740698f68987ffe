/** A demonstration on a directory of its own, told up to the bridge: both sides have left. */
import { openSession } from '../../src/http/sessions.ts'
import { enrolCast, northland, southland } from '../../src/http/cast.ts'
import { manifestOfStage, passGates, peopleOf } from '../../src/http/story/day.ts'
import { tellLists } from '../../src/http/story/lists.ts'
import { openStoryExchange, planExchange } from '../../src/http/story/plan.ts'
import { tellTalks } from '../../src/http/story/talks.ts'
import { anything, teller, type Teller } from '../../src/http/story/teller.ts'
import { openDesk } from '../../src/http/open-desk.ts'
import { confirmationSha256 } from '../../src/operation/confirmation.ts'
import type { Actor } from '../../src/people/officer.ts'
import { birth } from './template.ts'

/** An act that somebody may ask for over HTTP, with the session that may. */
export type ReadyAct = { readonly name: string; readonly token: string; readonly body: unknown }

export type DepartedStage = {
  /** A session of Northland's clerk, who brings lists. */
  readonly clerk: string
  /** The three confirmations of each person, signed, person by person. */
  readonly handOvers: readonly (readonly ReadyAct[])[]
}

const perSide = 24
const reasons = [
  { rule: 'place-for-a-no', reason: 'Harbour House keeps rooms ready.' },
  { rule: 'private-interview-first', reason: 'Asked alone at the bridge, one by one.' },
]

export async function tellDepartedStage(home: string): Promise<DepartedStage> {
  const open = await openDesk({ dataDir: home, birth })
  try {
    const cast = await enrolCast(open)
    const today = new Date()
    const story = teller(open, cast, new Date(today.getTime() - 2 * 3_600_000))
    const talks = await tellTalks(story, perSide)
    await tellLists(story, { perSide, sought: perSide / 2, seed: 11 })
    const exchange = await openStoryExchange(story, talks, {
      days: [today.toISOString().slice(0, 10)],
      seats: 60,
      stretchers: 20,
      aheadMax: 0,
    })
    await planExchange(story, exchange)
    const stage = '1'
    await passGates(story, { exchange, stage }, new Map())
    const manifest = await manifestOfStage(story, exchange, stage)
    await story.act(cast.desk.lead, 'operation.open-stage', { exchange, stage }, anything)
    for (const from of [northland, southland]) {
      const people = peopleOf(manifest, from).map(({ id }) => id)
      const input = { exchange, stage, from, people }
      await story.act(cast.desk.lead, 'operation.depart', input, anything, reasons)
    }
    const token = (actor: Actor) => openSession(open.desk, actor.device.id)
    const north = {
      actor: story.of(northland).clerk,
      token: await token(story.of(northland).clerk),
    }
    const south = {
      actor: story.of(southland).clerk,
      token: await token(story.of(southland).clerk),
    }
    const lead = { actor: cast.desk.lead, token: await token(cast.desk.lead) }
    const handOvers = [northland, southland].flatMap((from) => {
      const [giver, receiver] = from === northland ? [north, south] : [south, north]
      return peopleOf(manifest, from).map(({ id }) => {
        const ready = (
          name: string,
          side: 'giving' | 'receiving' | 'desk',
          by: { actor: Actor; token: string },
        ) => readyAct(story, name, { exchange, stage, manifest: manifest.sha256, id, side, ...by })
        return [
          ready('operation.give', 'giving', giver),
          ready('operation.receive', 'receiving', receiver),
          ready('operation.witness', 'desk', lead),
        ]
      })
    })
    return { clerk: north.token, handOvers }
  } finally {
    await open.close()
  }
}

function readyAct(
  story: Teller,
  name: string,
  {
    exchange,
    stage,
    manifest,
    id,
    side,
    actor,
    token,
  }: {
    exchange: string
    stage: string
    manifest: string
    id: Parameters<typeof confirmationSha256>[0]['people'][number]
    side: 'giving' | 'receiving' | 'desk'
    actor: Actor
    token: string
  },
): ReadyAct {
  const people = [id]
  const sha256 = confirmationSha256({ side, manifestSha256: manifest, people })
  const means = story.sign(actor, 'hand-over', sha256)
  const input = { exchange, stage, people, manifestSha256: manifest, means }
  return { name, token, body: { input, answers: reasons } }
}
