/** Who did, said, passed on or helped, in English. */
import type { WhoWords } from '../who.ts'

export const who: WhoWords = {
  connectors: new Set(['of', 'the', 'in', 'for', 'at', 'from', 'republic', 'government']),
}
