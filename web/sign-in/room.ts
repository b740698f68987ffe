/** Signing in: by the key of this device, or in a demonstration as anybody. */
import { paths } from '../paths.ts'
import type { Room } from '../rooms.ts'

export const signInRoom: Room = {
  words: 'frame.signIn',
  path: paths.signIn(),
  waits: 'sign-in',
  stands: 'nowhere',
  isFor: () => true,
  pages: [{ path: '/sign-in', load: async () => (await import('./sign-in-page.tsx')).SignInPage }],
  acts: [],
}
