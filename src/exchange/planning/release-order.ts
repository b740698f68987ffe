/**
 * Inside a stage: who crosses next. The side that is behind releases the next
 * batch, so that person by person nobody is further ahead than the agreement
 * allows. Children, the wounded and their companions go first and move no account.
 */
import { Refusal } from '../../base/refusal.ts'

export type StageRelease = {
  /** The two sides of the clause; the first is ahead where the account is above 0. */
  readonly between: readonly [string, string]
  /** People of the first side for people of the second; without common divisor. */
  readonly give: readonly [number, number]
  readonly aheadMax: number
  /** The account when the stage opens, in its own units. */
  readonly ahead: number
  /** People of a side on the duty track, then those the account counts, each in the order they go. */
  readonly duty: Readonly<Record<string, readonly string[]>>
  readonly counted: Readonly<Record<string, readonly string[]>>
  /** Most people of one batch: a coach, say. */
  readonly batchMax: number
  /** Which side opens when nobody is behind; the lottery decides. */
  readonly opens: 'first' | 'second'
}

/** One crossing: people of one side, or of both at the same moment; `ahead` is the account after it. */
export type Crossing = {
  readonly people: readonly { readonly party: string; readonly people: readonly string[] }[]
  readonly ahead: number
}

type Side = {
  readonly party: string
  readonly people: readonly string[]
  /** What one person of this side moves the account by. */
  readonly step: number
}

/** Throws a Refusal where the account of the stage itself, before or after it, is beyond the bound. */
export function releaseOrder(stage: StageRelease): readonly Crossing[] {
  const [first, second] = sidesOf(stage)
  const most = stage.aheadMax * Math.max(...stage.give)
  const end = stage.ahead + first.people.length * first.step + second.people.length * second.step
  for (const [when, ahead] of [
    ['opens', stage.ahead],
    ['closes', end],
  ] as const) {
    if (Math.abs(ahead) <= most) continue
    throw new Refusal('wrong-input', `The stage ${when} ${ahead} ahead, beyond its ${most}.`)
  }
  const duty = stage.between.flatMap((party) =>
    batches(stage.duty[party] ?? [], stage.batchMax).map((people) => ({
      people: [{ party, people }],
      ahead: stage.ahead,
    })),
  )
  const inTurn = most === 0 ? atOnce([first, second], stage) : alternately([first, second], stage)
  return [...duty, ...inTurn]
}

function sidesOf({ between, give, counted }: StageRelease): readonly [Side, Side] {
  const [first, second] = between
  return [
    { party: first, people: counted[first] ?? [], step: give[1] },
    { party: second, people: counted[second] ?? [], step: -give[0] },
  ]
}

function batches(people: readonly string[], batchMax: number): readonly (readonly string[])[] {
  const count = Math.ceil(people.length / batchMax)
  return Array.from({ length: count }, (_, at) => people.slice(at * batchMax, (at + 1) * batchMax))
}

/** Nobody may be ahead even for a moment: each bundle crosses both ways at the same time. */
function atOnce([first, second]: readonly [Side, Side], { give }: StageRelease): Crossing[] {
  const bundles = first.people.length / give[0]
  return Array.from({ length: bundles }, (_, at) => ({
    people: [
      { party: first.party, people: first.people.slice(at * give[0], (at + 1) * give[0]) },
      { party: second.party, people: second.people.slice(at * give[1], (at + 1) * give[1]) },
    ],
    ahead: 0,
  }))
}

function alternately([first, second]: readonly [Side, Side], stage: StageRelease): Crossing[] {
  const most = stage.aheadMax * Math.max(...stage.give)
  const crossings: Crossing[] = []
  const gone = { first: 0, second: 0 }
  let { ahead } = stage
  const left = (side: 'first' | 'second') =>
    (side === 'first' ? first : second).people.length - gone[side]
  while (left('first') + left('second') > 0) {
    const behind = ahead === 0 ? stage.opens : ahead > 0 ? 'second' : 'first'
    const other = behind === 'first' ? 'second' : 'first'
    const side = left(behind) > 0 ? behind : other
    const { party, people, step } = side === 'first' ? first : second
    // As far as the bound on the far side allows, and at least one.
    const room = Math.floor((most - Math.sign(step) * ahead) / Math.abs(step))
    const size = Math.max(1, Math.min(stage.batchMax, room, left(side)))
    const batch = people.slice(gone[side], gone[side] + size)
    gone[side] += size
    ahead += size * step
    crossings.push({ people: [{ party, people: batch }], ahead })
  }
  return crossings
}
