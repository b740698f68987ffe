/**
 * What the audit of fairness is asked, made of a plan as the reader has it: the desk of all sides,
 * a party of its own. What no clause counts by (sex, unit, place) comes from the lists. Waiting is
 * counted to the person’s stage, for those who stay to the first one.
 */
import {
  auditFairness,
  type FairnessAudit,
  type PersonFacts,
} from '../../../src/exchange/planning/fairness/fairness-audit.ts'
import type { ExchangeHead, Plan } from '../plans.ts'

/** Of each side. */
const longestMax = 10

const factsOf = (people: Plan['people']) =>
  new Map<string, PersonFacts>(
    people.map(({ id, sex, unit, place }) => [
      id,
      {
        ...(sex !== null && { sex }),
        ...(unit !== null && { unit }),
        ...(place !== null && { region: place }),
      },
    ]),
  )

export function auditOf(
  { stages, parties }: Pick<ExchangeHead, 'stages' | 'parties'>,
  { people }: Pick<Plan, 'people'>,
): FairnessAudit {
  const planned = people.filter(({ stage, stays }) => stage !== null || stays !== null)
  return auditFairness(
    {
      parties: [...parties],
      planningOn: stages[0]?.on ?? '',
      stages,
      holds: planned.flatMap(({ id, stays }) => (stays?.reason === 'hold' ? [{ person: id }] : [])),
      people: planned.map(({ id, heldBy, category, heldSince }) => ({
        id,
        heldBy,
        category,
        ...(heldSince !== null && { heldSince }),
      })),
    },
    {
      stages: stages.map(({ id }) => ({
        id,
        people: planned.filter(({ stage }) => stage === id).map((person) => person.id),
      })),
      stays: planned.flatMap(({ id, stays }) => (stays === null ? [] : [{ person: id, ...stays }])),
      accounts: [],
    },
    { facts: factsOf(planned), longestMax },
  )
}
