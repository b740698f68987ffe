/**
 * Who looks: oneself, or in a demonstration somebody else whose side is shown for
 * comparison. Everything under a `Viewer` asks the desk with those eyes.
 */
import { useQuery, type UseQueryOptions, type UseQueryResult } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { createContext, use, useMemo, type ReactNode } from 'react'
import { answerOf, apiAs, type Api } from './api.ts'
import { ErrorState, Loading } from './ui/states.tsx'

export type Me = InferResponseType<Api['api']['me']['$get'], 200>
export type Actor = NonNullable<Me['actor']>
export type Party = Me['parties'][number]

type Looking = { readonly seeAs: string | null; readonly api: Api; readonly me: Me }

const LookingContext = createContext<Looking | null>(null)

function useLooking(): Looking {
  const looking = use(LookingContext)
  if (looking === null) throw new Error('a page outside of any viewer')
  return looking
}

/** The desk, the parties, and who looks. */
export const useMe = (): Me => useLooking().me

/** The officer whose eyes are borrowed, or null: then it is oneself, and acts are possible. */
export const useSeeAs = (): string | null => useLooking().seeAs

/** Asks the desk. The key begins with what is asked about: `['lists', id]`. */
export function useAsk<Answer>(
  key: readonly unknown[],
  ask: (api: Api) => Promise<Answer>,
  options: Pick<UseQueryOptions<Answer>, 'refetchInterval'> & { enabled?: boolean } = {},
): UseQueryResult<Answer> {
  const { seeAs, api } = useLooking()
  return useQuery({ queryKey: [...key, { seeAs }], queryFn: () => ask(api), ...options })
}

export function Viewer({ seeAs, children }: { seeAs: string | null; children: ReactNode }) {
  const api = useMemo(() => apiAs(seeAs), [seeAs])
  const { data, error, refetch } = useQuery({
    queryKey: ['me', { seeAs }],
    queryFn: () => answerOf(api.api.me.$get()),
  })
  const looking = useMemo(() => data && { seeAs, api, me: data }, [seeAs, api, data])
  if (looking !== undefined) return <LookingContext value={looking}>{children}</LookingContext>
  if (error !== null) return <ErrorState error={error} onAgain={() => void refetch()} />
  return <Loading />
}
