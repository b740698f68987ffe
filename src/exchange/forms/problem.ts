/**
 * PROBLEM.json: what the parties have put under an agreement and ask a plan for.
 * Planner and checker read it through this one door, so that a line that means
 * nothing (an unknown person, a family under two holders) is refused for both.
 */
import { z } from 'zod'
import { Refusal } from '../../base/refusal.ts'
import { contradictions } from './problem-contradictions.ts'
import { RemainsUnit } from './remains-unit.ts'

/** People of one problem and stages of one exchange; the planner's figures stay exact up to here. */
export const planPeopleMax = 100_000
export const planStagesMax = 60
export const planPartiesMax = 100

export const categories = [
  'prisoner-of-war',
  'civilian',
  'child',
  'medical-personnel',
  'remains',
] as const

/** `held` is the one word a party edition shows in place of every reason. */
export const holdReasons = [
  'own-will',
  'unfit',
  'legal',
  'identity',
  'best-interests',
  'withdrawn',
  'held',
] as const

/** The levels in the order of planning.md section 4; `named` only where an order writes it. */
export const levelNames = [
  'children',
  'grave',
  'serious',
  'otherDuty',
  'released',
  'changes',
  'longestHeld',
  'named',
  'remains',
  'imbalance',
  'threeWay',
] as const
export const LevelName = z.enum(levelNames)
export type LevelName = z.infer<typeof LevelName>

/** No record can hold a key of that one name: what stands under it would silently be left out. */
const name = z
  .string()
  .min(1)
  .max(200)
  .refine((text) => text !== '__proto__', { error: '"__proto__" is no name' })
const count = z.int().min(0).max(1_000_000)
const credit = z.int().min(-1_000_000_000).max(1_000_000_000).default(0)
/** A bundle of more people than a problem can hold would never close. */
const given = z.int().min(1).max(planPeopleMax)
const pair = z.tuple([name, name])
const kinds = z.array(z.enum(categories)).min(1)

/** A clause on remains states it, and no other one. */
const unit = RemainsUnit.optional()

const account = {
  id: name,
  categories: kinds,
  unit,
  aheadMax: count,
  credit,
  settle: z.enum(['even', 'carry']).default('even'),
  peopleMax: z.record(name, count).default({}),
}
const Clause = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('one-for-one'), between: pair, ...account }),
  z.strictObject({
    kind: z.literal('ratio'),
    between: pair,
    give: z.tuple([given, given]),
    ...account,
  }),
  z.strictObject({
    kind: z.literal('all-for-all'),
    between: pair,
    id: name,
    categories: kinds,
    unit,
    aheadMax: count,
    credit,
    peopleMax: z.record(name, count).default({}),
  }),
  z.strictObject({
    kind: z.literal('unilateral'),
    by: name,
    id: name,
    categories: kinds,
    unit,
    peopleMax: z.record(name, count).default({}),
  }),
  z.strictObject({
    kind: z.literal('cycles'),
    parties: z.array(name).min(3),
    lengthMax: z.int().min(2).default(3),
    id: name,
    categories: kinds,
    unit,
    aheadMax: count,
    peopleMax: z.record(name, count).default({}),
  }),
])
export type Clause = z.infer<typeof Clause>

const Person = z.strictObject({
  id: name,
  heldBy: name,
  goesTo: name,
  category: z.enum(categories),
  health: z.enum(['good', 'light', 'serious', 'grave']).default('good'),
  dutyGround: z.string().min(1).optional(),
  transport: z.enum(['seat', 'stretcher']).default('seat'),
  heldSince: z.iso.date().optional(),
  namedByOtherParty: z.boolean().default(false),
  family: name.optional(),
  accompanies: name.optional(),
})
export type ProblemPerson = z.infer<typeof Person>

const Vehicle = z.strictObject({
  id: name,
  seats: count.default(0),
  stretchers: count.default(0),
})

const sumOf = (figures: readonly number[]) => figures.reduce((sum, each) => sum + each, 0)

