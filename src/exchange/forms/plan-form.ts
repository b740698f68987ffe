/**
 * PLAN.json: who travels in which stage, what each priority level reached and
 * the best it could have reached, and one reason for each person who stays.
 */
import { z } from 'zod'
import { Refusal } from '../../base/refusal.ts'
import { LevelName, PlannedStages } from './problem.ts'
import { RemainsUnit } from './remains-unit.ts'

export const stayReasons = [
  'hold',
  'no-clause',
  'rank',
  'places',
  'balance',
  'limit',
  'family',
] as const
export type StayReason = (typeof stayReasons)[number]

const figure = z.int()
/** One figure a level, in the order of the plan's levels; compared from the first on. */
const Price = z.array(figure)
const StagePrices = z.array(Price)

/**
 * Prices that prove the plan without a solver: what a place, a limit and the
 * account of a stage are worth. No plan can beat the sum of what they leave
 * (weak duality in the order of the levels); see planning/README.md.
 */
const Certificate = z.strictObject({
  kind: z.literal('prices'),
  duty: z.array(
    z.strictObject({
      party: z.string(),
      transport: z.enum(['seat', 'stretcher']),
      places: StagePrices,
    }),
  ),
  formula: z.array(
    z.strictObject({
      clause: z.string(),
      places: z.array(
        z.strictObject({
          party: z.string(),
          transport: z.enum(['seat', 'stretcher', 'remains']),
          places: StagePrices,
        }),
      ),
      limits: z.array(z.strictObject({ party: z.string(), price: Price })),
      balance: StagePrices,
    }),
  ),
  /** How companions, who share places with the formula, were settledFields. */
  search: z.strictObject({
    companions: z.int(),
    nodes: z.int(),
    status: z.enum(['closed', 'stopped']),
  }),
})
export type Certificate = z.infer<typeof Certificate>

/** What an integer solver said of each level: its word, to be replayed with the same model. */
const ProgramCertificate = z.strictObject({
  kind: z.literal('program'),
  solver: z.string(),
  levels: z.array(
    z.strictObject({ name: LevelName, status: z.string(), bound: figure, model: z.string() }),
  ),
})

const Ahead = z.union([z.array(figure), z.record(z.string(), z.array(figure))])

/** What a plan with stages says, whether or not it is proven. */
export const settledFields = {
  form: z.literal('good-offices/plan/1'),
  problem: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in small hexadecimal digits'),
  levels: z.array(
    z.strictObject({ name: LevelName, value: figure, bound: figure, proven: z.boolean() }),
  ),
  stages: PlannedStages,
  accounts: z.array(z.strictObject({ clause: z.string(), ahead: Ahead })),
  /** Of each clause on remains: how many of each party it binds leave, in its unit. */
  remains: z
    .array(
      z.strictObject({
        clause: z.string(),
        unit: RemainsUnit,
        left: z.record(z.string(), z.int().min(0)),
      }),
    )
    .optional(),
  cycles: z.array(
    z.strictObject({
      clause: z.string(),
      parties: z.array(z.string()).min(2),
      count: z.int().min(1),
    }),
  ),
  stays: z.array(
    z.strictObject({ person: z.string(), reason: z.enum(stayReasons), text: z.string().min(1) }),
  ),
  /** Who rides where, for the stages and parties whose capacity lists vehicles. */
  vehicles: z
    .array(
      z.strictObject({
        stage: z.string(),
        party: z.string(),
        vehicle: z.string(),
        people: z.array(z.string()),
      }),
    )
    .optional(),
  /** `{}` where nothing is proven. */
  certificate: z.union([
    Certificate,
    ProgramCertificate,
    z.strictObject({ kind: z.undefined().optional() }),
  ]),
  seconds: z.number().min(0),
}

export const Statuses = z.enum(['optimal', 'best-known'])

export const Plan = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('optimal'), ...settledFields }),
  z.strictObject({ status: z.literal('best-known'), ...settledFields }),
  z.strictObject({
    status: z.literal('impossible'),
    form: settledFields.form,
    problem: settledFields.problem,
    because: z
      .array(
        z.strictObject({
          clause: z.string().optional(),
          stage: z.string().optional(),
          /** Both or neither: only where counting alone shows that more is needed than there is. */
          needs: figure.optional(),
          has: figure.optional(),
          text: z.string().min(1),
        }),
      )
      .min(1),
    seconds: settledFields.seconds,
  }),
])
export type Plan = z.infer<typeof Plan>
/** A plan that has stages. */
export type SettledPlan = Exclude<Plan, { status: 'impossible' }>

/** Reads a parsed PLAN.json; throws a Refusal that names the first wrong field. */
export function readPlan(document: unknown): Plan {
  const read = Plan.safeParse(document)
  if (read.success) return read.data
  const { path = [], message = '' } = read.error.issues[0] ?? {}
  throw new Refusal('wrong-input', `The plan cannot be read: ${path.join('.')}: ${message}.`)
}
