/**
 * The proof without a solver. Give every place, limit and account a price, let
 * each person travel where they bring most above the prices, or stay: no plan
 * brings more than the prices of all rows and these gains together. Where the
 * plan brings exactly that much, it is optimal, level before level. The prices
 * come from the planner and may be anything; the sums are the checker's own.
 */
import type { Certificate } from '../forms/plan-form.ts'
import type { Clause, LevelName } from '../forms/problem.ts'
import { imbalanceOf } from './accounts.ts'
import { bundlesOf, type Bundle } from './bundles.ts'
import { capacity, isLiving, kindOfPlace, type Case, type Kind, type Reading } from './reading.ts'
import { usedPlaces, type Journey } from './travel.ts'
import { changeOf, personValue } from './values.ts'

type Figures = readonly number[]

export type Proof = {
  /** Levels proven, counted from the first. */
  readonly levels: number
  readonly broken: readonly string[]
}

type Ground = {
  readonly all: Case
  readonly journey: Journey
  readonly levels: readonly LevelName[]
  readonly certificate: Certificate
}

class TooLarge extends Error {}
/** Rounding could make a false sum come out right, so no sum may be rounded. */
function exact(figure: number): number {
  if (!Number.isSafeInteger(figure)) throw new TooLarge()
  return figure
}
const plus = (a: Figures, b: Figures, times = 1): Figures =>
  a.map((figure, level) => exact(figure + exact(times * (b[level] ?? 0))))
/** -1, 0 or 1 by the first figure that is not 0. */
const sign = (figures: Figures) => Math.sign(figures.find((figure) => figure !== 0) ?? 0)
const positive = (figures: Figures) => (sign(figures) > 0 ? figures : figures.map(() => 0))

export function proveByPrices(ground: Ground): Proof {
  try {
    return sumsOf(ground)
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error
    const broken = ['The prices of the certificate are too large to be added up exactly.']
    return { levels: 0, broken }
  }
}

function sumsOf(ground: Ground): Proof {
  const { all, levels } = ground
  const broken: string[] = []
  const people = bundlesOf(all, ground.journey).filter(({ one }) => one.bar === 'none')
  const duty = people.filter(({ one }) => one.isDutyByType)
  const others = people.filter(({ one }) => !one.isDutyByType)
  const dutyGap = plus(dutyBound(ground, duty, broken), reachedBy(duty, ground), -1)
  const shares = all.problem.formula.map((clause) =>
    clauseBound(ground, { clause, people, broken }),
  )
  const share = shares.reduce<Figures>((sum, each) => plus(sum, each), imbalanceIn(ground))
  const free = hasLivingClause(all) ? [] : others.filter(({ one }) => one.isOnDuty)
  const nothing = levels.map(() => 0)
  const withFree = free.reduce(
    (sum, each) =>
      plus(
        sum,
        surplus(each, ground, () => nothing),
      ),
    share,
  )
  const shareGap = plus(withFree, reachedBy(others, ground), -1)
  if (sign(dutyGap) < 0 || sign(shareGap) < 0) {
    broken.push('The plan brings more than its certificate allows; one of them is wrong.')
  }
  // Whoever is not on duty by type brings nothing to the duty levels, whatever the prices say.
  const dutyLevels = levels.filter((level) => dutyLevelNames.includes(level)).length
  return { levels: Math.min(provenIn(dutyGap), Math.max(provenIn(shareGap), dutyLevels)), broken }
}

/** Without one, companions are priced by no clause, and their places count as free. */
const hasLivingClause = ({ problem }: Case) =>
  problem.formula.some(({ categories }) => !categories.includes('remains'))

const dutyLevelNames: readonly LevelName[] = ['children', 'grave', 'serious', 'otherDuty']

/** Levels without a gap, from the first. */
function provenIn(gap: Figures): number {
  const open = gap.findIndex((figure) => figure !== 0)
  return open < 0 ? gap.length : open
}

function reachedBy(people: readonly Bundle[], ground: Ground): Figures {
  let sum: Figures = ground.levels.map(() => 0)
  for (const { one, leaving } of people) {
    for (const [stage, count] of leaving) sum = plus(sum, gainAt(one, stage, ground), count)
  }
  return sum
}

function gainAt(one: Reading, stage: number, { all, levels }: Ground): Figures {
  const { last } = all
  return levels.map((level) =>
    level === 'changes'
      ? changeOf(one, last + 1, last) - changeOf(one, stage, last)
      : personValue(level, one, last - stage + 1),
  )
}

/** What the plan's accounts cost, written as a loss on the level `imbalance`. */
function imbalanceIn({ all, journey, levels }: Ground): Figures {
  const sum = imbalanceOf(all, journey)
  return levels.map((level) => (level === 'imbalance' ? sum : 0))
}

/** The most these people can bring above the prices of each stage. */
function surplus(
  { one, members }: Bundle,
  ground: Ground,
  priceAt: (stage: number) => Figures,
): Figures {
  const nothing = ground.levels.map(() => 0)
  let best: Figures = nothing
  for (let stage = one.earliest; stage <= ground.all.last; stage++) {
    const left = plus(gainAt(one, stage, ground), priceAt(stage), -1)
    if (sign(plus(left, best, -1)) > 0) best = left
  }
  return plus(nothing, best, members.length)
}