/** Places of one party in one stage; where vehicles are named, seats and stretchers are theirs. */
const Places = z
  .strictObject({
    seats: count.optional(),
    stretchers: count.optional(),
    remains: count.default(0),
    vehicles: z.array(Vehicle).max(200).optional(),
    /** Of the living, at most `count` times `peopleEach` travel. */
    escorts: z.strictObject({ count, peopleEach: count }).optional(),
  })
  .transform(({ seats, stretchers, remains, vehicles, escorts }, context) => {
    const inVehicles = vehicles && {
      seats: sumOf(vehicles.map((vehicle) => vehicle.seats)),
      stretchers: sumOf(vehicles.map((vehicle) => vehicle.stretchers)),
    }
    const differs =
      inVehicles !== undefined &&
      ((seats ?? inVehicles.seats) !== inVehicles.seats ||
        (stretchers ?? inVehicles.stretchers) !== inVehicles.stretchers)
    if (differs) {
      const message = `the vehicles have ${inVehicles.seats} seats and ${inVehicles.stretchers} stretchers; leave seats and stretchers out`
      context.addIssue({ code: 'custom', message })
    }
    const ids = vehicles?.map(({ id }) => id) ?? []
    const twice = ids.find((id, index) => ids.indexOf(id) !== index)
    if (twice !== undefined) {
      context.addIssue({ code: 'custom', message: `vehicle "${twice}" stands there twice` })
    }
    return {
      seats: inVehicles?.seats ?? seats ?? 0,
      stretchers: inVehicles?.stretchers ?? stretchers ?? 0,
      remains,
      ...(vehicles !== undefined && { vehicles }),
      ...(escorts !== undefined && { escorts }),
    }
  })

/** Put on the plan by a decision of two officers: in this stage, or in any. It lowers no duty level. */
const Pin = z.strictObject({ person: name, stage: name.optional() })

/** The stages of a plan that was signed: who travels when. */
export const PlannedStages = z
  .array(z.strictObject({ id: name, people: z.array(name) }))
  .max(planStagesMax)

export const Problem = z.strictObject({
  form: z.literal('good-offices/problem/1'),
  title: z.string().default(''),
  parties: z.array(name).min(2).max(planPartiesMax),
  planningOn: z.iso.date(),
  seed: z.string(),
  stages: z
    .array(
      z.strictObject({
        id: name,
        on: z.iso.date().optional(),
        capacity: z.record(name, Places).default({}),
      }),
    )
    .min(1)
    .max(planStagesMax),
  formula: z.array(Clause).max(100),
  holds: z
    .array(
      z.strictObject({ person: name, reason: z.enum(holdReasons), untilStage: name.optional() }),
    )
    .default([]),
  people: z.array(Person).max(planPeopleMax),
  pins: z.array(Pin).max(planPeopleMax).optional(),
  accepted: z.strictObject({ stages: PlannedStages }).optional(),
  order: z.array(LevelName).optional(),
})
export type Problem = z.infer<typeof Problem>

/** Says where in the document, the way a person would look for it: `people[3] "n4" heldSince`. */
function place(document: unknown, path: readonly PropertyKey[]): string {
  const words: string[] = []
  let here: unknown = document
  for (const step of path) {
    here = typeof here === 'object' && here !== null ? Reflect.get(here, step) : undefined
    const id: unknown =
      typeof here === 'object' && here !== null ? Reflect.get(here, 'id') : undefined
    if (typeof step !== 'number') words.push(String(step))
    else words.push(`${words.pop() ?? ''}[${step}]${typeof id === 'string' ? ` "${id}"` : ''}`)
  }
  return words.join(' ') || 'the document'
}

/** Reads a parsed PROBLEM.json; throws one Refusal that names the first wrong line and counts the rest. */
export function readProblem(document: unknown): Problem {
  const read = Problem.safeParse(document)
  const found = read.success
    ? contradictions(read.data)
    : read.error.issues.map(({ path, message }) => `${place(document, path)}: ${message}`)
  const first = found[0]
  if (first === undefined && read.success) return read.data
  const more = found.length > 1 ? ` (and ${found.length - 1} more)` : ''
  throw new Refusal('wrong-input', `The problem cannot be read: ${first ?? 'empty'}${more}.`, {
    shown: { problems: found.slice(0, 100) },
  })
}
