/**
 * A plan that says `impossible`. Where nobody travelling keeps every rule it is
 * wrong; where a clause asks for more than there are places, people or leave, it
 * is right by counting alone. Between the two the word of the planner stands.
 */
import type { Plan } from '../forms/plan-form.ts'
import type { Clause } from '../forms/problem.ts'
import { countAccounts, membersOf } from './accounts.ts'
import { capacity, isLiving, kindOfPlace, placesOf, type Case, type Reading } from './reading.ts'
import type { Journey } from './travel.ts'

type Impossible = Extract<Plan, { status: 'impossible' }>
type Row = Impossible['because'][number]

export function reportOnImpossible({ because }: Impossible, all: Case) {
  const broken = because.flatMap((row, index) => brokenRow(row, `because[${index}]`, all))
  const asking = all.problem.formula.filter((clause) => asksForReleases(clause, all))
  if (asking.length === 0 && (all.problem.pins ?? []).length === 0) {
    broken.push('The plan calls the problem impossible; nobody travelling keeps every rule.')
  }
  const mustGo = asking
    .filter(({ kind }) => kind === 'all-for-all')
    .flatMap((clause) => bundlesUnder(clause, all).flatMap(({ members }) => members))
  const isCertain =
    asking.some((clause) => cannotHold(clause, all)) ||
    exceedsPlaces(mustGo, all) ||
    exceedsEscorts(mustGo, all)
  const trusted = [
    'That these conditions cannot hold together is not checked: it rests on the solver.',
    'That each of them is needed is not checked.',
  ]
  return { broken, notChecked: isCertain ? trusted.slice(1) : trusted }
}

function brokenRow({ clause, stage, needs, has }: Row, place: string, { problem }: Case): string[] {
  const broken: string[] = []
  if (clause !== undefined && !problem.formula.some(({ id }) => id === clause))
    broken.push(`${place} names the clause "${clause}", which is not in the formula.`)
  if (stage !== undefined && !problem.stages.some(({ id }) => id === stage))
    broken.push(`${place} names the stage "${stage}", which is not in the problem.`)
  if ((needs === undefined) !== (has === undefined))
    broken.push(`${place} says only one of what is needed and what there is.`)
  if (needs !== undefined && has !== undefined && needs <= has)
    broken.push(`${place} needs ${needs} and has ${has}: nothing is missing.`)
  return broken
}

const nobodyTravels: Journey = new Map()

const bundlesUnder = (clause: Clause, all: Case) =>
  membersOf(clause, all, nobodyTravels).filter(({ one }) => one.bar === 'none')

/** Whether a clause is broken when nobody travels. */
function asksForReleases(clause: Clause, all: Case): boolean {
  const members = bundlesUnder(clause, all)
  if (clause.kind === 'all-for-all') return members.length > 0
  const { accounts, most, closes } = countAccounts(clause, members, all.last)
  return accounts.some(({ ahead }) =>
    ahead.some((figure, at) => Math.abs(figure) > (closes && at === all.last - 1 ? 0 : most)),
  )
}

/** By counting alone; false says nothing. */
function cannotHold(clause: Clause, all: Case): boolean {
  const bundles = bundlesUnder(clause, all)
  const members = bundles.flatMap((bundle) => bundle.members)
  const [account] = countAccounts(clause, bundles, 1).accounts
  if (clause.kind === 'all-for-all') {
    // With everybody gone the account stands where it opened.
    if (account !== undefined && account.ahead[0] !== 0) return true
    return Object.entries(clause.peopleMax).some(
      ([party, most]) => members.filter(({ person }) => person.heldBy === party).length > most,
    )
  }
  if (account === undefined || clause.kind === 'cycles' || clause.kind === 'unilateral')
    return false
  // Whoever is ahead waits for people of the other side.
  const behind = clause.between[(account.ahead[0] ?? 0) > 0 ? 1 : 0]
  const [n, m] = clause.kind === 'ratio' ? clause.give : [1, 1]
  const step = behind === clause.between[0] ? m : n
  const there = members.filter(({ person }) => person.heldBy === behind).length
  return there * step < Math.abs(account.ahead[0] ?? 0)
}

/** More people who must leave from some stage on than there are places from then on. */
function exceedsPlaces(members: readonly Reading[], all: Case): boolean {
  const heads = new Map(
    members.map((one) => [JSON.stringify([one.person.heldBy, kindOfPlace(one)]), one]),
  )
  return [...heads.values()].some((head) => {
    const group = members.filter(
      (one) => one.person.heldBy === head.person.heldBy && kindOfPlace(one) === kindOfPlace(head),
    )
    const at = { party: head.person.heldBy, kind: kindOfPlace(head) }
    let places = 0
    for (let stage = all.last; stage >= 1; stage--) {
      places += capacity(all, { ...at, stage })
      if (group.filter(({ earliest }) => earliest >= stage).length > places) return true
    }
    return false
  })
}

/** The same with what the escorts of a party answer for. */
function exceedsEscorts(members: readonly Reading[], all: Case): boolean {
  return all.problem.parties.some((party) => {
    const living = members.filter((one) => one.person.heldBy === party && isLiving(one))
    let escorted = 0
    for (let stage = all.last; stage >= 1; stage--) {
      const escorts = placesOf(all.problem, { party, stage })?.escorts
      escorted += escorts === undefined ? Infinity : escorts.count * escorts.peopleEach
      if (living.filter(({ earliest }) => earliest >= stage).length > escorted) return true
    }
    return false
  })
}
