/** For each cue its forms; `*` ends a word whose ending varies. */
import type { CueName } from '../cues.ts'

export type CueWords = Readonly<Record<CueName, readonly string[]>>
