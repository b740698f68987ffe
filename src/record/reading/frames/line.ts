/**
 * One sentence as the frames see it: its numbers, dates, names, terms and breaks in the order in
 * which they stand, and how many words lie between two places.
 */
import { matchesIn, tokensOf, type Token } from '../../gazetteer/forms.ts'
import type { DateMention, NameMention, NumberMention, ReadText, Sentence } from '../mentions.ts'
import type { Span } from '../span.ts'
import { numbersOfLineMax } from '../../../base/limits.ts'
import { lexiconOf } from './lexicon.ts'
import type { Term } from './term.ts'

export type TermMention = { readonly term: Term; readonly span: Span }

export type Line = {
  readonly index: number
  readonly span: Span
  readonly text: string
  readonly numbers: readonly NumberMention[]
  readonly dates: readonly DateMention[]
  readonly names: readonly NameMention[]
  readonly terms: readonly TermMention[]
  /** Where a clause ends: a semicolon, a dash, a comma with a verb on both sides. */
  readonly breaks: readonly number[]
  readonly marks: readonly Span[]
  /** Where words begin, for distances. */
  readonly starts: readonly number[]
}

const verbal: readonly Term[] = ['came-back', 'returned', 'got', 'gave', 'swapped', 'began']
const hard = /[;:—–«»"“”()[\]!?؛]/u
const comma = /[,،]/u

export function linesOf(read: ReadText): readonly Line[] {
  const numbers = bySentence(read.numbers)
  const dates = bySentence(read.dates)
  const names = bySentence(read.names)
  return read.sentences.flatMap((sentence) => {
    const begin = sentence.dateline?.[1] ?? sentence.span[0]
    const line = lineOf(read, sentence, {
      numbers: (numbers.get(sentence.index) ?? []).filter(({ span }) => span[0] >= begin),
      dates: (dates.get(sentence.index) ?? []).filter(({ span }) => span[0] >= begin),
      names: names.get(sentence.index) ?? [],
    })
    return piecesOf(line)
  })
}

/** A table without a full stop is read in pieces of so many numbers: no sentence has as many. */
function piecesOf(line: Line): readonly Line[] {
  const pieces: Line[] = []
  let from = line.span[0]
  for (
    let at = numbersOfLineMax;
    at < line.numbers.length + numbersOfLineMax;
    at += numbersOfLineMax
  ) {
    const until = line.numbers[at]?.span[0] ?? line.span[1]
    if (from === line.span[0] && until === line.span[1]) return [line]
    pieces.push(pieceOf(line, [from, until]))
    from = until
  }
  return pieces.length === 0 ? [line] : pieces
}

function pieceOf(line: Line, span: Span): Line {
  const inside = (each: { readonly span: Span }) =>
    each.span[0] >= span[0] && each.span[1] <= span[1]
  const isIn = (at: number) => at >= span[0] && at < span[1]
  return {
    ...line,
    span,
    numbers: line.numbers.filter(inside),
    dates: line.dates.filter(inside),
    names: line.names.filter(inside),
    terms: line.terms.filter(inside),
    breaks: line.breaks.filter(isIn),
    marks: line.marks.filter(([at]) => isIn(at)),
    starts: line.starts.filter(isIn),
  }
}

function bySentence<Mention extends { readonly sentence: number }>(
  mentions: readonly Mention[],
): ReadonlyMap<number, readonly Mention[]> {
  const found = new Map<number, Mention[]>()
  for (const mention of mentions) {
    const known = found.get(mention.sentence)
    if (known === undefined) found.set(mention.sentence, [mention])
    else known.push(mention)
  }
  return found
}

function lineOf(
  read: ReadText,
  sentence: Sentence,
  inside: Pick<Line, 'numbers' | 'dates' | 'names'>,
): Line {
  const from = sentence.dateline?.[1] ?? sentence.span[0]
  const tokens = tokensOf(read.text.slice(from, sentence.span[1]), read.lang)
  const terms = termsOf(tokens, from, { ...inside, lang: read.lang })
  const marks = tokens
    .filter(({ kind }) => kind === 'mark')
    .map((token): Span => [token.from + from, token.until + from])
    // "3,400": a separator parts nothing.
    .filter(([at]) => !inside.numbers.some(({ span }) => span[0] < at && at < span[1]))
    // Nor does the full stop of "der 66. Austausch".
    .filter(
      ([at]) =>
        read.text[at] !== '.' ||
        !inside.numbers.some(({ span, isOrdinal }) => isOrdinal && span[1] === at),
    )
  return {
    index: sentence.index,
    span: [from, sentence.span[1]],
    text: read.text,
    ...inside,
    terms,
    marks,
    breaks: breaksOf(read.text, marks, terms),
    starts: tokens.filter(({ kind }) => kind === 'word').map((token) => token.from + from),
  }
}

type Beside = Pick<Line, 'names' | 'dates'> & Pick<ReadText, 'lang'>

function termsOf(tokens: readonly Token[], from: number, { lang, names, dates }: Beside) {
  const found = lexiconOf(lang).flatMap((matcher) =>
    matchesIn(matcher, tokens).flatMap((match) =>
      match.value.map((term): TermMention => ({
        term,
        span: [match.from + from, match.until + from],
      })),
    ),
  )
  // A word inside a name ("Prisoners' Office", "Istanbul agreements") does nothing by itself.
  const offices = names.filter(({ entry }) => entry.kind !== 'body' && entry.kind !== 'agreement')
  // Nor does one inside a date: "May 23" permits nothing.
  // "In return" returns nobody.
  const inReturn = found.filter(({ term }) => term === 'in-return')
  const sided = found.filter(({ term }) => term === 'each' || term === 'half')
  // "managed to free" plans nothing.
  const verbs = found.filter(({ term }) => verbal.includes(term))
  const taken = [...offices, ...dates.filter(({ precision }) => precision === 'day')]
  const since = dates.flatMap((date) => sinceBefore(date, { from, tokens, lang }))
  const doesNothing = ({ term, span }: TermMention): boolean => {
    if (isIn(span, taken)) return true
    if (term === 'returned' || term === 'exchange') return isIn(span, inReturn)
    // "on each side" counts no sides.
    if (term === 'things') return isIn(span, sided)
    // "until May" permits nothing.
    return term === 'will' && (isIn(span, dates) || isIn(span, begun(verbs, span)))
  }
  return [...found, ...since]
    .filter((each) => !doesNothing(each))
    .toSorted((one, other) => one.span[0] - other.span[0] || other.span[1] - one.span[1])
}

const isIn = (span: Span, wholes: readonly { readonly span: Span }[]): boolean =>
  wholes.some((each) => isInside(span, each.span))

/** What begins before it. */
const begun = (mentions: readonly TermMention[], [from]: Span) =>
  mentions.filter(({ span }) => span[0] < from)

const isInside = (span: Span, whole: Span): boolean => whole[0] <= span[0] && span[1] <= whole[1]

/** "с июля", "з 2022 року": before a month or a year these words mean "since". */
const sinceWords: ReadonlySet<string> = new Set(['с', 'со', 'з', 'із', 'зі', 'від'])

function sinceBefore(
  { span, precision }: DateMention,
  { from, tokens, lang }: { from: number; tokens: readonly Token[]; lang: ReadText['lang'] },
): readonly TermMention[] {
  if (!['ru', 'uk'].includes(lang) || (precision !== 'month' && precision !== 'year')) return []
  const word = tokens.findLast(({ until }) => until + from <= span[0])
  return word !== undefined && sinceWords.has(word.text.toLowerCase())
    ? [{ term: 'since', span: [word.from + from, word.until + from] }]
    : []
}

function breaksOf(text: string, marks: readonly Span[], terms: readonly TermMention[]) {
  const verbs = terms.filter(({ term }) => verbal.includes(term)).map(({ span }) => span[0])
  const stops = marks.filter(
    ([at, end]) => hard.test(text.slice(at, end)) || comma.test(text.slice(at, end)),
  )
  const breaks: number[] = []
  for (const [index, [at, end]] of stops.entries()) {
    if (hard.test(text.slice(at, end))) {
      breaks.push(at)
      continue
    }
    const before = breaks.at(-1) ?? Number.NEGATIVE_INFINITY
    const after = stops[index + 1]?.[0] ?? Number.POSITIVE_INFINITY
    if (
      verbs.some((verb) => verb > before && verb < at) &&
      verbs.some((verb) => verb > at && verb < after)
    )
      breaks.push(at)
  }
  return breaks
}

/** The words that begin at or after the one place and before the other. */
export const wordsBetween = (line: Line, from: number, until: number): number =>
  Math.max(
    0,
    startsBefore(line.starts, until) -
      startsBefore(line.starts, from) -
      (isInArabicWord(line, until) ? 1 : 0),
  )

/** "الأوكراني": the article and the particles before a name are of its own word. */
const isInArabicWord = ({ text }: Line, at: number): boolean =>
  /^\p{Script=Arabic}$/u.test(text[at - 1] ?? '') && /^\p{Script=Arabic}$/u.test(text[at] ?? '')

function startsBefore(starts: readonly number[], at: number): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

export function termsIn(line: Line, terms: readonly Term[], [from, until]: Span) {
  return line.terms.filter(
    ({ term, span }) => span[0] >= from && span[1] <= until && terms.includes(term),
  )
}

/** The clause in which a place lies. */
export function clauseAt(line: Line, at: number): Span {
  const from = line.breaks.findLast((each) => each <= at) ?? line.span[0]
  const until = line.breaks.find((each) => each > at) ?? line.span[1]
  return [from, Math.max(until, from + 1)]
}

/** Whether a comma or another mark stands between two places. */
export const isParted = (line: Line, from: number, until: number): boolean =>
  line.marks.some(([at]) => at >= from && at < until)

/** The last of these terms that ends before the place, within so many words. */
export function termBefore(
  line: Line,
  terms: readonly Term[],
  [at, within]: readonly [number, number],
) {
  return line.terms.findLast(
    ({ term, span }) =>
      terms.includes(term) && span[1] <= at && wordsBetween(line, span[1], at) <= within,
  )
}

/** The first of these terms that begins after the place, within so many words. */
export function termAfter(
  line: Line,
  terms: readonly Term[],
  [at, within]: readonly [number, number],
) {
  return line.terms.find(
    ({ term, span }) =>
      terms.includes(term) && span[0] >= at && wordsBetween(line, at, span[0]) <= within,
  )
}
