/** How much waits for a person in each room. A desk that does not tell shows no number. */
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { useMe } from '../viewer.tsx'

const Waiting = z.record(z.string(), z.number().int().min(0))

export function useWaiting(): Readonly<Record<string, number>> {
  const { actor } = useMe()
  const { data } = useQuery({
    queryKey: ['waiting', actor?.officer ?? null],
    enabled: actor !== null,
    queryFn: async () => {
      const response = await fetch('/api/waiting')
      const body: unknown = response.ok ? await response.json() : {}
      return Waiting.safeParse(body).data ?? {}
    },
  })
  return data ?? {}
}
