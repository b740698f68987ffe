/** Whether whoever looks may decide a contradiction; the desk checks it again. */
import { useMe, useSeeAs } from '../../viewer.tsx'

export function useDecides(): boolean {
  const { actor } = useMe()
  const isOfficer = actor?.role === 'desk-officer' || actor?.role === 'head-of-desk'
  return useSeeAs() === null && isOfficer
}
