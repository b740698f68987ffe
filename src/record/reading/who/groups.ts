/** Those who are named in one row: "Northland, Eastmark and the desk of Westhaven". */
import { foldedWord } from '../../gazetteer/forms.ts'
import type { Cues } from './cues.ts'
import { isNear, type Actor, type SentenceView } from './sentence-view.ts'

/** Words between a cue and whom it means: "thanked our partners, the leadership of". */
const behindMost = 5
const beforeMost = 6
/** Words that may stand between two of a row, all of them joining words. */
const joinMost = 4

type Place = { readonly view: SentenceView; readonly cues: Cues }

/** The row that begins behind this word. */
export function rowBehind(place: Place, at: number, most = behindMost): readonly Actor[] {
  const { actors } = place.view
  const first = actors.findIndex((actor) => actor.first >= at)
  const begins = actors[first]
  if (begins === undefined || !isNear(place.view, [at, begins.first], most)) return []
  const row = [begins]
  for (const next of actors.slice(first + 1)) {
    const last = row.at(-1) ?? begins
    if (!isJoined(place, last.end, next.first)) break
    row.push(next)
  }
  return row
}

/** The row that ends before this word. */
export function rowBefore(place: Place, at: number, most = beforeMost): readonly Actor[] {
  const { actors } = place.view
  const last = actors.findLastIndex((actor) => actor.end <= at)
  const ends = actors[last]
  if (ends === undefined || !isNear(place.view, [ends.end, at], most)) return []
  const row = [ends]
  for (const next of actors.slice(0, last).toReversed()) {
    const [begin] = row
    if (begin === undefined || !isJoined(place, next.end, begin.first)) break
    row.unshift(next)
  }
  return row
}

const commas = new Set([',', '،', '(', ')', '–', '—', '"', '«', '»', '“', '”'])

function isJoined({ view, cues }: Place, from: number, until: number): boolean {
  if (until < from || until - from > joinMost) return false
  return view.tokens
    .slice(from, until)
    .every(({ text }) => commas.has(text) || cues.words.joins.has(foldedWord(text)))
}
