/** Runs of the matching and the queue of one run, as the desk answers them. */
import type { InferResponseType } from 'hono/client'
import { useEffect } from 'react'
import { answerOf, everyRow, type Api } from '../../api.ts'
import { askForLists } from '../../lists/heads.ts'
import { paths } from '../../paths.ts'
import { useAsk } from '../../viewer.tsx'

export type Run = InferResponseType<Api['api']['matching']['runs']['$get'], 200>['runs'][number]
export type Queue = InferResponseType<
  Api['api']['matching']['runs'][':id']['candidates']['$get'],
  200
>
export type Candidate = Queue['candidates'][number]
export type QueueHead = Omit<Queue, 'candidates'>
/** An open pair that the desk gave this officer to look at. */
export type Turn = InferResponseType<Api['api']['matching']['runs'][':id']['next']['$post'], 200>
export type Neighbour = InferResponseType<
  Api['api']['matching']['runs'][':id']['pairs'][':left'][':right']['$get'],
  200
>['neighbours'][number]
/** A pair by the numbers of its lines. */
export type Lines = { readonly left: number; readonly right: number }
export type Decision = NonNullable<Candidate['decided']>['decision']
export type Only = 'open' | 'all'

/** Pairs on one page of the queue. */
export const pairsShown = 50

const askAgainMs = 500

/** All runs, newest first; asked again while one of them goes on. */
export function useRuns() {
  const query = useAsk(['matching', 'runs'], (api) =>
    everyRow(async (from) => {
      const { runs, total } = await answerOf(api.api.matching.runs.$get({ query: from }))
      return { rows: runs, total }
    }),
  )
  const { refetch } = query
  const isOneRunning = query.data?.some(({ state }) => state === 'running') ?? false
  useEffect(() => {
    if (!isOneRunning) return undefined
    const timer = setInterval(() => void refetch(), askAgainMs)
    return () => clearInterval(timer)
  }, [isOneRunning, refetch])
  return query
}

const page = (from: number, count: number, only: Only) => ({
  from: String(from),
  count: String(count),
  only,
})

type PairsAsked = {
  readonly run: string
  readonly from: number
  readonly count: number
  readonly only: Only
  /** The desk works reasons out anew for every pair that is told; a list does without. */
  readonly reasons: 'told' | 'left-out'
}

export const askForPairs = (
  api: Api,
  { run, from, count, only, reasons }: PairsAsked,
): Promise<Queue> =>
  answerOf(
    api.api.matching.runs[':id'].candidates.$get({
      param: { id: run },
      query: { ...page(from, count, only), reasons },
    }),
  )

export const useQueue = (
  run: string,
  { from, only, reasons }: Pick<PairsAsked, 'from' | 'only' | 'reasons'>,
) =>
  useAsk(['matching', 'pairs', run, only, from, reasons], (api) =>
    askForPairs(api, { run, from, count: pairsShown, only, reasons }),
  )

/** One pair with its neighbours, lines in full. */
export const usePair = (run: string, { left, right }: Lines) =>
  useAsk(['matching', 'pair', run, left, right], (api) =>
    answerOf(
      api.api.matching.runs[':id'].pairs[':left'][':right'].$get({
        param: { id: run, left: String(left), right: String(right) },
      }),
    ),
  )

/** How many pairs wait in each of these runs. */
export function useOpenCounts(runs: readonly Run[]) {
  const done = runs.filter(({ state }) => state === 'done').map(({ id }) => id)
  return useAsk(['matching', 'open', ...done], async (api) => {
    const counts = await Promise.all(
      done.map(async (run) => {
        const one = { from: 0, count: 1, only: 'open', reasons: 'left-out' } as const
        const { open } = await askForPairs(api, { run, ...one })
        return [run, open] as const
      }),
    )
    return new Map(counts)
  })
}

export const useLists = () => useAsk(['lists'], askForLists)

export const keyOf = ({ left, right }: Pick<Candidate, 'left' | 'right'>) =>
  `${left.line} ${right.line}`

export const linesOf = ({ left, right }: Pick<Candidate, 'left' | 'right'>): Lines => ({
  left: left.line,
  right: right.line,
})

/** Where one pair of a run has its page. */
export const pairPath = (run: string, { left, right }: Lines) =>
  paths.pair(run, String(left), String(right))

/** A pair as it lies on the table: the party named first in the mandate at the start. */
export function facing<One extends { readonly party: string }>(
  { left, right }: { readonly left: One; readonly right: One },
  parties: readonly { readonly id: string }[],
): readonly { readonly side: 'left' | 'right'; readonly list: One }[] {
  const place = (list: One) => parties.findIndex(({ id }) => id === list.party)
  return [
    { side: 'left' as const, list: left },
    { side: 'right' as const, list: right },
  ].toSorted((one, other) => place(one.list) - place(other.list))
}
