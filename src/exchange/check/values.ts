/** Section 4: the value of every level, recomputed, and what the plan claims about it. */
import { unreachable } from '../../base/refusal.ts'
import type { SettledPlan } from '../forms/plan-form.ts'
import type { LevelName } from '../forms/problem.ts'
import { imbalanceOf } from './accounts.ts'
import { bundlesOf, goingIn } from './bundles.ts'
import { expectedLevels, hasOtherDuty, isLiving, type Case, type Reading } from './reading.ts'
import type { Journey } from './travel.ts'

/** Σ |T − min(u, v) + 1| over changed stages: a change near in time costs more. */
export function changeOf(reading: Reading, stage: number, last: number): number {
  return reading.accepted === stage ? 0 : last + 1 - Math.min(reading.accepted, stage)
}

/** What one person adds to a level when they travel in `stage`; `changes` and `imbalance` apart. */
export function personValue(level: LevelName, reading: Reading, early: number): number {
  const { person, months } = reading
  const living = isLiving(reading)
  switch (level) {
    case 'children':
      return person.category === 'child' ? early : 0
    case 'grave':
    case 'serious':
      return living && person.health === level ? early : 0
    case 'otherDuty':
      return living && hasOtherDuty(reading) ? early : 0
    case 'released':
      return living ? 1 : 0
    case 'longestHeld':
      return living ? early * months : 0
    case 'named':
      return living && person.namedByOtherParty ? 1 : 0
    case 'remains':
      return living ? 0 : 1
    case 'changes':
    case 'imbalance':
    case 'threeWay':
      return 0
    default:
      return unreachable(level)
  }
}

function valueOf(level: LevelName, { plan, journey, all }: Checked): number {
  if (level === 'imbalance') return imbalanceOf(all, journey)
  if (level === 'threeWay') {
    return plan.cycles.reduce(
      (sum, { parties, count }) => sum + (parties.length > 2 ? count : 0),
      0,
    )
  }
  let value = 0
  for (const bundle of bundlesOf(all, journey)) {
    const { one, leaving, members } = bundle
    const isCounted = level !== 'changes' || one.bar === 'none'
    const of = (stage: number) =>
      level === 'changes'
        ? changeOf(one, stage, all.last)
        : personValue(level, one, all.last - stage + 1)
    if (!isCounted) continue
    for (const [stage, people] of leaving) value += people * of(stage)
    if (level === 'changes') value += (members.length - goingIn(bundle)) * of(all.last + 1)
  }
  return value
}

export type Checked = {
  readonly plan: Pick<SettledPlan, 'levels' | 'cycles' | 'status'>
  readonly journey: Journey
  readonly all: Case
}

const smallIsGood: readonly LevelName[] = ['changes', 'imbalance', 'threeWay']

export function brokenLevels(checked: Checked): string[] {
  const { plan, all } = checked
  const names = expectedLevels(all)
  const given = plan.levels.map(({ name }) => name)
  if (given.join() !== names.join()) {
    return [`The levels are ${names.join(', ')}; the plan has ${given.join(', ')}.`]
  }
  return brokenFigures(checked)
}

/** `added` is what people bring who are not in the case. */
export function brokenFigures(checked: Checked, added: (level: LevelName) => number = () => 0) {
  const { plan } = checked
  const broken = plan.levels.flatMap(({ name, value, bound, proven }) => {
    const right = valueOf(name, checked) + added(name)
    const beyond = smallIsGood.includes(name) ? bound > value : bound < value
    return [
      ...(value === right ? [] : [`Level ${name} is ${right}; the plan states ${value}.`]),
      ...(proven && bound !== value
        ? [`Level ${name} is proven at ${value} with a bound of ${bound}.`]
        : []),
      ...(beyond ? [`Level ${name} has the value ${value}, beyond its bound of ${bound}.`] : []),
    ]
  })
  const isProven = plan.levels.every(({ proven }) => proven)
  if (isProven !== (plan.status === 'optimal')) {
    broken.push(
      `The plan calls itself ${plan.status}, and ${isProven ? 'every' : 'not every'} level is proven.`,
    )
  }
  return broken
}
