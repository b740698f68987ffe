/** A repair that is only tried: who would move and what it would cost. Nothing of it is kept. */
import { z } from 'zod'
import { PartyId, PersonId } from '../../base/ids.ts'
import type { Plan } from '../forms/plan-form.ts'
import { LevelName } from '../forms/problem.ts'
import { movesTo } from '../planning/repair/repair-plan.ts'
import type { AskedPlan, PlanFacts } from '../plans/asked-plan.ts'

export const RepairTrial = z.object({
  status: z.enum(['optimal', 'best-known', 'impossible']),
  levels: z.array(
    z.object({ name: LevelName, value: z.int(), bound: z.int(), proven: z.boolean() }),
  ),
  /** Stages from the first on that stay as they were signed. */
  carriedOut: z.int(),
  /** Whoever is not withdrawn and goes in another stage, or now goes, or stays; null: stays. */
  moves: z.array(
    z.object({
      person: PersonId,
      name: z.string(),
      heldBy: PartyId,
      from: z.string().nullable(),
      to: z.string().nullable(),
    }),
  ),
})
export type RepairTrial = z.infer<typeof RepairTrial>

export function trialOf(
  { entered }: Pick<PlanFacts, 'entered'>,
  asked: AskedPlan,
  plan: Plan,
): RepairTrial {
  const byId = new Map<string, PlanFacts['entered'][number]>(
    entered.map((person) => [person.id, person]),
  )
  const moves = movesTo(plan, asked.problem).flatMap(({ person: id, from, to }) => {
    const person = byId.get(id)
    if (person === undefined) return []
    const { heldBy, name } = person
    return [{ person: person.id, name, heldBy, from: from ?? null, to: to ?? null }]
  })
  return {
    status: plan.status,
    levels: plan.status === 'impossible' ? [] : plan.levels,
    carriedOut: asked.repair?.carriedOut ?? 0,
    moves,
  }
}
