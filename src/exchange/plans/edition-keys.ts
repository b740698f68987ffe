/**
 * The secrets of a plan's editions: one that binds them all to the plan, and one a side under which
 * its people are sealed from the others. The desk keeps them; a side finds its own in its edition.
 */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { PartyId } from '../../base/ids.ts'
import { Refusal } from '../../base/refusal.ts'
import { editionFor, type Sharing } from '../edition/edition.ts'
import type { Edition } from '../edition/edition-form.ts'
import type { Plan } from '../forms/plan-form.ts'
import { readProblem } from '../forms/problem.ts'

const key = z.string().regex(/^[0-9a-f]{64}$/)
export const EditionKeys = z.object({ binding: key, secrets: z.record(z.string(), key) })
export type EditionKeys = z.infer<typeof EditionKeys>

/** Two fresh ids hold 244 random bits. */
const draw = (newId: () => string) =>
  createHash('sha256').update(`${newId()} ${newId()}`).digest('hex')

export const drawEditionKeys = (parties: readonly PartyId[], newId: () => string): EditionKeys => ({
  binding: draw(newId),
  secrets: Object.fromEntries(parties.map((party) => [party, draw(newId)])),
})

type Kept = {
  readonly problem: string
  readonly plan: Plan
  readonly editionKeys: EditionKeys | null
}

/** `shown`: how the parties agreed to see each other's people. */
export function editionOf(
  { problem: text, plan, editionKeys }: Kept,
  party: PartyId,
  shown: Sharing['shown'],
): Edition {
  if (plan.status === 'impossible' || editionKeys === null) {
    throw new Refusal('wrong-state', 'There is no edition of this plan.')
  }
  const problem = readProblem(JSON.parse(text))
  const sharing = problem.parties.map((each): readonly [string, Sharing] => {
    const secret = editionKeys.secrets[each] ?? ''
    return [each, shown === 'counts' ? { shown } : { shown, secret }]
  })
  const problemSha256 = createHash('sha256').update(text).digest('hex')
  const matter = { problem, problemSha256, plan, bindingKey: editionKeys.binding }
  return editionFor(party, matter, new Map(sharing))
}
