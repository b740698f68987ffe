/** A plan is computed behind the page, with its progress and a way to stop; the act that needs it follows by itself. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, api } from '../../api.ts'
import { DeskRefusal } from '../../refusal.ts'
import type { ExchangeHead } from '../plans.ts'
import type { PlanRun } from './use-runs.ts'

const askedEveryMilliseconds = 500
const askedTimesMax = 3_600

const runs = api.api.exchanges[':id']['plan-runs']

type Computing = {
  readonly exchange: string
  readonly accepted: string | undefined
  readonly repairs: string | undefined
  readonly onProgress: (run: PlanRun) => void
}

/** The run's id once it is done; null if it was stopped. What kept it from a plan is a refusal. */
async function computed({
  exchange: id,
  accepted,
  repairs,
  onProgress,
}: Computing): Promise<string | null> {
  const json = { ...(accepted && { accepted }), ...(repairs && { repairs }) }
  let run = await answerOf(runs.$post({ param: { id }, json }))
  for (let asked = 0; run.state === 'running' && asked < askedTimesMax; asked += 1) {
    onProgress(run)
    // oxlint-disable-next-line no-await-in-loop -- it is asked again until it has ended
    await new Promise((resolve) => {
      setTimeout(resolve, askedEveryMilliseconds)
    })
    // oxlint-disable-next-line no-await-in-loop
    run = await answerOf(runs[':run'].$get({ param: { id, run: run.id } }))
  }
  if (run.state === 'done') return run.id
  if (run.state === 'cancelled') return null
  const message = run.said ?? 'The plan is still being computed.'
  throw new DeskRefusal({ code: 'wrong-state', message, objections: [] })
}

/** `accepted`: the plan that is mended; `repairs`: the final one; none: a plan from the beginning. */
export function usePlanning(
  exchange: ExchangeHead,
  {
    accepted,
    repairs,
    onDone,
  }: { accepted?: string; repairs?: string; onDone: (run: string) => void },
) {
  const [run, setRun] = useState<PlanRun | null>(null)
  const mutation = useMutation({
    mutationFn: () => computed({ exchange: exchange.id, accepted, repairs, onProgress: setRun }),
    onSuccess: (done) => {
      if (done !== null) onDone(done)
    },
    onSettled: () => setRun(null),
  })
  const stop = useMutation({
    mutationFn: (started: string) =>
      answerOf(runs[':run'].cancel.$post({ param: { id: exchange.id, run: started } })),
  })
  const { error } = mutation
  return {
    start: () => mutation.mutate(),
    isUnderWay: mutation.isPending,
    /** Null: nothing is under way, or the desk has not answered yet. */
    progress: run?.progress ?? null,
    stop: () => run !== null && stop.mutate(run.id),
    isStopping: stop.isPending,
    refusal: error instanceof DeskRefusal ? error : null,
    error: error instanceof DeskRefusal ? null : error,
    goOnWith: () => {},
  }
}

export type Planning = ReturnType<typeof usePlanning>
