/**
 * One statement into its reading: text, names, who stands behind the words, then the frames that
 * bind numbers to events. Pure and without chance: the same bytes give the same reading.
 */
import { namesIn } from '../gazetteer/find-names.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { framesIn } from './frames/frames-in.ts'
import { hedged } from './hedged.ts'
import type { ReadText } from './mentions.ts'
import { readText } from './read-text.ts'
import type { Reading } from './reading.ts'
import { withSpansThatHold } from './spans-hold.ts'
import type { Statement } from './statement.ts'
import { whoStands } from './who-stands.ts'

/** Who reads; the number rises whenever the same text may be read otherwise. */
export const rulesReader = 'rules/1'

export type ReadOptions = { readonly gazetteer: Gazetteer }

export function readStatement(statement: Statement, { gazetteer }: ReadOptions): Reading {
  const bare = readText(statement)
  const read: ReadText = {
    ...bare,
    names: namesIn(bare.text, bare.sentences, bare.lang, gazetteer),
  }
  const who = whoStands(read, gazetteer, statement.publisher)
  const frames = framesIn(read, who, gazetteer)
  const reading: Reading = {
    file: statement.file,
    sha256: statement.sha256,
    publisher: statement.publisher,
    published: read.published,
    lang: read.lang,
    reader: rulesReader,
    parties: [...who.parties],
    intermediaries: [...who.intermediaries],
    ...frames,
    speakers: [...who.speakers],
    relays: [...who.relays],
    hedges: hedged(who.hedges, frames),
    stances: [...who.stances],
    conditions: [...who.conditions],
    flags: [],
  }
  return withSpansThatHold(reading, read.text)
}
