/** Live updates: whenever the desk records an act, what is shown is asked anew. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useOffers } from './offers.ts'

/** Acts come in bursts on the day; the pages ask again at most this often. */
const pauseMs = 400

export function useLive(): void {
  const queries = useQueryClient()
  const isOffered = useOffers('/api/live')
  useEffect(() => {
    if (!isOffered) return
    const source = new EventSource('/api/live')
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        void queries.invalidateQueries({
          predicate: ({ queryKey }) => queryKey[0] !== 'description',
        })
      }, pauseMs)
    }
    source.addEventListener('act', ask)
    source.addEventListener('message', ask)
    return () => {
      clearTimeout(timer)
      source.close()
    }
  }, [isOffered, queries])
}
