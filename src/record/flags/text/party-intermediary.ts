/**
 * A state in both roles: named between as one who exchanges, where it is known to stand between. Only
 * one of the two named may be an intermediary, so "talks between the mediators" are left alone; a later
 * "the two nations" carries the same error on.
 */
import { cuesIn } from '../cues.ts'
import type { ReadText, Sentence } from '../../reading/mentions.ts'
import { together, type Span } from '../../reading/span.ts'
import { doubt, inSentence, type Matter, type Rule } from '../rule.ts'
import { reason } from '../../reasons/reason.ts'

/** Characters between "between" and the second name. */
const reach = 60
/** Sentences in which "the two" can still mean the pair. */
const carriesOn = 2

export const partyIntermediary: Rule = (matter) => {
  const { read, reading } = matter
  const pairs = read.sentences.flatMap((sentence) =>
    wrongPairs(matter, sentence).map((pair) => ({ ...pair, sentence: sentence.index })),
  )
  const again = pairs.flatMap(({ code, sentence }) =>
    read.sentences
      .filter(({ index }) => index > sentence && index <= sentence + carriesOn)
      .flatMap((later) => twoSides(read, later))
      .map((span) => ({ code, span })),
  )
  return [...pairs, ...again].map(({ code, span }) => {
    const parties = reading.parties.map((party) => party.code)
    return doubt({
      rule: 'party-intermediary',
      basis: 'text',
      span,
      on: reading.intermediaries.flatMap((each, place) =>
        each.code === code ? [`intermediaries/${place}`] : [],
      ),
      says: reason('flag.partyIntermediary', { code, parties }),
      suggests: parties.join(' and '),
    })
  })
}

type WrongPair = { readonly code: string; readonly span: Span }

function wrongPairs(
  { read, reading, gazetteer }: Matter,
  sentence: Sentence,
): readonly WrongPair[] {
  const between = cuesIn(read, sentence).filter(({ name }) => name === 'between')
  if (between.length === 0) return []
  const bodies = inSentence(read.names, sentence).filter(({ entry }) => entry.kind === 'body')
  const isParty = (code: string | null) => reading.parties.some((party) => party.code === code)
  const isNamed = (code: string) => read.names.some(({ of }) => of === code)
  /** Named as one in the text; or known as one, where the text never names the side that is left out. */
  const standsBetween = (code: string | null, beside: string | null) =>
    !isParty(code) &&
    (reading.intermediaries.some((each) => each.code === code) ||
      gazetteer.conflicts.some(
        ({ parties, intermediaries }) =>
          parties.includes(beside ?? '') &&
          parties.every(isParty) &&
          parties.some((party) => !isNamed(party)) &&
          intermediaries.some((each) => each.code === code),
      ))
  return between.flatMap(({ span }) => {
    const [one, other] = bodies.filter(
      (body) => body.span[0] >= span[1] && body.span[1] <= span[1] + reach,
    )
    if (one === undefined || other === undefined || one.of === other.of) return []
    const pair = [one, other]
    const wrong = pair.filter((each) =>
      standsBetween(each.of, pair.find((beside) => beside !== each)?.of ?? null),
    )
    const right = pair.filter(({ of }) => isParty(of))
    const code = wrong[0]?.of ?? null
    if (wrong.length !== 1 || right.length !== 1 || code === null) return []
    return [{ code, span: together(span, other.span) }]
  })
}

/** With the number that these two are said to have. */
function twoSides(read: ReadText, sentence: Sentence): readonly Span[] {
  return cuesIn(read, sentence)
    .filter(({ name }) => name === 'twoSides')
    .map(({ span }) => {
      const next = read.numbers.find(
        (number) => number.sentence === sentence.index && number.span[0] >= span[1],
      )
      return next === undefined || next.span[0] > span[1] + reach ? span : together(span, next.span)
    })
}
