/** Asking for the day: which exchange is under way, its board, and what changed since somebody looked. */
import { useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { answerOf } from '../api.ts'
import type { ExchangeHead } from '../exchange/plans.ts'
import { useAsk, useMe, useSeeAs } from '../viewer.tsx'
import { changedSince, changesSince, lookedAt, type Board, type Looked } from './board.ts'

export type OfTheDay = {
  /** The exchange of the address; without one the exchange under way, else the newest. Null: there is none. */
  readonly head: ExchangeHead | null
  /** Every exchange that is not closed. */
  readonly open: readonly ExchangeHead[]
}

export function useExchangeOfDay() {
  const { exchange: id } = useParams({ strict: false })
  return useAsk(['exchanges', 'of-the-day', id ?? null], async (api): Promise<OfTheDay> => {
    const { exchanges } = await answerOf(api.api.exchanges.$get())
    const open = exchanges.filter(({ state }) => state !== 'closed')
    const underWay = open.find(({ state }) => state === 'final') ?? open[0] ?? exchanges[0]
    const asked = exchanges.find((each) => each.id === id)
    return { head: (id === undefined ? underWay : asked) ?? null, open }
  })
}

export const useBoard = (exchange: string, people: 'named' | 'counted' = 'named') =>
  useAsk(['operation', exchange, 'board', people], (api) =>
    answerOf(
      api.api.operation[':exchange'].board.$get({
        param: { exchange },
        query: people === 'named' ? {} : { count: '0' },
      }),
    ),
  )

/** A live change marks its strip for so long. */
const markedMs = 3_000

/** What each reader looked at, by officer and exchange; forgotten when the page is loaded again. */
const looks = new Map<string, Looked>()

export function useSinceLooked(exchange: string, board: Board) {
  const { actor } = useMe()
  const reader = useSeeAs() ?? actor?.officer ?? ''
  const key = `${reader} ${exchange}`
  const now = lookedAt(board)
  const [, setTold] = useState(0)
  const before = looks.get(key) ?? now
  useEffect(() => {
    if (!looks.has(key)) looks.set(key, lookedAt(board))
  }, [key, board])
  return {
    changes: changesSince(before, now),
    marked: useMarked(board),
    look: () => {
      looks.set(key, now)
      setTold((count) => count + 1)
    },
  }
}

function useMarked(board: Board): ReadonlySet<string> {
  const last = useRef<Looked | null>(null)
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const now = lookedAt(board)
    const changed = last.current === null ? [] : changedSince(last.current, now)
    last.current = now
    if (changed.length === 0) return undefined
    setMarked(new Set(changed))
    const timer = setTimeout(() => setMarked(new Set()), markedMs)
    return () => clearTimeout(timer)
  }, [board])
  return marked
}
