/** Who can sign in, and on which devices. */
import { paths } from '../paths.ts'
import type { Room } from '../rooms.ts'

export const peopleRoom: Room = {
  words: 'rooms.people',
  path: paths.people(),
  waits: 'people',
  stands: 'apart',
  isFor: ({ actor }) => actor?.role === 'head-of-desk',
  pages: [{ path: '/people', load: async () => (await import('./people-page.tsx')).PeoplePage }],
  acts: [],
}
