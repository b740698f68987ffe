/** Who did, said, passed on or helped, in Arabic. */
import type { WhoWords } from '../who.ts'

export const who: WhoWords = {
  connectors: new Set(['في', 'لدى', 'دوله', 'جمهوريه', 'مملكه']),
}
