/** Who did, said, passed on or helped, in French. */
import type { WhoWords } from '../who.ts'

export const who: WhoWords = {
  connectors: new Set(['de', 'la', 'du', 'des', 'd', 'l', 'a', 'en', 'au', 'aux']),
}
