/** In a demonstration one may be anybody, one click each. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { answerOf, api } from '../api.ts'
import { useMe, type Actor } from '../viewer.tsx'

/** Everybody of a demonstration; nobody in a mandate. */
export function usePeople() {
  const { desk } = useMe()
  return useQuery({
    queryKey: ['demo-people'],
    enabled: desk.kind === 'demonstration',
    staleTime: 60_000,
    queryFn: async () => (await answerOf(api.api.demo.people.$get())).people,
  })
}

export function useBecome() {
  const queries = useQueryClient()
  return async (officer: Actor['officer']) => {
    await answerOf(api.api.demo['sign-in'].$post({ json: { officer } }))
    sessionStorage.removeItem(left)
    await queries.resetQueries()
  }
}

const left = 'good-offices-left'

export function useLeave() {
  const queries = useQueryClient()
  return async () => {
    await answerOf(api.api['sign-out'].$post())
    sessionStorage.setItem(left, 'yes')
    await queries.resetQueries()
  }
}

/** Somebody who signed out on purpose is not signed in again by the demonstration. */
export const hasLeft = () => sessionStorage.getItem(left) !== null

const first = ['head-of-delegation', 'desk-officer', 'clerk', 'head-of-desk']

/** Whose eyes stand for a side: the head of a delegation, an officer of the desk. */
export function eyesOf(people: readonly Actor[], party: string | null): Actor | undefined {
  const ofSide = people.filter((each) => each.party === party)
  return first.flatMap((role) => ofSide.filter((each) => each.role === role))[0] ?? ofSide[0]
}
