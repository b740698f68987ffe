/** What needs a person today. */
import type { Room } from '../rooms.ts'
import { paths } from '../paths.ts'

export const todayRoom: Room = {
  words: 'rooms.today',
  path: paths.today(),
  waits: 'today',
  stands: 'in-order',
  isFor: () => true,
  pages: [{ path: '/', load: async () => (await import('./today-page.tsx')).TodayPage }],
  acts: [],
}
