/**
 * Where an exchange took place, by words alone: a crossing, an airport or a bridge with its name,
 * the border with or between somebody, or a named place right behind "took place in". Where talks
 * were held, an agreement was signed or people were captured is no place of an exchange. The place
 * is as the text writes it.
 */
import {
  foldedWord,
  matcherOf,
  matchesIn,
  tokensOf,
  type Match,
  type Matcher,
  type Token,
} from '../../gazetteer/forms.ts'
import type { Language } from '../languages.ts'
import type { Span } from '../span.ts'
import { placeWords } from '../words/places.ts'
import { looksBack } from './event-dates.ts'
import { clauseAt, termBefore, termsIn, type Line } from './line.ts'
import type { Scene } from './scene.ts'

export type Place = { readonly line: Line; readonly span: Span; readonly isBack: boolean }

type Cue = 'site' | 'border' | 'held'
type Cues = {
  readonly all: Matcher<Cue>
  readonly joins: ReadonlySet<string>
}
const kept = new Map<Language, Cues>()

function cuesOf(lang: Language): Cues {
  const known = kept.get(lang)
  if (known !== undefined) return known
  const words = placeWords(lang)
  const forms = (['site', 'border', 'held'] as const).flatMap((value) =>
    words[value].map((form) => ({ form, value })),
  )
  const made = {
    all: matcherOf(forms, lang),
    joins: new Set(words.joins.map((word) => foldedWord(word))),
  }
  kept.set(lang, made)
  return made
}

/** Of every line the first place, at most. */
export const placesIn = (scene: Scene): readonly Place[] =>
  scene.lines.flatMap((line) => {
    if (termsIn(line, ['exchange', 'operation', ...transfers], line.span).length === 0) return []
    const found = placeIn(scene, line)
    return found === null ? [] : [found]
  })

const transfers = ['came-back', 'returned', 'got', 'gave', 'swapped'] as const
/** What else has a place. */
const others = ['talks', 'agreement', 'agreed', 'captured', 'held'] as const
const othersNear = 6

function placeIn({ read }: Scene, line: Line): Place | null {
  const { all, joins } = cuesOf(read.lang)
  const tokens = tokensOf(line.text.slice(...line.span), read.lang)
  const isName = nameTest(read.lang)
  for (const match of matchesIn(all, tokens)) {
    const span = spanOf(line, { tokens, match, isName, joins })
    if (span === null) continue
    const clause = clauseAt(line, span[0])
    const isOther =
      termBefore(line, others, [span[0], othersNear]) !== undefined ||
      termsIn(line, ['will'], [clause[0], span[0]]).length > 0
    const isDate = line.dates.some((date) => date.span[0] < span[1] && span[0] < date.span[1])
    if (!isOther && !isDate) return { line, span, isBack: looksBack(line, clause) }
  }
  return null
}

type Found = {
  readonly tokens: readonly Token[]
  readonly match: Match<Cue>
  readonly isName: NameTest
  readonly joins: ReadonlySet<string>
}

/** The cue with the name that makes it a place; none where it has no name. */
function spanOf(line: Line, found: Found): Span | null {
  const { tokens, match } = found
  const { value, first, end } = match
  const until = nameBehind(tokens, end, found)
  const isNamed = until > end
  if (value === 'border' && !isNamed) return ofNeighbours(line, match)
  const before = value === 'site' && !isNamed ? nameBefore(tokens, first, found.isName) : first
  const begin = tokens[value === 'held' ? end : before]
  const last = tokens[until - 1]
  if ((!isNamed && before === first) || begin === undefined || last === undefined) return null
  return [line.span[0] + begin.from, line.span[0] + last.until]
}

/** "the Northlandic-Eastmarkish border", «нортландско-истмаркской границе». */
function ofNeighbours(line: Line, { from, until }: Match<Cue>): Span | null {
  const [at, end] = [line.span[0] + from, line.span[0] + until]
  const beside = line.names.find(
    ({ by, span }) =>
      by === 'adjective' &&
      (span[1] === at - 1 || (span[0] > end && !/\s/u.test(line.text.slice(end + 1, span[0])))),
  )
  if (beside === undefined) return null
  if (beside.span[0] > end) return [at, beside.span[1]]
  const run = /\S+$/u.exec(line.text.slice(line.span[0], beside.span[1]))?.[0] ?? ''
  return [beside.span[1] - run.length, end]
}

type NameTest = (token: Token | undefined) => boolean
/** Arabic has no capitals: the word behind the cue is the name. */
const nameTest =
  (lang: Language): NameTest =>
  (token) =>
    token?.kind === 'word' && (lang === 'ar' || /^\p{Lu}/u.test(token.text))

const nameWordsMost = 4

/** "the Novy Yar crossing". */
function nameBefore(tokens: readonly Token[], at: number, isName: NameTest): number {
  let from = at
  while (
    from > 0 &&
    at - from < nameWordsMost &&
    isCapital(tokens[from - 1]) &&
    isName(tokens[from - 1])
  )
    from -= 1
  return from
}
const isCapital: NameTest = (token) => /^\p{Lu}/u.test(token?.text ?? '')

/** "with Northland", "of Novy Yar", "between Northland and Southland", «Novy Yar». */
function nameBehind(
  tokens: readonly Token[],
  end: number,
  { isName, joins }: { readonly isName: NameTest; readonly joins: ReadonlySet<string> },
): number {
  let until = end
  let words = 0
  for (let at = end; at < tokens.length && words < nameWordsMost; at += 1) {
    const token = tokens[at]
    if (token === undefined || (token.kind === 'mark' && !/^[«"“]$/u.test(token.text))) break
    if (token.kind === 'mark' || joins.has(foldedWord(token.text))) continue
    if (!isName(token)) break
    words += 1
    until = at + 1
    if (!isCapital(token)) break
  }
  return until
}
