/** What may need a person, and in which room it is met. Server and pages read the same table. */
import { z } from 'zod'
import { PartyId } from '../base/ids.ts'

export const needKinds = [
  'questions-open',
  'lists-unconfirmed',
  'candidates-undecided',
  'names-struck',
  'approval-missing',
  'window-unacknowledged',
  'stage-to-open',
  'people-not-asked',
  'people-not-examined',
  'people-not-identified',
  'people-unfit',
  'people-held',
  'papers-missing',
  'on-the-road',
  'keys-to-approve',
  'exchange-to-close',
] as const
export type NeedKind = (typeof needKinds)[number]

type RoomOfNeed = 'agreements' | 'lists' | 'matching' | 'exchange' | 'operation' | 'people'

/** The room where each is met, by the name of its folder. */
export const roomOfNeed: Readonly<Record<NeedKind, RoomOfNeed>> = {
  'questions-open': 'agreements',
  'lists-unconfirmed': 'lists',
  'candidates-undecided': 'matching',
  'names-struck': 'exchange',
  'approval-missing': 'exchange',
  'window-unacknowledged': 'operation',
  'stage-to-open': 'operation',
  'people-not-asked': 'operation',
  'people-not-examined': 'operation',
  'people-not-identified': 'operation',
  'people-unfit': 'operation',
  'people-held': 'operation',
  'papers-missing': 'operation',
  'on-the-road': 'operation',
  'keys-to-approve': 'people',
  'exchange-to-close': 'exchange',
}

/** Whether it concerns the next stage: its people, its manifest, its hours. */
export const isOfStage = ({ kind }: { kind: NeedKind }): boolean =>
  roomOfNeed[kind] === 'operation' || roomOfNeed[kind] === 'exchange'

export const Need = z.object({
  kind: z.enum(needKinds),
  /** How many people, questions, lists. */
  count: z.int().min(0),
  /** Whom it waits for; null: the desk. */
  waitsFor: PartyId.nullable(),
  /** What cannot happen before it is done. */
  blocks: z.enum(['departure', 'plan', 'hand-over']).nullable(),
})
export type Need = z.infer<typeof Need>

/** Needs of one kind that wait for the same side are one, with their counts added. */
export function gathered(needs: readonly Need[]): Need[] {
  const found = new Map<string, Need>()
  for (const need of needs) {
    const key = `${need.kind} ${need.waitsFor ?? ''}`
    found.set(key, { ...need, count: (found.get(key)?.count ?? 0) + need.count })
  }
  return [...found.values()]
}

/** How much waits in each room; rooms in which nothing waits are absent. */
export function waitingByRoom(needs: readonly Need[]): Record<string, number> {
  const waiting: Record<string, number> = {}
  for (const { kind, count } of needs) {
    const room = roomOfNeed[kind]
    waiting[room] = (waiting[room] ?? 0) + count
  }
  return waiting
}
