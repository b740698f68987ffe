/** What matching gets of a line. */
import type { Reading } from '../lists/line.ts'

export type MatchLine = {
  /** The party's own reference, or the number of the line. */
  readonly id: string
  readonly reading: Reading
}
