/** The smallest set of conditions that cannot hold together (draft). */
import type { Plan } from '../../forms/plan-form.ts'
import type { Compiled, Task } from './compile.ts'
import type { IntegerSolver } from './integer-solver.ts'

type Because = Extract<Plan, { status: 'impossible' }>['because']

export async function conditionsAtOdds(
  _task: Task,
  _asked: {
    readonly compiled: Compiled
    readonly solver: IntegerSolver
    readonly secondsLeft: () => number
    readonly known: { readonly x: Float64Array; readonly levels: number } | undefined
  },
): Promise<Because> {
  return [{ needs: 0, has: 0, text: 'No plan keeps every rule.' }]
}
