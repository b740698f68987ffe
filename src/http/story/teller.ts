/**
 * Tells a story by performing acts, each in somebody's name and at its hour. The
 * demonstration, the terminal's walk through an exchange and the simulator are all
 * told this way: nothing of them is written past the acts.
 */
import { z } from 'zod'
import { perform } from '../../acts/perform.ts'
import type { Purpose } from '../../acts/means.ts'
import { ListId, UploadId, type PartyId } from '../../base/ids.ts'
import { readFileInWorker } from '../../jobs/read-file.ts'
import { asCsv, makeUpList } from '../../lists/made-up-lists.ts'
import type { MadeUpList, MadeUpPerson, Spelling } from '../../lists/made-up-lists.ts'
import { takeIn } from '../../lists/upload-store.ts'
import type { ListKind } from '../../lists/submission.ts'
import type { Actor } from '../../people/officer.ts'
import type { Desk } from '../../acts/desk.ts'
import type { Cast, Delegation } from '../cast.ts'
import { signAsDemo } from '../demonstration.ts'
import type { OpenDesk } from '../open-desk.ts'
import { getAct } from '../registry.ts'

export type Teller = {
  readonly cast: Cast
  readonly of: (party: PartyId) => Delegation
  /** The desk with the story's clock. */
  readonly desk: Desk
  /** Moves the story's clock; it never goes back. */
  readonly at: (instant: Date) => void
  readonly now: () => Date
  readonly act: <Answer>(
    actor: Actor,
    name: string,
    input: unknown,
    answer: z.ZodType<Answer>,
    reasons?: readonly { rule: string; reason: string }[],
  ) => Promise<Answer>
  /** The desk as it draws ids for what an actor asks of it. */
  readonly drawing: (actor: Actor, what: string) => Desk
  readonly sign: (
    actor: Actor,
    purpose: Purpose,
    sha256: string,
  ) => { kind: 'device'; signature: string }
  readonly submit: (list: StoryList) => Promise<{ list: ListId; sha256: string; act: string }>
}

export type StoryList = {
  readonly actor: Actor
  readonly kind: ListKind
  readonly title: string
  readonly people: readonly MadeUpPerson[]
  readonly spelling: Spelling
  readonly slips: number
  readonly seed: number
  /** Changes the file before it is handed in. */
  readonly altered?: (list: MadeUpList) => MadeUpList
}

const Submitted = z.object({ list: ListId, sha256: z.string() })

/** Each act takes the story a second on, so that no two stand at one instant. */
const stepMilliseconds = 1_000

/** Where a test needs two stories to draw the same ids, whatever one side adds. */
export type DrawIds = (actor: Actor, act: string) => () => string

export function teller(
  open: OpenDesk & { readonly drawIds?: DrawIds },
  cast: Cast,
  starts: Date,
): Teller {
  const { drawIds } = open
  let clock = starts.getTime()
  const now = () => new Date(clock)
  const desk: Desk = { ...open.desk, now }
  const drawing = (actor: Actor, what: string): Desk =>
    drawIds === undefined ? desk : { ...desk, newId: drawIds(actor, what) }
  const told = async <Answer>(
    actor: Actor,
    name: string,
    input: unknown,
    answer: z.ZodType<Answer>,
    reasons: readonly { rule: string; reason: string }[] = [],
  ) => {
    clock += stepMilliseconds
    const done = await perform(
      drawing(actor, name),
      { act: getAct(name), actor },
      { input, answers: [...reasons] },
    )
    return { act: done.act, answer: answer.parse(done.answer) }
  }
  return {
    cast,
    desk,
    drawing,
    now,
    of: (party) => {
      const delegation = cast.of.get(party)
      if (delegation === undefined) throw new Error(`${party} has no delegation in this story`)
      return delegation
    },
    at: (instant) => {
      clock = Math.max(clock, instant.getTime())
    },
    act: async (...args) => (await told(...args)).answer,
    sign: (actor, purpose, sha256) => ({
      kind: 'device',
      signature: signAsDemo(open, actor, { purpose, sha256 }),
    }),
    submit: async ({ altered = (list) => list, ...list }) => {
      const { actor, kind, title, people, spelling, slips, seed } = list
      const connection = actor.party === null ? undefined : desk.parties.get(actor.party)
      if (connection === undefined) throw new Error('a list is submitted by a party')
      const { id, read } = await takeIn(desk, {
        connection,
        officer: actor.officer,
        kind,
        fileName: `${kind}.csv`,
        bytes: asCsv(altered(makeUpList(people, { spelling, slips, seed }))),
        readFile: readFileInWorker,
      })
      await read
      const { act, answer } = await told(
        actor,
        'lists.submit',
        { upload: UploadId.parse(id), title },
        Submitted,
      )
      return { ...answer, act }
    },
  }
}

export const anything = z.unknown()
