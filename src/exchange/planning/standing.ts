/**
 * Where each person stands before anybody is placed: who is held back, who is
 * on the duty track, which clause counts the others, and the figures that the
 * levels read. Decided by what a person is, never by weight (planning.md 1-3).
 */
import { Refusal } from '../../base/refusal.ts'
import type { Clause, Problem, ProblemPerson } from '../forms/problem.ts'

export type Transport = 'seat' | 'stretcher' | 'remains'

export type Standing = {
  readonly id: string
  readonly heldBy: string
  readonly goesTo: string
  readonly transport: Transport
  /** `companion`: on the duty track only for the person they accompany. */
  readonly track: 'duty' | 'companion' | 'formula'
  /** Index in the formula; -1 on the duty track. */
  readonly clause: number
  readonly child: number
  readonly grave: number
  readonly serious: number
  readonly otherDuty: number
  readonly named: number
  readonly months: number
  readonly days: number
  /** First stage they may travel in, counted from 0. */
  readonly from: number
  /** Stage of the accepted plan, counted from 0; -1 if none. */
  readonly accepted: number
  /** Stage that a pin asks for, counted from 0; `anyStage` if any will do, `noPin` if none asks. */
  readonly pin: number
}

export const noPin = -1
export const anyStage = -2

export type Standings = {
  readonly eligible: readonly Standing[]
  /** Everybody whom a hold or the formula leaves out, in the order of the problem. */
  readonly leftOut: readonly { readonly person: string; readonly reason: 'hold' | 'no-clause' }[]
}

export function standingsOf(problem: Problem): Standings {
  const stageAt = new Map(problem.stages.map(({ id }, index) => [id, index]))
  const barred = new Set<string>()
  const from = new Map<string, number>()
  for (const { person, untilStage } of problem.holds) {
    if (untilStage === undefined) barred.add(person)
    else from.set(person, Math.max(from.get(person) ?? 0, stageAt.get(untilStage) ?? 0))
  }
  const accepted = new Map(
    (problem.accepted?.stages ?? []).flatMap(({ id, people }) =>
      people.map((person) => [person, stageAt.get(id) ?? -1] as const),
    ),
  )
  const pinned = new Map(
    (problem.pins ?? []).map(({ person, stage }) => [
      person,
      stage === undefined ? anyStage : (stageAt.get(stage) ?? anyStage),
    ]),
  )
  const onDuty = new Set(
    problem.people.filter((one) => isDuty(one) && !barred.has(one.id)).map(({ id }) => id),
  )
  const planningAt = Date.parse(problem.planningOn)
  const eligible: Standing[] = []
  const leftOut: { person: string; reason: 'hold' | 'no-clause' }[] = []
  for (const person of problem.people) {
    const track = trackOf(person, onDuty)
    const clause = track === 'formula' ? problem.formula.findIndex((one) => fits(one, person)) : -1
    if (pinned.has(person.id) && track === 'formula' && clause < 0) {
      throw new Refusal('wrong-input', `pins "${person.id}": no clause counts them.`)
    }
    if (barred.has(person.id)) leftOut.push({ person: person.id, reason: 'hold' })
    else if (track === 'formula' && clause < 0) {
      leftOut.push({ person: person.id, reason: 'no-clause' })
    } else {
      eligible.push(
        standingOf(person, {
          planningAt,
          track,
          clause,
          from: from.get(person.id) ?? 0,
          accepted: accepted.get(person.id) ?? -1,
          pin: pinned.get(person.id) ?? noPin,
        }),
      )
    }
  }
  refuseMixedFamilies(problem.people, eligible)
  return { eligible, leftOut }
}

const isOtherDuty = (person: ProblemPerson) =>
  person.category === 'medical-personnel' || person.dutyGround !== undefined

const isDuty = (person: ProblemPerson) =>
  person.category !== 'remains' &&
  (person.category === 'child' ||
    person.health === 'serious' ||
    person.health === 'grave' ||
    isOtherDuty(person))

function trackOf(person: ProblemPerson, onDuty: ReadonlySet<string>): Standing['track'] {
  if (isDuty(person)) return 'duty'
  const accompanied = person.category !== 'remains' && onDuty.has(person.accompanies ?? '')
  return accompanied && person.accompanies !== undefined ? 'companion' : 'formula'
}

function fits(clause: Clause, { category, heldBy, goesTo }: ProblemPerson): boolean {
  if (!clause.categories.includes(category)) return false
  if (clause.kind === 'unilateral') return clause.by === heldBy
  const parties: readonly string[] = clause.kind === 'cycles' ? clause.parties : clause.between
  return parties.includes(heldBy) && parties.includes(goesTo)
}

const dayMilliseconds = 86_400_000

/** Written out field by field: one shape for 100,000 people, and nothing copied. */
function standingOf(
  person: ProblemPerson,
  {
    planningAt,
    track,
    clause,
    from,
    accepted,
    pin,
  }: Pick<Standing, 'track' | 'clause' | 'from' | 'accepted' | 'pin'> & { planningAt: number },
): Standing {
  const living = person.category !== 'remains'
  const heldAt =
    living && person.heldSince !== undefined ? Date.parse(person.heldSince) : planningAt
  const days = Math.max(0, Math.round((planningAt - heldAt) / dayMilliseconds))
  return {
    id: person.id,
    heldBy: person.heldBy,
    goesTo: person.goesTo,
    transport: living ? person.transport : 'remains',
    track,
    clause,
    child: Number(person.category === 'child'),
    grave: Number(living && person.health === 'grave'),
    serious: Number(living && person.health === 'serious'),
    otherDuty: Number(living && isOtherDuty(person)),
    named: Number(living && person.namedByOtherParty),
    months: Math.floor(days / 30),
    days,
    from,
    accepted,
    pin,
  }
}

/** A child never waits for a balance: who travels together must be on one track. */
function refuseMixedFamilies(people: readonly ProblemPerson[], eligible: readonly Standing[]) {
  const track = new Map(
    eligible.map((one) => [one.id, one.track === 'formula' ? 'formula' : 'duty']),
  )
  const first = new Map<string, string>()
  for (const [index, { id, family }] of people.entries()) {
    const mine = track.get(id)
    if (family === undefined || mine === undefined) continue
    const other = first.get(family) ?? mine
    first.set(family, other)
    if (other === mine) continue
    throw new Refusal(
      'wrong-input',
      `people[${index}] "${id}": family "${family}" is on both the duty track and the formula track; mark who accompanies whom, or split it.`,
    )
  }
}
