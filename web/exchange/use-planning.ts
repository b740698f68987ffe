/** One button: a plan is computed behind the page, and the act that needs it follows by itself. */
import { useMutation } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answerOf, api, type Api } from '../api.ts'
import { DeskRefusal } from '../refusal.ts'
import type { ExchangeHead } from './plans.ts'

type Runs = Api['api']['exchanges'][':id']['plan-runs']
export type PlanRun = InferResponseType<Runs['$post'], 200>

const askedEveryMilliseconds = 500
const askedTimesMax = 3_600

const runs = api.api.exchanges[':id']['plan-runs']

/** The run's id once it is done; what kept it from a plan is a refusal. */
async function computed(id: string, accepted: string | undefined): Promise<string> {
  const json = accepted === undefined ? {} : { accepted }
  let run = await answerOf(runs.$post({ param: { id }, json }))
  for (let asked = 0; run.state === 'running' && asked < askedTimesMax; asked += 1) {
    // oxlint-disable-next-line no-await-in-loop -- it is asked again until it has ended
    await new Promise((resolve) => {
      setTimeout(resolve, askedEveryMilliseconds)
    })
    // oxlint-disable-next-line no-await-in-loop
    run = await answerOf(runs[':run'].$get({ param: { id, run: run.id } }))
  }
  if (run.state === 'done') return run.id
  const message = run.said ?? 'The plan is still being computed.'
  throw new DeskRefusal({ code: 'wrong-state', message, objections: [] })
}

/** `accepted`: the plan that is mended; none: a plan from the beginning. */
export function usePlanning(
  exchange: ExchangeHead,
  { accepted, onDone }: { accepted?: string; onDone: (run: string) => void },
) {
  const mutation = useMutation({
    mutationFn: () => computed(exchange.id, accepted),
    onSuccess: onDone,
  })
  const { error } = mutation
  return {
    start: () => mutation.mutate(),
    isUnderWay: mutation.isPending,
    refusal: error instanceof DeskRefusal ? error : null,
    error: error instanceof DeskRefusal ? null : error,
    goOnWith: () => {},
  }
}
