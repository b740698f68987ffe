/**
 * From solved flows to a PLAN.json. The figures of the parts add up to the levels,
 * and a level is `proven` only when the prices of every flow prove it. Pure: the
 * same problem gives the same plan, byte for byte.
 */
import type { Plan, SettledPlan } from '../../forms/plan-form.ts'
import type { Problem } from '../../forms/problem.ts'
import { say } from '../../forms/sentences.ts'
import { settleLevels } from '../level-claims.ts'
import { remainsTotals } from '../remains-totals.ts'
import { roomLeft, roomOf, type Counts } from '../room.ts'
import { staysOf } from '../stays.ts'
import { aheadOf } from './counts.ts'
import type { Frame } from './flow-costs.ts'
import { countsOfAll, solveByFlow, type FlowSolution } from './solve-by-flow.ts'

/**
 * The best plan of a problem that the flow carries; a Refusal names the clause where it does not.
 * `goOn` false stops the search for companions: the best so far is given, with its bounds.
 */
export function proposeByFlow(
  problem: Problem,
  problemSha256: string,
  { seconds = 0, goOn = () => true }: { seconds?: number; goOn?: () => boolean } = {},
): Plan {
  return planOf(solveByFlow(problem, goOn), problemSha256, seconds)
}

export function planOf(solution: FlowSolution, problemSha256: string, seconds = 0): Plan {
  const open = unsettledOf(solution)
  const head = { form: 'good-offices/plan/1' as const, problem: problemSha256 }
  if (open.length > 0) return { ...head, status: 'impossible', because: open, seconds }
  const { problem, room, standings, duty } = solution
  const flows = [solution.living, solution.remains].filter((flow) => flow !== undefined)
  const counts = countsOfAll(solution)
  const levels = levelsReached(solution)
  const left = roomLeft(room, counts)
  const remains = remainsTotals(problem, fallenIn(counts))
  return {
    ...head,
    status: levels.every(({ proven }) => proven) ? 'optimal' : 'best-known',
    levels,
    stages: stagesOf(counts, problem),
    accounts: accountsOf(counts, solution),
    ...(remains && { remains }),
    cycles: [],
    stays: staysOf(standings, { problem, counts, room, left }),
    certificate: {
      kind: 'prices',
      duty: duty.map(({ party, transport, flow }) => ({
        party,
        transport,
        places: flow.places.map((price) => [...price]),
      })),
      formula: flows.map(({ prices }) => prices),
      search: solution.search,
    },
    seconds,
  }
}

/** Accounts that were left open and cannot be closed in these stages. */
function unsettledOf({ living, remains, frame }: FlowSolution) {
  return [living, remains].flatMap((flow) => {
    if (flow === undefined || flow.solved.unsettled === 0) return []
    const { clause } = flow.solved.task
    const [ahead, behind] = clause.credit > 0 ? clause.between : clause.between.toReversed()
    const needs = Math.abs(clause.credit)
    const has = needs - flow.solved.unsettled
    const text = say('opensAhead', {
      clause: clause.id,
      party: ahead ?? '',
      people: needs,
      other: behind ?? '',
      places: has,
      stages: frame.stages,
    })
    return [{ clause: clause.id, needs, has, text }]
  })
}

export function levelsReached(solution: FlowSolution): SettledPlan['levels'] {
  const { problem, frame, gains, bound, standings } = solution
  const parts = [...solution.duty.map(({ flow }) => flow), solution.living, solution.remains]
  const proven = parts.every((flow) => flow?.proven ?? true)
  const room = roomOf(problem)
  return settleLevels(standings.eligible, { frame, room, value: gains, bound, proven })
}

const fallenIn = (counts: Counts) =>
  [...counts].flatMap(([{ one, people }, byStage]) =>
    one.transport === 'remains'
      ? people.slice(
          0,
          byStage.reduce((sum, each) => sum + each, 0),
        )
      : [],
  )

/** Names: inside a class the first in its order take the earliest stage. */
function stagesOf(counts: Counts, { stages }: Problem): SettledPlan['stages'] {
  const people: string[][] = stages.map(() => [])
  for (const [group, byStage] of counts) {
    let next = 0
    for (const [at, leaving] of byStage.entries()) {
      for (const end = next + leaving; next < end; next++) {
        const id = group.people[next]?.id
        if (id !== undefined) people[at]?.push(id)
      }
    }
  }
  return stages.map(({ id }, at) => ({ id, people: (people[at] ?? []).toSorted() }))
}

function accountsOf(
  counts: Counts,
  { problem, clauses, frame }: { problem: Problem; clauses: FlowSolution['clauses']; frame: Frame },
): SettledPlan['accounts'] {
  return [...clauses]
    .toSorted(([a], [b]) => a - b)
    .map(([index, clause]) => {
      const mine = new Map([...counts].filter(([{ one }]) => one.clause === index))
      return { clause: problem.formula[index]?.id ?? '', ahead: aheadOf(mine, { clause, frame }) }
    })
}
