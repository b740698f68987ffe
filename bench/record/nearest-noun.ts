/**
 * The plain way, as a floor: the first date that chrono finds, every number that stands within
 * four words before a word for people, and the nearest party. One pass, no frames.
 */
import * as chrono from 'chrono-node'
import type { Gazetteer } from '../../src/record/gazetteer/gazetteer.ts'
import { namesIn } from '../../src/record/gazetteer/find-names.ts'
import { linesOf, termAfter } from '../../src/record/reading/frames/line.ts'
import { nounTerms } from '../../src/record/reading/frames/term.ts'
import { readText } from '../../src/record/reading/read-text.ts'
import type { Annotated } from './annotated.ts'
import { sameTuple, tallied, type Tally, type Tuple } from './tuple-score.ts'

export function nearestNoun(document: Annotated, gazetteer: Gazetteer): Tally {
  const { text, lang, published, counts, tolerated } = document
  const bare = readText({ text, lang, published })
  const read = { ...bare, names: namesIn(text, bare.sentences, lang, gazetteer) }
  const [first] = chrono.parse(text, new Date(`${published}T12:00:00Z`))
  const date = first?.start.date().toISOString().slice(0, 10) ?? published
  const got = linesOf(read).flatMap((line) =>
    line.numbers.flatMap((number): readonly Tuple[] => {
      const noun = termAfter(line, nounTerms, [number.span[1], 4])
      if (noun === undefined || noun.term === 'things' || number.isOrdinal) return []
      const near = read.names
        .filter(({ entry }) => entry.kind === 'body' && entry.is !== 'organisation')
        .toSorted(
          (one, other) =>
            Math.abs(one.span[0] - number.span[0]) - Math.abs(other.span[0] - number.span[0]),
        )[0]
      return [[date, near?.of ?? 'both', noun.term, number.n]]
    }),
  )
  const costly = got.filter((each) => !tolerated.some((tuple) => sameTuple(tuple, each)))
  return tallied(counts, costly, sameTuple)
}
