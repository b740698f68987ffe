/** Who did, said, passed on or helped, in German. */
import type { WhoWords } from '../who.ts'

export const who: WhoWords = {
  connectors: new Set(['der', 'des', 'von', 'in', 'im', 'vom']),
}
