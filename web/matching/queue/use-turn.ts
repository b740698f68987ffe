/**
 * Whose turn a pair is: the desk gives this officer an open pair that nobody else looks at, keeps
 * it for them while the page is open, and gives it to others once they leave it.
 */
import { useMutation } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { pairLeaseSeconds } from '../../../src/base/limits.ts'
import { answerOf, api } from '../../api.ts'
import { linesOf, type Lines, type Turn } from './queue.ts'

const renewedAfterMs = (pairLeaseSeconds * 1_000) / 3

const matchingRun = api.api.matching.runs[':id']

const look = (run: string, pair: Lines) =>
  answerOf(matchingRun.look.$post({ param: { id: run }, json: pair }))

/** Renews the look at a pair, and leaves it with the page. A desk that does not answer is asked again. */
export function useLook(run: string, pair: Lines | null): void {
  const { left, right } = pair ?? {}
  useEffect(() => {
    if (left === undefined || right === undefined) return undefined
    const renew = () => void look(run, { left, right }).catch(() => {})
    renew()
    const timer = setInterval(renew, renewedAfterMs)
    return () => clearInterval(timer)
  }, [run, left, right])
  const isLooking = pair !== null
  useEffect(() => {
    if (!isLooking) return undefined
    return () => void answerOf(matchingRun.leave.$post({ param: { id: run } })).catch(() => {})
  }, [run, isLooking])
}

export type Turns = {
  /** Undefined: not asked yet. */
  readonly turn: Turn | undefined
  readonly error: unknown
  /** The pair on the page; null: none is free. */
  readonly pair: Lines | null
  readonly next: (after: Lines | null) => void
  /** Back to a pair of one's own choice. */
  readonly goTo: (pair: Lines) => void
}

export function useTurns(run: string): Turns {
  const [pair, goTo] = useState<Lines | null>(null)
  const asked = useMutation({
    mutationFn: (after: Lines | null) =>
      answerOf(matchingRun.next.$post({ param: { id: run }, json: { after } })),
    onSuccess: ({ candidate }) => goTo(candidate === null ? null : linesOf(candidate)),
  })
  const { mutate } = asked
  const next = useCallback((after: Lines | null) => mutate(after), [mutate])
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    next(null)
  }, [next])
  return { turn: asked.data, error: asked.error, pair, next, goTo }
}
