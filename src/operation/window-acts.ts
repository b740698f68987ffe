/** The acts about a stage's window: its hours are moved, a side acknowledges them, a side is reminded. */
import { z } from 'zod'
import { deskAct, type Performing } from '../acts/act.ts'
import { Means } from '../acts/means.ts'
import { requireMeans } from '../acts/require-means.ts'
import { ExchangeId, PartyId } from '../base/ids.ts'
import { windowMovesMax } from '../base/limits.ts'
import { notFound, Refusal } from '../base/refusal.ts'
import type { DeskDb } from '../db/desk-db.ts'
import { Stage, StageId } from '../exchange/exchange.ts'
import type { Actor } from '../people/officer.ts'
import { getFinalStage, isStageSettled, requireNotClosed, requireSide, type Day } from './day.ts'
import { getDay } from './store.ts'
import { windowNow, windowSha256, windowSide, type WindowRows } from './window.ts'
import {
  addAcknowledgement,
  addReminder,
  addWindowMove,
  windowMovesOf,
  windowRowsOf,
} from './window-store.ts'

const ofStage = { exchange: ExchangeId, stage: StageId }

/** The day, if its stage is ahead or under way: of what has run, nothing is said any more. */
async function dayAhead(
  db: DeskDb,
  { exchange, stage: id }: { exchange: ExchangeId; stage: StageId },
  actor: Actor,
): Promise<Day> {
  const day = await getDay(db, exchange)
  requireSide(day.exchange, actor)
  requireNotClosed(day.exchange)
  if (isStageSettled(day, getFinalStage(day, id))) {
    throw new Refusal('wrong-state', `Stage ${id} has run.`)
  }
  return day
}

/** `getDay` answers the hours as they are now. */
function getWindow({ exchange }: Day, moves: Pick<WindowRows, 'moves'>, stage: StageId) {
  const window = windowNow(exchange, moves, stage)
  if (window === undefined) throw notFound({ stage })
  return window
}

export const moveWindow = deskAct({
  name: 'operation.move-window',
  says: 'The desk moves the hours of a stage; whoever had acknowledged the earlier ones is asked anew.',
  input: z.strictObject({
    ...ofStage,
    window: Stage.shape.window,
    reason: z.string().trim().min(3).max(2000),
  }),
  by: ['head-of-desk', 'desk-officer'],
  locks: ({ exchange }) => [exchange],
  read: async (db, input, { actor }) => ({
    day: await dayAhead(db, input, actor),
    moves: await windowMovesOf(db, input.exchange),
  }),
  decide: ({ day, moves }, { exchange, stage, window: hours, reason }) => {
    const before = getWindow(day, { moves }, stage)
    const { window } = before.stage
    if (window.from === hours.from && window.to === hours.to) {
      throw new Refusal('wrong-state', 'These are the hours already.')
    }
    if (before.version > windowMovesMax) {
      throw new Refusal('too-many', 'The hours of this stage were moved too often.')
    }
    const version = before.version + 1
    const after = { ...before, version, stage: { ...before.stage, window: hours } }
    return {
      subject: exchange,
      change: { exchange, stage, version, ...hours, reason },
      seals: { window: windowSha256(after) },
      answer: { version, windowSha256: windowSha256(after) },
    }
  },
  write: addWindowMove,
})

function namedParty(party: PartyId | undefined, actor: Actor): PartyId {
  if (actor.party !== null && party !== undefined && party !== actor.party) {
    throw notFound({ party })
  }
  const named = actor.party ?? party
  if (named === undefined) {
    throw new Refusal('wrong-input', 'party: name the party on whose behalf this is done.')
  }
  return named
}

type OfSide = {
  readonly exchange: ExchangeId
  readonly stage: StageId
  readonly party?: PartyId | undefined
}

async function sideOf(db: DeskDb, input: OfSide, { actor }: Pick<Performing, 'actor'>) {
  const party = namedParty(input.party, actor)
  const day = await dayAhead(db, input, actor)
  if (!day.exchange.parties.includes(party)) throw notFound({ party })
  const rows = await windowRowsOf(db, input.exchange)
  const window = getWindow(day, rows, input.stage)
  return { party, rows, window, side: windowSide(rows, { window, party }) }
}

export const acknowledgeWindow = deskAct({
  name: 'operation.acknowledge-window',
  says: 'A side acknowledges the hours of a stage, by its key, a signature file or a signed sheet.',
  input: z.strictObject({
    ...ofStage,
    /** Of `windowText`, as the side computed it; other hours are refused. */
    windowSha256: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 as 64 hexadecimal digits'),
    means: Means,
    /** Officers of the desk only: on whose behalf. */
    party: PartyId.optional(),
  }),
  by: ['head-of-delegation', 'clerk', 'desk-officer', 'head-of-desk'],
  party: ({ party }, actor) => namedParty(party, actor),
  locks: ({ exchange }) => [exchange],
  read: async (db, input, performing) => {
    const found = await sideOf(db, input, performing)
    await requireMeans(db, performing.actor, {
      means: input.means,
      party: found.party,
      purpose: 'window',
      sha256: input.windowSha256,
    })
    return found
  },
  decide: ({ party, rows, window, side }, { exchange, stage, means, ...input }, { actor }) => {
    const sha256 = windowSha256(window)
    if (input.windowSha256 !== sha256) {
      throw new Refusal('stale-version', 'What was signed are not the hours of this stage.')
    }
    if (side.state === 'acknowledged') {
      throw new Refusal('wrong-state', 'This side has acknowledged these hours already.')
    }
    const isRepeat = rows.acknowledgements.some(
      (each) =>
        each.party === party &&
        each.sha256 === sha256 &&
        each.officer === actor.officer &&
        each.means.kind === 'signed-sheet' &&
        means.kind === 'signed-sheet' &&
        each.means.scanSha256 === means.scanSha256,
    )
    if (isRepeat) {
      throw new Refusal(
        'wrong-state',
        'You have attested this sheet. A second officer attests it too.',
      )
    }
    return {
      subject: exchange,
      change: { exchange, stage, party, sha256, officer: actor.officer, means },
      seals: { window: sha256 },
      answer: { party, windowSha256: sha256 },
    }
  },
  write: addAcknowledgement,
})

export const remindOfWindow = deskAct({
  name: 'operation.remind-of-window',
  says: 'The desk reminds a side of hours that it has not acknowledged; the side reads it on its first page.',
  input: z.strictObject({ ...ofStage, party: PartyId }),
  by: ['head-of-desk', 'desk-officer', 'convoy-lead'],
  party: ({ party }) => party,
  locks: ({ exchange }) => [exchange],
  read: sideOf,
  decide: ({ party, side }, { exchange, stage }) => {
    if (side.state === 'acknowledged') {
      throw new Refusal('wrong-state', 'This side has acknowledged these hours already.')
    }
    return {
      // Not the exchange's chain: a receipt would tell the other side that somebody was reminded.
      subject: null,
      change: { exchange, stage, party },
      answer: { party },
    }
  },
  write: addReminder,
})

export const windowActs = [moveWindow, acknowledgeWindow, remindOfWindow]
