/** Why figures of one thing differ, by the kind of their difference; and what becomes of them. */
import type { ConflictKind } from '../building/built.ts'

const ofKinds = {
  inclusion: 'One counts civilians or wounded in, the other does not.',
  'party-against-party': 'The parties give different figures; both stand.',
  'planned-realised': 'One figure was agreed or planned, the other came about.',
  'series-scope': 'The counters begin at different times or count different things.',
  'each-total': 'One figure is of each side, the other of both together.',
  digits: 'Digits are swapped or mistyped.',
  rounding: 'One figure is rounded.',
  'date-slip': 'One of the dates has slipped.',
  'neighbour-bleed': 'One figure belongs to a neighbouring event.',
  role: 'Different intermediaries are named.',
  rewrite: 'A retelling gives another figure than the offices that spoke.',
  garbled: 'A retelling garbles what was said.',
  category: 'Different categories of people are named.',
  wording: 'The words differ.',
  breakdown: 'The parts do not add up to the whole.',
  recap: 'A later summary differs from what was said at the time.',
  'series-jump': 'The number does not fit its neighbours in the series.',
  rumour: 'A figure without a source stands against a named one.',
  'sources-differ': 'The sources differ, and nothing tells why.',
} satisfies Readonly<Record<ConflictKind, string>>

export const conflictSentences = {
  ...ofKinds,
  receiverFirst:
    'The parties give different figures; both stand. The first is what the receiving side says.',
  fitsSeries: '{{n}} fits the series.',
}
