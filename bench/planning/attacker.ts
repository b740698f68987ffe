/**
 * What an edition lets a side guess of who refused to travel: `node dist/bench/planning/attacker.js`
 * in a built checkout. Over made-up problems an attacker who knows every true attribute and even the
 * rates by which holds were drawn (nobody has those) ranks the people whom a hold keeps by how likely
 * it is their own will. Printed: AUC (0.5 is chance), the share among holds, the best single guess.
 */
import { classCounts } from '../../src/exchange/edition/class-counts.ts'
import { readCase } from '../../src/exchange/check/reading.ts'
import { journeysOf } from '../../src/exchange/check/travel.ts'
import { proposeByFlow } from '../../src/exchange/planning/propose.ts'
import { readProblem, type Problem } from '../../src/exchange/forms/problem.ts'

const problems = 200
const peopleEach = 200
const parties = ['northland', 'southland'] as const

type Person = Problem['people'][number]
type Reason = 'own-will' | 'unfit' | 'legal' | 'identity' | 'best-interests' | 'withdrawn'
/** How often a hold of each reason is drawn, and how often only until a stage. Assumed, not observed. */
type Rate = { readonly reason: Reason; readonly often: number; readonly untilStage: number }

function ratesOf({ category, health }: Person, months: number): readonly Rate[] {
  const isChild = category === 'child'
  const will = isChild ? 0.01 : category === 'civilian' ? 0.06 : 0.03
  const unfit = health === 'grave' ? 0.25 : health === 'serious' ? 0.12 : 0.01
  return [
    { reason: 'own-will', often: will + (months > 24 ? 0.02 : 0), untilStage: 0 },
    { reason: 'unfit', often: unfit, untilStage: 0.7 },
    { reason: 'legal', often: category === 'prisoner-of-war' ? 0.05 : 0.02, untilStage: 0.4 },
    { reason: 'identity', often: 0.02, untilStage: 0.5 },
    { reason: 'best-interests', often: isChild ? 0.08 : 0, untilStage: 0 },
    { reason: 'withdrawn', often: 0.01, untilStage: 0 },
  ]
}

