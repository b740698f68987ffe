/** Live updates: whenever the desk says that something changed, what is shown is asked anew. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useMe } from '../viewer.tsx'

/** Acts come in bursts on the day; the pages ask again at most this often. */
const pauseMs = 400

/** What no act changes. */
const still = new Set<unknown>(['demo-people', 'device-key'])

export function useLive(): void {
  const queries = useQueryClient()
  const officer = useMe().actor?.officer
  useEffect(() => {
    if (officer === undefined) return undefined
    const source = new EventSource('/api/live')
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        void queries.invalidateQueries({ predicate: ({ queryKey: [about] }) => !still.has(about) })
      }, pauseMs)
    }
    source.addEventListener('changed', ask)
    source.addEventListener('error', () => {
      // Refused, not only cut off: the session has ended, and what is shown with it.
      if (source.readyState === EventSource.CLOSED) ask()
    })
    return () => {
      clearTimeout(timer)
      source.close()
    }
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another officer, another stream
  }, [officer, queries])
}
