/**
 * Which of its newer routes this desk has. Asked from its own description, since a
 * question into the void would stand in the browser's console as an error.
 */
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'

const Description = z.object({ paths: z.record(z.string(), z.unknown()) })

export function useOffers(path: string): boolean {
  const { data } = useQuery({
    queryKey: ['description'],
    staleTime: Infinity,
    queryFn: async () => {
      const response = await fetch('/api/openapi.json')
      const body: unknown = response.ok ? await response.json() : {}
      return Object.keys(Description.safeParse(body).data?.paths ?? {})
    },
  })
  return data?.includes(path) ?? false
}