/** Park and Miller's small generator: every run draws the same people. */
function chances(seed: number) {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

type World = { readonly problem: Problem; readonly reasons: ReadonlyMap<string, Reason> }

function madeUp(seed: number): World {
  const chance = chances(seed * 7919 + 17)
  const pick = <One>(of: readonly [One, ...One[]]): One =>
    of[Math.floor(chance() * of.length)] ?? of[0]
  const people = Array.from({ length: peopleEach }, (_, index) => {
    const side = index % 2
    const health = chance() < 0.06 ? 'grave' : chance() < 0.1 ? 'serious' : 'good'
    const days = Math.floor(chance() * 1400)
    return {
      id: `p${index}`,
      heldBy: parties[side],
      goesTo: parties[1 - side],
      category: pick([
        'prisoner-of-war',
        'prisoner-of-war',
        'prisoner-of-war',
        'civilian',
        'child',
      ]),
      health,
      heldSince: new Date(Date.UTC(2026, 2, 1) - days * 86_400_000).toISOString().slice(0, 10),
    }
  })
  const places = { seats: 9 }
  const document = {
    form: 'good-offices/problem/1',
    parties,
    planningOn: '2026-03-01',
    seed: `attacker ${seed}`,
    stages: ['1', '2', '3', '4'].map((id) => ({
      id,
      capacity: { northland: places, southland: places },
    })),
    formula: [
      {
        id: 'living',
        kind: 'one-for-one',
        between: parties,
        categories: ['prisoner-of-war', 'civilian'],
        aheadMax: 4,
      },
    ],
    people,
  }
  const free = readProblem(document)
  const reasons = new Map<string, Reason>()
  const holds: Problem['holds'] = []
  for (const one of free.people) {
    let left = chance()
    const drawn = ratesOf(one, monthsOf(one)).find(({ often }) => (left -= often) < 0)
    if (drawn === undefined) continue
    reasons.set(one.id, drawn.reason)
    const untilStage = chance() < drawn.untilStage ? { untilStage: '3' } : {}
    holds.push({ person: one.id, reason: drawn.reason, ...untilStage })
  }
  return { problem: { ...free, holds }, reasons }
}

const monthsOf = ({ heldSince = '2026-03-01' }: Person) =>
  Math.trunc((Date.UTC(2026, 2, 1) - Date.parse(heldSince)) / 86_400_000 / 30)

/** Chance that a hold is somebody's own will, by Bayes; `known`: what is seen of how long it lasts. */
function willOf(one: Person, known: 'for good' | 'until a stage' | 'unknown'): number {
  const weigh = ({ often, untilStage }: Rate) =>
    often * (known === 'unknown' ? 1 : known === 'for good' ? 1 - untilStage : untilStage)
  const rates = ratesOf(one, monthsOf(one))
  const all = rates.reduce((sum, rate) => sum + weigh(rate), 0)
  const will = rates.filter(({ reason }) => reason === 'own-will')
  return will.reduce((sum, rate) => sum + weigh(rate), 0) / all
}

type Guess = { readonly chance: number; readonly isWill: boolean }
type View = (world: World) => readonly Guess[]

const heldOf = ({ problem, reasons }: World, party: string) =>
  problem.people.flatMap((one) => {
    const reason = reasons.get(one.id)
    return reason === undefined || one.heldBy !== party
      ? []
      : [{ one, isWill: reason === 'own-will' }]
  })
const isUntil = ({ problem }: World, id: string) =>
  problem.holds.some(({ person, untilStage }) => person === id && untilStage !== undefined)

/** The side that holds them reads the word beside each name, and until when. */
const holder: View = (world) =>
  heldOf(world, 'southland').map(({ one, isWill }) => ({
    chance: willOf(one, isUntil(world, one.id) ? 'until a stage' : 'for good'),
    isWill,
  }))
const holderWithoutStage: View = (world) =>
  heldOf(world, 'southland').map(({ one, isWill }) => ({ chance: willOf(one, 'unknown'), isWill }))
const withReasons: View = (world) =>
  heldOf(world, 'southland').map(({ isWill }) => ({ chance: Number(isWill), isWill }))

const alike = (figures: { child: boolean; clause: string; health: string; months: number }) =>
  JSON.stringify([figures.child, figures.clause, figures.health, figures.months])

/** What the side they belong to sees in the counts: of people alike, how many are in no class. */
const homeByCounts: View = (world) => {
  const { problem } = world
  const all = readCase(problem)
  const plan = proposeByFlow(problem, '0'.repeat(64))
  if (plan.status === 'impossible') return []
  const { journey } = journeysOf(plan, all)
  const keyOf = (one: Person) => {
    const reading = all.readings.get(one.id)
    const health = one.health === 'grave' || one.health === 'serious' ? one.health : 'other'
    const clause = reading?.isOnDuty ? '' : (reading?.clause?.id ?? '')
    return alike({ child: one.category === 'child', clause, health, months: monthsOf(one) })
  }
  const free = new Map<string, number>()
  for (const group of classCounts('southland', all, journey)) {
    const clause = 'clause' in group.track ? group.track.clause : ''
    const key = alike({ ...group, clause })
    const home = group.leaving.reduce((sum, each) => sum + each, 0)
    free.set(key, (free.get(key) ?? 0) + group.people - home)
  }
  const stayed = new Map<string, number>()
  for (const one of problem.people) {
    if (one.heldBy === 'southland' && !journey.has(one.id))
      stayed.set(keyOf(one), (stayed.get(keyOf(one)) ?? 0) + 1)
  }
  return heldOf(world, 'southland')
    .filter(({ one }) => !journey.has(one.id))
    .map(({ one, isWill }) => {
      const there = stayed.get(keyOf(one)) ?? 1
      const barred = (there - (free.get(keyOf(one)) ?? 0)) / there
      return { chance: barred * willOf(one, 'for good'), isWill }
    })
}

/** By sums alone: who did not come home, and what each of them is. */
const homeBySums: View = (world) => {
  const { problem } = world
  const plan = proposeByFlow(problem, '0'.repeat(64))
  if (plan.status === 'impossible') return []
  const gone = new Set(plan.stages.flatMap(({ people }) => people))
  const stayed = problem.people.filter(({ id, heldBy }) => heldBy === 'southland' && !gone.has(id))
  const held = stayed.reduce(
    (sum, one) => sum + ratesOf(one, monthsOf(one)).reduce((all, { often }) => all + often, 0),
    0,
  )
  return heldOf(world, 'southland')
    .filter(({ one }) => !gone.has(one.id))
    .map(({ one, isWill }) => ({
      chance: Math.min(1, held / stayed.length) * willOf(one, 'unknown'),
      isWill,
    }))
}

/** The chance that a refusal is ranked above another hold; ties count half. */
function aucOf(guesses: readonly Guess[]): number {
  const sorted = guesses.toSorted((a, b) => a.chance - b.chance)
  const wills = guesses.filter(({ isWill }) => isWill).length
  let [below, won] = [0, 0]
  for (let start = 0; start < sorted.length;) {
    let end = start
    while (end < sorted.length && sorted[end]?.chance === sorted[start]?.chance) end += 1
    const tied = sorted.slice(start, end)
    const tiedWills = tied.filter(({ isWill }) => isWill).length
    const tiedOthers = tied.length - tiedWills
    won += tiedWills * (below + tiedOthers / 2)
    below += tiedOthers
    start = end
  }
  return won / (wills * (guesses.length - wills))
}

const views: readonly (readonly [string, View])[] = [
  ['holder, the word and until when', holder],
  ['holder, the word alone', holderWithoutStage],
  ['home, counts by class', homeByCounts],
  ['home, commitments (sums alone)', homeBySums],
  ['either, if reasons were shown', withReasons],
]

const worlds = Array.from({ length: problems }, (_, seed) => madeUp(seed + 1))
process.stdout.write('seen by                            held  own will    AUC  best guess\n')
for (const [name, view] of views) {
  const guesses = worlds.flatMap((world) => view(world))
  const share = guesses.filter(({ isWill }) => isWill).length / guesses.length
  const best = guesses.reduce((most, { chance }) => Math.max(most, chance), 0)
  const figures = [
    String(guesses.length).padStart(6),
    share.toFixed(3).padStart(9),
    aucOf(guesses).toFixed(3).padStart(6),
    best.toFixed(3).padStart(11),
  ]
  process.stdout.write(`${name.padEnd(33)}${figures.join(' ')}\n`)
}
