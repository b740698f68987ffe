/** What the planner is asked: the exchange's people, places, clause and holds as a PROBLEM.json. */
import { createHash } from 'node:crypto'
import type { PartyId, PersonId } from '../../base/ids.ts'
import { unreachable } from '../../base/refusal.ts'
import { formulaOf, type SealedConditions, type Stage } from '../exchange.ts'
import { isLiving } from '../../people/person.ts'
import type { PlanHold } from '../gates/gates.ts'
import { isDuty } from '../plans/approval.ts'
import type { ExchangePerson } from './people-of-exchange.ts'
import type { Tie } from './travel-together.ts'
import { readProblem, type Problem } from '../forms/problem.ts'

export type Asked = {
  readonly title: string
  readonly parties: readonly PartyId[]
  readonly stages: readonly Stage[]
  readonly conditions: SealedConditions
  readonly clause: { readonly id: string; readonly categories: readonly string[] }
  readonly people: readonly ExchangePerson[]
  readonly holds: ReadonlyMap<PersonId, readonly PlanHold[]>
  /** Struck by their own side or taken off by the desk: they stay, for the whole exchange. */
  readonly withdrawn: ReadonlySet<PersonId>
  /** Put on by the desk, in this stage or in any; where something bars them, that counts. */
  readonly putOn: ReadonlyMap<PersonId, string | null>
  /** Who travels together, and who accompanies whom; absent: nobody. */
  readonly ties?: ReadonlyMap<PersonId, Tie>
  readonly planningOn: string
  /** The plan that a repair starts from. */
  readonly accepted: {
    readonly stages: readonly { id: string; people: readonly string[] }[]
  } | null
}

/** The commitment as a clause that the planner counts by. */
function clauseOf({ clause, parties, conditions }: Asked) {
  const { aheadMax, credit, settle, peopleMax, unit } = conditions
  const formula = formulaOf(conditions, parties)
  const { id } = clause
  const whom = { categories: clause.categories, ...(unit !== undefined && { unit }) }
  const limits = { ...(peopleMax !== undefined && { peopleMax }) }
  const account = { between: parties, ...whom, aheadMax, credit }
  const ends = { ...(settle !== undefined && { settle }) }
  switch (formula.kind) {
    case 'one-for-one':
      return { id, kind: formula.kind, ...account, ...ends, ...limits }
    case 'ratio':
      return { id, kind: formula.kind, ...account, give: formula.give, ...ends, ...limits }
    case 'all-for-all':
      return { id, kind: formula.kind, ...account, ...limits }
    case 'unilateral':
      return { id, kind: formula.kind, by: formula.by, ...whom, ...limits }
    // Each side is even with all others together; circles of at most three.
    case 'cycles':
      return { id, kind: formula.kind, parties, ...whom, aheadMax, ...limits }
    default:
      return unreachable(formula)
  }
}

function isCounted({ clause, conditions }: Asked, { category, heldBy }: ExchangePerson): boolean {
  const { formula } = conditions
  const isGiving = formula?.kind !== 'unilateral' || formula.by === heldBy
  return isGiving && clause.categories.includes(category)
}

const isBarred = ({ holds, withdrawn }: Asked, id: PersonId) =>
  withdrawn.has(id) || (holds.get(id) ?? []).some(({ untilStage }) => untilStage === undefined)

/** Who leaves outside the count by what they are, and who accompanies one of them that may travel. */
function isOutside(asked: Asked, person: ExchangePerson): boolean {
  if (isDuty(person)) return true
  const followed = asked.ties?.get(person.id)?.accompanies
  return (
    followed !== undefined &&
    isLiving(person.category) &&
    !isBarred(asked, followed) &&
    asked.people.some((each) => each.id === followed && isDuty(each))
  )
}

/** A hold, a strike or no clause that counts them goes before what the desk wants. */
function pinsOf(asked: Asked, people: readonly ExchangePerson[]) {
  const { putOn, holds, withdrawn, stages } = asked
  const at = (stage: string | undefined) => stages.findIndex(({ id }) => id === stage)
  return people.flatMap((person) => {
    const stage = putOn.get(person.id)
    if (stage === undefined || withdrawn.has(person.id)) return []
    if (!isOutside(asked, person) && !isCounted(asked, person)) return []
    const isHeld = (holds.get(person.id) ?? []).some(
      ({ untilStage }) =>
        untilStage === undefined || (stage !== null && at(stage) < at(untilStage)),
    )
    return isHeld ? [] : [{ person: person.id, ...(stage !== null && { stage }) }]
  })
}

/** The text is what is hashed and kept; the same facts always make the same bytes. */
export function problemOf(asked: Asked): { problem: Problem; text: string; sha256: string } {
  const people = asked.people.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const pins = pinsOf(asked, people)
  const document = {
    form: 'good-offices/problem/1',
    title: asked.title,
    parties: asked.parties,
    planningOn: asked.planningOn,
    seed: asked.conditions.seed,
    stages: asked.stages.map(({ id, on, capacity }) => ({ id, on, capacity })),
    formula: [clauseOf(asked)],
    holds: people.flatMap(({ id }) => [
      ...(asked.holds.get(id) ?? []).map((hold) => ({ person: id, ...hold })),
      ...(asked.withdrawn.has(id) ? [{ person: id, reason: 'withdrawn' }] : []),
    ]),
    people: people.map((person) => ({
      id: person.id,
      heldBy: person.heldBy,
      goesTo: person.goesTo,
      category: person.category,
      health: person.health,
      transport: person.transport,
      ...(person.heldSince !== null && { heldSince: person.heldSince }),
      namedByOtherParty: person.sought !== null,
      ...asked.ties?.get(person.id),
    })),
    ...(pins.length > 0 && { pins }),
    ...(asked.accepted && { accepted: asked.accepted }),
    ...(asked.conditions.order && { order: asked.conditions.order }),
  }
  const text = `${JSON.stringify(document)}\n`
  const sha256 = createHash('sha256').update(text).digest('hex')
  return { problem: readProblem(JSON.parse(text)), text, sha256 }
}
