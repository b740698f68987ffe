/** Who did, said, passed on or helped, in Russian. */
import type { WhoWords } from '../who.ts'

export const who: WhoWords = {
  connectors: new Set(['в', 'от', 'республики', 'правительства']),
}
