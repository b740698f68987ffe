/** Explaining is handed in: it runs in a thread, of which only so many go on at once. */
import { explanationsAtOnceMax } from '../../base/limits.ts'
import { Refusal } from '../../base/refusal.ts'
import type { ExplainingTask } from '../../jobs/explain-in-thread.ts'
import type { Explanation } from '../planning/explaining/explain-person.ts'
import { planningRefusals } from '../refusals.ts'

export type Explain = (task: Omit<ExplainingTask, 'seconds'>) => Promise<Explanation>

export function atMostAtOnce(explain: Explain, most = explanationsAtOnceMax): Explain {
  let underWay = 0
  return async (task) => {
    if (underWay >= most) {
      throw new Refusal('too-many', planningRefusals.othersAsk)
    }
    underWay += 1
    try {
      return await explain(task)
    } finally {
      underWay -= 1
    }
  }
}
