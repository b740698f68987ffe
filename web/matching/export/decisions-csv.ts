/** The decisions of one comparison as a file for people: each with its reason and both lines. */
import { writeCsv } from '../../../src/base/csv.ts'
import { nameOf } from '../../lists/lines.tsx'
import type { Candidate, Queue } from '../queue/queue.ts'

export const decisionHeads = [
  'decision',
  'reason',
  'by',
  'at',
  'holder',
  'holderList',
  'holderLine',
  'holderReference',
  'holderName',
  'seeker',
  'seekerList',
  'seekerLine',
  'seekerReference',
  'seekerName',
  'probability',
] as const

export type DecidedPair = Candidate & { readonly decided: NonNullable<Candidate['decided']> }

export const isDecided = (candidate: Candidate): candidate is DecidedPair =>
  candidate.decided !== null

const lineCells = (list: Queue['left'], { line, reading }: Candidate['left']) => [
  list.party,
  list.title,
  line,
  reading.reference ?? '',
  nameOf(reading),
]

/** `headings` in the order of `decisionHeads`. Whatever a spreadsheet would run is marked as text. */
export function decisionsCsv(
  headings: readonly string[],
  { left, right }: Pick<Queue, 'left' | 'right'>,
  pairs: readonly DecidedPair[],
): string {
  const rows = pairs.map((pair) => {
    const { decision, reason, by, at } = pair.decided
    const words = [decision, reason, by, at]
    const lines = [...lineCells(left, pair.left), ...lineCells(right, pair.right)]
    return [...words, ...lines, pair.probability.toFixed(4)]
  })
  return writeCsv(headings, rows)
}
