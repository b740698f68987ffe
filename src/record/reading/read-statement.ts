/**
 * One statement into its reading: text, names, who stands behind the words, the frames that bind
 * numbers to events, and what is doubtful in it. Pure and without chance: the same bytes, gazetteer
 * and record give the same reading.
 */
import { flagsOf } from '../flags/flags-of.ts'
import type { RecordedHappening } from '../flags/recorded.ts'
import { namesIn } from '../gazetteer/find-names.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { framesIn } from './frames/frames-in.ts'
import type { ReadText } from './mentions.ts'
import { readText } from './read-text.ts'
import type { Reading } from './reading.ts'
import { withSpansThatHold } from './spans-hold.ts'
import type { Statement } from './statement.ts'
import { whoIn } from './who/who-in.ts'
import { whoOfReading } from './who-of-reading.ts'

/** Who reads; the number rises whenever the same text may be read otherwise. */
export const rulesReader = 'rules/3'

export type ReadAgainst = {
  readonly gazetteer: Gazetteer
  /** What the record holds; without it statements are held against nothing. */
  readonly recorded?: readonly RecordedHappening[] | null
}

export function readStatement(
  statement: Statement,
  { gazetteer, recorded = null }: ReadAgainst,
): Reading {
  const bare = readText(statement)
  const read: ReadText = {
    ...bare,
    names: namesIn(bare.text, bare.sentences, bare.lang, gazetteer),
  }
  const who = whoIn(read, gazetteer, statement.publisher)
  const frames = framesIn(read, who, gazetteer)
  const reading: Reading = {
    file: statement.file,
    sha256: statement.sha256,
    publisher: statement.publisher,
    published: read.published,
    lang: read.lang,
    reader: rulesReader,
    ...whoOfReading(who, frames, read.text),
    ...frames,
    flags: [],
  }
  const sound = withSpansThatHold(reading, read.text)
  const flags = flagsOf({ reading: sound, read, gazetteer, recorded })
  return withSpansThatHold({ ...sound, flags: [...flags] }, read.text)
}
