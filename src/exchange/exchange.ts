/**
 * An exchange: one numbered event under an agreement, in one to many stages, at a
 * crossing point, for one of the agreement's commitments.
 */
import { z } from 'zod'
import { PartyId } from '../base/ids.ts'
import { Category } from '../people/person.ts'
import { LevelName, planStagesMax } from './forms/problem.ts'
import { RemainsUnit } from './forms/remains-unit.ts'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time is written 06:00')
const places = z.int().min(0).max(100_000)
const sumOf = (figures: readonly number[]) => figures.reduce((sum, each) => sum + each, 0)

export const StageId = z.string().regex(/^[1-9]\d?$/, 'stages are numbered from 1')
export type StageId = z.infer<typeof StageId>

export const Stage = z.strictObject({
  id: StageId,
  /** Calendar date at the crossing point. */
  on: z.iso.date(),
  /** Window of silence at the crossing point, in its local time. */
  window: z.strictObject({ from: clock, to: clock }),
  /** Places for the people whom a party holds. */
  capacity: z.record(
    PartyId,
    z
      .strictObject({
        seats: places,
        stretchers: places,
        remains: places,
        /** A family rides in one; together they have these seats and stretchers. */
        vehicles: z
          .array(
            z.strictObject({
              id: z.string().trim().min(1).max(60),
              seats: places,
              stretchers: places,
            }),
          )
          .max(200)
          .optional(),
        /** Of the living, at most so many travel as the escorts can look after. */
        escorts: z.strictObject({ count: places, peopleEach: places }).optional(),
      })
      .refine(
        ({ vehicles, seats, stretchers }) =>
          vehicles === undefined ||
          (seats === sumOf(vehicles.map((each) => each.seats)) &&
            stretchers === sumOf(vehicles.map((each) => each.stretchers))),
        'the seats and stretchers are not those of the vehicles',
      )
      .refine(
        ({ vehicles = [] }) => new Set(vehicles.map(({ id }) => id)).size === vehicles.length,
        'a vehicle stands there twice',
      ),
  ),
})
export type Stage = z.infer<typeof Stage>

export const Stages = z
  .array(Stage)
  .min(1)
  .max(planStagesMax)
  .refine(
    (stages) => stages.every(({ id }, at) => id === String(at + 1)),
    'stages are numbered 1, 2, 3 in their order',
  )
  .refine(
    (stages) => stages.every(({ on }, at) => at === 0 || (stages[at - 1]?.on ?? on) <= on),
    'a stage is not before the one that it follows',
  )
export type Stages = z.infer<typeof Stages>

export const Point = z.strictObject({
  name: z.string().trim().min(1).max(120),
  timeZone: z.string().refine(isTimeZone, 'a time zone as the IANA names it, such as Europe/Kyiv'),
})
export type Point = z.infer<typeof Point>

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== ''
  } catch {
    return false
  }
}

/** How give and take are counted under the commitment; absent: the usual one of so many sides. */
export const Formula = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('one-for-one') }),
  /** So many of the first party for so many of the second. */
  z.strictObject({
    kind: z.literal('ratio'),
    give: z.tuple([z.int().min(1).max(1_000), z.int().min(1).max(1_000)]),
  }),
  z.strictObject({ kind: z.literal('all-for-all') }),
  /** One side's gesture, for which nothing is owed. */
  z.strictObject({ kind: z.literal('unilateral'), by: PartyId }),
  /** Three sides and more: what one gives another may come back by way of a third. */
  z.strictObject({ kind: z.literal('cycles') }),
])
export type Formula = z.infer<typeof Formula>

/** One for one between two; between three and more in circles. */
export const formulaOf = (
  { formula }: { readonly formula?: Formula | undefined },
  parties: readonly PartyId[],
): Formula => formula ?? { kind: parties.length > 2 ? 'cycles' : 'one-for-one' }

export const Conditions = z.strictObject({
  formula: Formula.optional(),
  /** Whether the account has to end even, or is carried to the next exchange; absent: even. */
  settle: z.enum(['even', 'carry']).optional(),
  /** By what the fallen are counted, under a commitment on remains; then it is stated. */
  unit: RemainsUnit.optional(),
  /** At most so many of a side under this commitment. */
  peopleMax: z.record(PartyId, places).optional(),
  /** How far one side may be ahead at any moment, in people. */
  aheadMax: z.int().min(0).max(1_000_000),
  /** What earlier exchanges left open; above 0 the first party is ahead. */
  credit: z.int().default(0),
  /** Priorities in the order that the agreement signed; absent: the usual one. */
  order: z.array(LevelName).optional(),
  hostilitiesActive: z.boolean(),
  /** A place under the neutral's protection for whoever says no, with a way there. */
  placeForANo: z
    .strictObject({ name: z.string().trim().min(1).max(120), places: z.int().min(1) })
    .nullable(),
  /** What a line counts as that states no category; null: it counts as nothing and stays. */
  unstatedCategory: Category.nullable().default(null),
  /** How a side sees the other's people in its edition of a plan: counts by class, or sealed figures. */
  sharing: z.enum(['counts', 'commitments']).default('commitments'),
})
export type Conditions = z.infer<typeof Conditions>

/** With the lottery's seed, drawn when the exchange is opened and in the log before any plan. */
export const SealedConditions = Conditions.extend({ seed: z.string().min(16) })
export type SealedConditions = z.infer<typeof SealedConditions>
