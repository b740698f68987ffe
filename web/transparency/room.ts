/** What everybody may see, without signing in. */
import { paths } from '../paths.ts'
import type { Room } from '../rooms.ts'

export const transparencyRoom: Room = {
  words: 'rooms.transparency',
  path: paths.public(),
  waits: 'transparency',
  stands: 'in-order',
  isFor: () => true,
  pages: [{ path: '/public', load: async () => (await import('./public-page.tsx')).PublicPage }],
  acts: [],
}
