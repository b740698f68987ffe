/**
 * Makes the edition of a plan for one party. A hold is the one word `held`, one a
 * person, whoever placed it and why; whom the other side named is left out unless
 * the agreed order counts it.
 */
import { createHash, createHmac } from 'node:crypto'
import { readCase, type Case } from '../check/reading.ts'
import { journeysOf, type Journey } from '../check/travel.ts'
import type { SettledPlan } from '../forms/plan-form.ts'
import type { LevelName, Problem, ProblemPerson } from '../forms/problem.ts'
import { classCounts } from './class-counts.ts'
import type { Edition, Shown } from './edition-form.ts'
import { blindingOf, commit, scalarText, sumOf } from './pedersen.ts'
import { cellsOf, figuresIn, sumsOf } from './sealed-figures.ts'

/**
 * How a party's people are shown to the others, as the parties agreed. `secret`: 32 random bytes in
 * hexadecimal digits, drawn for this party and this plan, the same for all its editions.
 */
export type Sharing =
  | { readonly shown: 'counts' }
  | { readonly shown: 'commitments'; readonly secret: string }

export type Matter = {
  readonly problem: Problem
  readonly problemSha256: string
  readonly plan: SettledPlan
  /** 32 random bytes in hexadecimal digits, drawn for this plan; the desk keeps them. */
  readonly bindingKey: string
}

/** Every party needs its entry in `sharing`; without one nothing may be shown, so it is a defect. */
export function editionFor(
  party: string,
  matter: Matter,
  sharing: ReadonlyMap<string, Sharing>,
): Edition {
  const { problem, plan } = matter
  const all = readCase(problem)
  const { journey } = journeysOf(plan, all)
  const { people, holds, pins, accepted, ...terms } = problem
  const mine = new Set(people.filter(({ heldBy }) => heldBy === party).map(({ id }) => id))
  const names = plan.levels.map(({ name }) => name)
  const binding = bindingOf(matter)
  const ground = { all, journey, names, binding }
  const sections = problem.parties.map((each) => ({
    party: each,
    section: sectionOf(each, sharingOf(each, sharing), ground),
  }))
  const own = sharingOf(party, sharing)
  const onlyMine = <Stage extends { people: string[] }>(stages: readonly Stage[]) =>
    stages.map((stage) => ({ ...stage, people: stage.people.filter((id) => mine.has(id)) }))
  return {
    form: 'good-offices/edition/1',
    party,
    binding,
    terms,
    people: people.filter(({ id }) => mine.has(id)).map((one) => ownLine(one, names)),
    holds: heldWords(holds, mine, all),
    ...(pins && { pins: pins.filter(({ person }) => mine.has(person)) }),
    ...(accepted && { accepted: { stages: onlyMine(accepted.stages) } }),
    status: plan.status,
    levels: plan.levels,
    stages: onlyMine(plan.stages),
    accounts: plan.accounts,
    ...(plan.remains && { remains: plan.remains.map((total) => ofParty(total, party)) }),
    cycles: plan.cycles,
    ...(plan.vehicles && { vehicles: plan.vehicles.filter((ride) => ride.party === party) }),
    stays: plan.stays
      .filter(({ person }) => mine.has(person))
      .map((stay) => (stay.reason === 'hold' ? { ...stay, text: 'Held.' } : stay)),
    certificate: [...sharing.values()].every(({ shown }) => shown === 'counts')
      ? plan.certificate
      : {},
    sections: sections.map((each) => ({ party: each.party, sha256: digestOf(each.section) })),
    own:
      own.shown === 'counts' ? { shown: 'counts' } : { shown: 'commitments', secret: own.secret },
    others: sections.filter((each) => each.party !== party).map(({ section }) => section),
  }
}

function sharingOf(party: string, sharing: ReadonlyMap<string, Sharing>): Sharing {
  const agreed = sharing.get(party)
  if (agreed === undefined) throw new Error(`nothing was agreed on how to show ${party}`)
  return agreed
}

type RemainsTotal = NonNullable<SettledPlan['remains']>[number]

const ofParty = (total: RemainsTotal, party: string): RemainsTotal => ({
  ...total,
  left: Object.fromEntries(Object.entries(total.left).filter(([each]) => each === party)),
})

/** Without whom the other side looks for. */
const ownLine = (one: ProblemPerson, names: readonly LevelName[]): ProblemPerson => ({
  ...one,
  namedByOtherParty: names.includes('named') && one.namedByOtherParty,
})

/** The strictest hold of each, in the order of the people: their number would tell something. */
function heldWords(
  holds: Problem['holds'],
  mine: ReadonlySet<string>,
  { readings, problem }: Case,
): Edition['holds'] {
  const held = new Set(holds.map(({ person }) => person))
  return [...readings.values()].flatMap(({ id, bar, earliest }): Edition['holds'] => {
    if (!mine.has(id) || !held.has(id)) return []
    const reason = 'held' as const
    if (bar === 'hold') return [{ person: id, reason }]
    const untilStage = problem.stages[earliest - 1]?.id
    return [{ person: id, reason, ...(untilStage !== undefined && { untilStage }) }]
  })
}

export type Ground = {
  readonly all: Case
  readonly journey: Journey
  readonly names: readonly LevelName[]
  /** Makes the blindings of this plan its own. */
  readonly binding: string
}

/** What the others see of a party. The party itself can make it again from its own people. */
export function sectionOf(party: string, sharing: Sharing, ground: Ground): Shown {
  const { all, journey, names, binding } = ground
  if (sharing.shown === 'counts') {
    return { party, shown: 'counts', classes: classCounts(party, all, journey) }
  }
  const terms = all.problem
  const cells = cellsOf(party, terms, names)
  const figures = figuresIn(cells, party, all, journey)
  const blindings = cells.map((_, at) => blindingOf(sharing.secret, `${binding} ${party} ${at}`))
  const exact = figures.map(BigInt)
  return {
    party,
    shown: 'commitments',
    commitments: figures.map((figure, at) => commit(figure, blindings[at] ?? 0n)),
    opened: sumsOf(cells, { terms, names }).map(({ sum, terms: parts }) => ({
      sum,
      value: Number(sumOf(parts, exact)),
      blinding: scalarText(sumOf(parts, blindings)),
    })),
  }
}

const bindingOf = ({ bindingKey, problemSha256, plan }: Matter) =>
  createHmac('sha256', Buffer.from(bindingKey, 'hex'))
    .update(`${problemSha256}\n${sha256(JSON.stringify(plan))}`)
    .digest('hex')

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Over counts or commitments; the sums that are opened follow from them. */
export const digestOf = (section: Shown): string =>
  sha256(
    JSON.stringify([
      section.party,
      section.shown === 'counts' ? section.classes : section.commitments,
    ]),
  )
