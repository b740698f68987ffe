/**
 * What the desk decides about a plan by hand: somebody is put on it, taken off it, or takes the
 * place of another. It needs a ground from a closed list and a second officer, counts until one of
 * the desk takes it back, and bends no rule: what bars a person bars whoever is put on as well.
 */
import { z } from 'zod'
import { PersonId, type OfficerId } from '../../base/ids.ts'
import { StageId } from '../exchange.ts'

/** What a person wants or fears is not among them: it stands at the gates, in confidence. */
export const instructionGrounds = [
  'medical-urgency',
  'family-together',
  'asked-by-the-side',
  'agreed-by-all-sides',
  'identity-in-doubt',
  'error-in-a-list',
] as const
export const InstructionGround = z.enum(instructionGrounds)
export type InstructionGround = z.infer<typeof InstructionGround>

export type Instruction = {
  readonly id: string
  readonly putsOn: PersonId | null
  /** Null: any stage. */
  readonly stage: StageId | null
  readonly takesOff: PersonId | null
  readonly ground: InstructionGround
  readonly words: string
  readonly by: { readonly officer: OfficerId; readonly name: string }
  readonly at: Date
  readonly second: { readonly name: string; readonly at: Date } | null
  readonly lifted: { readonly name: string; readonly at: Date; readonly reason: string } | null
}

export const stateOf = ({ second, lifted }: Pick<Instruction, 'second' | 'lifted'>) => {
  if (lifted !== null) return 'taken-back' as const
  return second === null ? ('waits' as const) : ('counts' as const)
}

export type ByHand = {
  readonly on: ReadonlyMap<PersonId, StageId | null>
  readonly off: ReadonlySet<PersonId>
}

/** Oldest first; of two about one person the later counts. */
export function byHand(instructions: readonly Instruction[]): ByHand {
  const on = new Map<PersonId, StageId | null>()
  const off = new Set<PersonId>()
  for (const each of instructions) {
    if (stateOf(each) !== 'counts') continue
    if (each.putsOn !== null) {
      on.set(each.putsOn, each.stage)
      off.delete(each.putsOn)
    }
    if (each.takesOff !== null) {
      off.add(each.takesOff)
      on.delete(each.takesOff)
    }
  }
  return { on, off }
}

export const InstructionView = z.object({
  id: z.uuid(),
  putsOn: z.object({ id: PersonId, name: z.string() }).nullable(),
  stage: StageId.nullable(),
  takesOff: z.object({ id: PersonId, name: z.string() }).nullable(),
  ground: InstructionGround,
  words: z.string(),
  state: z.enum(['waits', 'counts', 'taken-back']),
  by: z.string(),
  /** Whether the reader may be the second officer. */
  isOwn: z.boolean(),
  at: z.iso.datetime(),
  second: z.string().nullable(),
  takenBack: z.object({ by: z.string(), reason: z.string() }).nullable(),
})
export type InstructionView = z.infer<typeof InstructionView>
