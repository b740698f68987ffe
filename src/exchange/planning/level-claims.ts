/** What a plan may say of its levels: the value, the best not excluded, and whether they meet. */
import type { SettledPlan } from '../forms/plan-form.ts'
import type { LevelName } from '../forms/problem.ts'
import type { Frame } from './flow/flow-costs.ts'
import { changeCost, gainsOf, type Gains } from './levels.ts'
import type { Standing } from './standing.ts'

const minimised: readonly LevelName[] = ['changes', 'imbalance', 'threeWay']

type Claims = {
  readonly frame: Frame
  readonly value: Gains
  /** Undefined where nothing is known but what would be if nothing stood in the way. */
  readonly bound: readonly (number | undefined)[]
  readonly proven: boolean
}

/** A level is proven as long as the bound meets it and every level before it. */
export function settleLevels(
  eligible: readonly Standing[],
  { frame, value, bound, proven }: Claims,
): SettledPlan['levels'] {
  const { levels, stages } = frame
  const unchanged = eligible.reduce(
    (sum, { accepted }) => sum + changeCost(accepted < 0 ? stages : accepted, stages, stages),
    0,
  )
  const shown = (name: LevelName, gain: number) => {
    if (!minimised.includes(name)) return gain
    return (name === 'changes' ? unchanged : 0) - gain
  }
  const firstOpen = value.findIndex((gain, level) => gain !== bound[level])
  const open = (level: number) => !proven || (firstOpen >= 0 && level >= firstOpen)
  return levels.map((name, level) => {
    const reached = shown(name, value[level] ?? 0)
    if (!open(level)) return { name, value: reached, bound: reached, proven: true }
    const known = proven && level === firstOpen ? bound[level] : undefined
    const best = known === undefined ? farBound(name, { eligible, stages }) : shown(name, known)
    return { name, value: reached, bound: best, proven: false }
  })
}

/** What a level could be if nothing stood in its way. */
function farBound(
  name: LevelName,
  { eligible, stages }: { eligible: readonly Standing[]; stages: number },
) {
  if (minimised.includes(name)) return 0
  return eligible.reduce((sum, person) => {
    const byStage = Array.from({ length: stages - person.from }, (_, later) => {
      const at = person.from + later
      return gainsOf(person, { levels: [name], at, stages })[0] ?? 0
    })
    return sum + Math.max(0, ...byStage)
  }, 0)
}