const transportOf: Record<Kind, string> = {
  seats: 'seat',
  stretchers: 'stretcher',
  remains: 'remains',
}

function dutyBound(ground: Ground, people: readonly Bundle[], broken: string[]): Figures {
  let bound: Figures = ground.levels.map(() => 0)
  for (const party of ground.all.problem.parties) {
    for (const kind of ['seats', 'stretchers'] as const) {
      const mine = people.filter(
        ({ one }) => one.person.heldBy === party && kindOfPlace(one) === kind,
      )
      if (mine.length === 0) continue
      const entry = ground.certificate.duty.find(
        (each) => each.party === party && each.transport === transportOf[kind],
      )
      if (entry === undefined) broken.push(`The certificate has no prices for ${kind} of ${party}.`)
      const prices = (entry?.places ?? []).map(positive)
      for (let stage = 1; stage <= ground.all.last; stage++) {
        bound = plus(bound, prices[stage - 1] ?? [], capacity(ground.all, { party, stage, kind }))
      }
      for (const each of mine) {
        bound = plus(
          bound,
          surplus(each, ground, (at) => prices[at - 1] ?? []),
        )
      }
    }
  }
  return bound
}

function clauseBound(
  ground: Ground,
  { clause, people, broken }: { clause: Clause; people: readonly Bundle[]; broken: string[] },
): Figures {
  const { all, levels } = ground
  const nothing = levels.map(() => 0)
  if (clause.kind !== 'one-for-one' && clause.kind !== 'ratio') return nothing
  const prices = ground.certificate.formula.find((each) => each.clause === clause.id)
  if (prices === undefined) {
    broken.push(`The certificate has no prices for clause "${clause.id}".`)
    return nothing
  }
  const kinds: readonly Kind[] = clause.categories.includes('remains')
    ? ['remains']
    : ['seats', 'stretchers']
  const left = placesLeft(ground)
  const placePrice = (party: string, kind: Kind) =>
    (
      prices.places.find((each) => each.party === party && each.transport === transportOf[kind])
        ?.places ?? []
    ).map(positive)
  const table = new Map(
    clause.between.flatMap((party) =>
      kinds.map((kind) => [`${kind} ${party}`, placePrice(party, kind)] as const),
    ),
  )
  const limits = new Map(prices.limits.map(({ party, price }) => [party, positive(price)]))
  let bound: Figures = nothing
  for (const party of clause.between) {
    const most = new Map(Object.entries(clause.peopleMax)).get(party)
    const price = limits.get(party) ?? nothing
    if (most === undefined && sign(price) !== 0)
      broken.push(`The certificate prices a limit of ${party} that is not there.`)
    bound = plus(bound, price, most ?? 0)
    for (const kind of kinds) {
      for (let stage = 1; stage <= all.last; stage++) {
        bound = plus(
          bound,
          table.get(`${kind} ${party}`)?.[stage - 1] ?? [],
          left({ party, kind, stage }),
        )
      }
    }
  }
  bound = plus(bound, accountBound(ground, { clause, balance: prices.balance }))
  const isShared = (one: Reading) => one.isOnDuty && !one.isDutyByType && kinds.includes('seats')
  for (const each of people) {
    const { one } = each
    if (one.clause !== clause && !isShared(one)) continue
    const { heldBy } = one.person
    const place = table.get(`${kindOfPlace(one)} ${heldBy}`) ?? []
    const side = heldBy === clause.between[0] ? 1 : -1
    const priceAt = (at: number) => {
      const seat = plus(nothing, place[at - 1] ?? [])
      if (one.clause !== clause) return seat
      return plus(plus(seat, limits.get(heldBy) ?? []), prices.balance[at - 1] ?? [], side)
    }
    bound = plus(bound, surplus(each, ground, priceAt))
  }
  return bound
}

/**
 * Being one ahead over a stage may earn the difference of two prices, less one imbalance; what the
 * account opens with is there whatever the plan does, and what it may carry earns its last price.
 */
function accountBound(
  { all, levels }: Ground,
  { clause, balance }: { clause: Extract<Clause, { settle: string }>; balance: readonly Figures[] },
): Figures {
  const nothing = levels.map(() => 0)
  const one = levels.map((level) => (level === 'imbalance' ? 1 : 0))
  let bound = plus(nothing, balance[0] ?? [], -clause.credit)
  const mayStandAt = clause.settle === 'carry' ? all.last + 1 : all.last
  for (let stage = 1; stage < mayStandAt; stage++) {
    const step = plus(plus(nothing, balance[stage - 1] ?? []), balance[stage] ?? nothing, -1)
    const earned = sign(step) < 0 ? step.map((figure) => 0 - figure) : step
    bound = plus(bound, positive(plus(earned, one, -1)), clause.aheadMax)
  }
  return bound
}

/** Places less those of the duty track; companions stand on the other side, with the formula. */
function placesLeft({ all, journey }: Ground) {
  const duty = bundlesOf(all, journey).filter(({ one }) => one.isDutyByType && isLiving(one))
  const used = usedPlaces(duty, all)
  return (at: { party: string; kind: Kind; stage: number }) => capacity(all, at) - used.at(at)
}
