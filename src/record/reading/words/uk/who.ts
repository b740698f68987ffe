/** Who did, said, passed on or helped, in Ukrainian. */
import type { WhoWords } from '../who.ts'

export const who: WhoWords = {
  connectors: new Set(['у', 'в', 'від', 'республіки', 'уряду']),
}
