/** Exchanges, plans and manifests as the desk answers them, and how a side's share is found in them. */
import type { InferResponseType } from 'hono/client'
import type { Api } from '../api.ts'

type ExchangeApi = Api['api']['exchanges']

export type ExchangeHead = InferResponseType<ExchangeApi['$get'], 200>['exchanges'][number]
export type ExchangeAnswer = InferResponseType<ExchangeApi[':id']['$get'], 200>
export type Plan = NonNullable<ExchangeAnswer['plan']>
export type Planned = Plan['people'][number]
export type ManifestAnswer = InferResponseType<
  ExchangeApi[':id']['manifests'][':stage']['$get'],
  200
>

/** People of one side in one stage; stage null: those who stay. */
export const peopleIn = (plan: Plan, party: string, stage: string | null): Planned[] =>
  plan.people.filter((person) => person.heldBy === party && person.stage === stage)

/** What a plan says of a side in a stage, for everybody who may see the plan. */
export function sectionIn(plan: Plan, party: string, stage: string) {
  const found = plan.stages.find(({ id }) => id === stage)
  return found?.sections.find((section) => section.party === party)
}

/** The vehicles of a side in a stage; of another side none is told. */
export const vehiclesIn = (plan: Plan, party: string, stage: string | null) =>
  plan.stages
    .filter(({ id }) => id === stage)
    .flatMap(({ vehicles }) => vehicles)
    .filter((vehicle) => vehicle.party === party)

/** How many of a side leave in all stages. */
export const countOf = (plan: Plan, party: string) =>
  plan.stages
    .flatMap(({ sections }) => sections)
    .filter((section) => section.party === party)
    .reduce((sum, { count }) => sum + count, 0)

const isDutyCategory = (category: Planned['category']) =>
  category === 'child' || category === 'medical-personnel'

/** Children, medical personnel, seriously wounded and sick, who accompanies them: outside all counting of give and take. */
export const isOutsideCount = ({
  category,
  health,
  isCompanion,
}: Pick<Planned, 'category' | 'health' | 'isCompanion'>) =>
  category !== 'remains' &&
  (isCompanion || isDutyCategory(category) || health === 'serious' || health === 'grave')

/** How many of a side leave in a stage, in the count and outside it; of the other side all are taken as counted. */
export function peopleCounted(plan: Plan, party: string, stage: string): [number, number] {
  const outside = peopleIn(plan, party, stage).filter(isOutsideCount).length
  return [(sectionIn(plan, party, stage)?.count ?? 0) - outside, outside]
}

/** Struck from this plan and still on it: the desk has to propose a replacement. */
export const struckHere = (plan: Plan) =>
  plan.people.filter(({ struck, stage }) => struck !== null && stage !== null)

/** What the newest plan is: final, or before the sides; a repair that was waiting when the exchange closed is neither. */
export function standingOf({
  state,
  repair,
}: Pick<ExchangeHead, 'state' | 'repair'>): 'before-sides' | 'final' | 'neither' {
  const isOver = state === 'final' || state === 'closed'
  if (repair === null) return isOver ? 'final' : 'before-sides'
  return state === 'closed' ? 'neither' : 'before-sides'
}

/** Only the plan before the sides can be changed by hand, and none that is final. */
export const isBeforeSides = ({ state }: ExchangeHead, { isNewest }: Plan) =>
  isNewest && state !== 'final' && state !== 'closed'

/** People whose name holds all the words, in any order. */
export function findPeople(people: readonly Planned[], asked: string): Planned[] {
  const words = asked.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  return people.filter(({ name }) => {
    const written = name.toLocaleLowerCase()
    return words.every((word) => written.includes(word))
  })
}
