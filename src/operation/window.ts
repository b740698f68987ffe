/**
 * The window of a stage: the hours in which nobody fires, and which side has acknowledged
 * them. A yes holds for one version of the hours and for no later one. Nothing is kept but
 * what was said; how a side stands is computed.
 */
import { createHash } from 'node:crypto'
import { stands, type Said } from '../acts/means.ts'
import type { PartyId } from '../base/ids.ts'
import type { Point, StageId, Stages } from '../exchange/exchange.ts'
import { windowText, type StageWindow } from './window-text.ts'

/** Hexadecimal; what `signedText('window', …)` takes. */
export const windowSha256 = (window: StageWindow) =>
  createHash('sha256').update(windowText(window), 'utf8').digest('hex')

export type WindowMove = {
  readonly stage: StageId
  readonly version: number
  readonly from: string
  readonly to: string
  readonly reason: string
  readonly at: Date
}

export type Acknowledgement = Said & {
  readonly stage: StageId
  readonly party: PartyId
  readonly sha256: string
  readonly at: Date
}

export type Reminder = { readonly stage: StageId; readonly party: PartyId; readonly at: Date }

/** Oldest first, each. */
export type WindowRows = {
  readonly moves: readonly WindowMove[]
  readonly acknowledgements: readonly Acknowledgement[]
  readonly reminders: readonly Reminder[]
}

const movesOf = ({ moves }: Pick<WindowRows, 'moves'>, stage: StageId) =>
  moves.filter((move) => move.stage === stage)

/** The stages with the hours as they are now; what was signed on a manifest keeps its own. */
export const stagesNow = (stages: Stages, rows: Pick<WindowRows, 'moves'>): Stages =>
  stages.map((stage) => {
    const last = movesOf(rows, stage.id).at(-1)
    return last === undefined ? stage : { ...stage, window: { from: last.from, to: last.to } }
  })

type OfExchange = { readonly number: number; readonly point: Point; readonly stages: Stages }

/** Undefined where the exchange has no such stage. */
export function windowNow(
  { number, point, stages }: OfExchange,
  rows: Pick<WindowRows, 'moves'>,
  id: StageId,
): StageWindow | undefined {
  const stage = stagesNow(stages, rows).find((each) => each.id === id)
  if (stage === undefined) return undefined
  const version = movesOf(rows, id).at(-1)?.version ?? 1
  const { on, window } = stage
  return { exchange: number, point, stage: { id, on, window }, version }
}

/** `changed`: it had acknowledged hours that were moved since. */
export type WindowState = 'acknowledged' | 'waits' | 'changed'

export type WindowSide = {
  readonly party: PartyId
  readonly state: WindowState
  /** When it acknowledged: these hours, or with `changed` the ones before. */
  readonly at: Date | null
  /** One officer has attested a sheet of it; a second is needed. */
  readonly isAttestedOnce: boolean
  /** The last reminder about these hours. */
  readonly remindedAt: Date | null
}

/** The instant at which a yes came to stand: with paper that of the second officer. */
function stoodAt(said: readonly Acknowledgement[]): Date | null {
  const last = said.findIndex((_, at) => stands(said.slice(0, at + 1)))
  return said[last]?.at ?? null
}

export function windowSide(
  rows: WindowRows,
  { window, party }: { window: StageWindow; party: PartyId },
): WindowSide {
  const { id } = window.stage
  const sha256 = windowSha256(window)
  const said = rows.acknowledgements.filter((each) => each.stage === id && each.party === party)
  const now = said.filter((each) => each.sha256 === sha256)
  const since = movesOf(rows, id).at(-1)?.at
  const remindedAt =
    rows.reminders.findLast(
      (each) =>
        each.stage === id && each.party === party && (since === undefined || each.at >= since),
    )?.at ?? null
  const acknowledgedAt = stoodAt(now)
  if (acknowledgedAt !== null) {
    return { party, state: 'acknowledged', at: acknowledgedAt, isAttestedOnce: false, remindedAt }
  }
  const before = [...new Set(said.map((each) => each.sha256))]
    .filter((other) => other !== sha256)
    .flatMap((other) => stoodAt(said.filter((each) => each.sha256 === other)) ?? [])
    .at(-1)
  return {
    party,
    state: before === undefined ? 'waits' : 'changed',
    at: before ?? null,
    isAttestedOnce: now.length > 0,
    remindedAt,
  }
}
