/**
 * Forms of names, made into one matcher a language. A form is a row of words as they stand in
 * a text; `*` at the end of a word stands for any ending, `…` for one word or none. A form's
 * word in capitals asks for capitals, one with a capital asks for a capital, any other takes
 * every case. Accents, vowel marks and the clitics of Arabic do not hide a name.
 *
 * It is a tree of words, not a regular expression: the time grows with the text alone.
 */
import type { Language } from '../reading/languages.ts'

/** A run of letters, a run of digits, or one mark; hyphens and apostrophes only part words. */
export type Token = {
  readonly from: number
  readonly until: number
  readonly text: string
  readonly kind: 'word' | 'mark'
  /** Under which it is looked up: the folded word, and in Arabic also without its clitics. */
  readonly keys: readonly TokenKey[]
}
type TokenKey = { readonly key: string; readonly from: number }

const pieces =
  /[\p{L}\p{M}]+(?:[\p{L}\p{M}\p{Cf}]*[\p{L}\p{M}])?|\p{N}+|[^\p{L}\p{M}\p{N}\s\p{Cf}]/gu
const joiners = /^[-'’ʼ‘`´‐‑]$/u

export function tokensOf(text: string, lang: Language): readonly Token[] {
  const tokens: Token[] = []
  for (const found of text.matchAll(pieces)) {
    const [piece] = found
    if (joiners.test(piece)) continue
    const isWord = /^[\p{L}\p{M}\p{N}]/u.test(piece)
    tokens.push({
      from: found.index,
      until: found.index + piece.length,
      text: piece,
      kind: isWord ? 'word' : 'mark',
      keys: isWord ? keysOf(piece, found.index, lang) : [{ key: piece, from: found.index }],
    })
  }
  return tokens
}

/** A word in the shape in which forms are compared. */
export function foldedWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\p{M}\p{Cf}ـ]/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ة', 'ه')
    .replaceAll('ى', 'ي')
}

/** "and", "then", "in", "for", "as" stand in one with an Arabic word, before or after the article. */
const clitics = /^(?:[وف]?(?:[بك]?ال|لل)|[وف][بلك]?|[بلك])(?=..)/u

function keysOf(piece: string, from: number, lang: Language): readonly TokenKey[] {
  const whole = foldedWord(piece)
  if (lang !== 'ar') return [{ key: whole, from }]
  const keys = [{ key: whole, from }]
  const add = (stripped: string) => {
    // The clitic keeps its length where no mark stands in it; else the name takes the whole word.
    const at = piece.length === whole.length ? from + (whole.length - stripped.length) : from
    if (stripped.length > 1 && !keys.some(({ key }) => key === stripped))
      keys.push({ key: stripped, from: at })
  }
  add(whole.replace(/^ال(?=..)/u, ''))
  add(whole.replace(/^[وف](?=..)/u, ''))
  add(whole.replace(/^[وف]?[بلك](?=..)/u, ''))
  add(whole.replace(clitics, ''))
  return keys
}

type Node<T> = {
  readonly exact: Map<string, Node<T>>
  readonly stems: Map<string, Node<T>>
  gap: Node<T> | null
  /** The first form that ends here. */
  value: T | null
}
const node = <T>(): Node<T> => ({ exact: new Map(), stems: new Map(), gap: null, value: null })

export type Matcher<T> = { readonly root: Node<T>; readonly stemShortest: number }

export type Form<T> = { readonly form: string; readonly value: T }

/** Forms that end alike keep the first: what stands earlier in the gazetteer wins. */
export function matcherOf<T>(forms: Iterable<Form<T>>, lang: Language): Matcher<T> {
  const root = node<T>()
  let stemShortest = Number.POSITIVE_INFINITY
  for (const { form, value } of forms) {
    let here = root
    for (const step of stepsOf(form, lang)) {
      if (step.kind === 'stem') stemShortest = Math.min(stemShortest, step.length)
      here = next(here, step)
    }
    if (here !== root) here.value ??= value
  }
  return { root, stemShortest }
}

type Step = {
  readonly kind: 'exact' | 'stem' | 'gap'
  readonly key: string
  readonly length: number
}

function stepsOf(form: string, lang: Language): readonly Step[] {
  return form.split(/\s+/u).flatMap((piece): readonly Step[] => {
    if (piece === '…') return [{ kind: 'gap', key: '', length: 0 }]
    const isStem = piece.endsWith('*')
    const tokens = tokensOf(isStem ? piece.slice(0, -1) : piece, lang)
    return tokens.map((token, at): Step => {
      const folded = token.kind === 'word' ? foldedWord(token.text) : token.text
      const bare = lang === 'ar' ? folded.replace(/^ال(?=..)/u, '') : folded
      return {
        kind: isStem && at === tokens.length - 1 ? 'stem' : 'exact',
        key: `${casesOf(token.text)[0] ?? ''}${bare}`,
        length: bare.length,
      }
    })
  })
}

function next<T>(from: Node<T>, step: Step): Node<T> {
  if (step.kind === 'gap') return (from.gap ??= node<T>())
  const edges = step.kind === 'stem' ? from.stems : from.exact
  const known = edges.get(step.key)
  if (known !== undefined) return known
  const made = node<T>()
  edges.set(step.key, made)
  return made
}

/** The cases that a word satisfies, the strictest first: of two equal forms it is the name. */
function casesOf(word: string): readonly string[] {
  if (!/^\p{Lu}/u.test(word)) return ['']
  return /^\p{Lu}{2,}$/u.test(word) ? ['^^', '^', ''] : ['^', '']
}

export type Match<T> = {
  readonly value: T
  /** Token indexes, the end not included. */
  readonly first: number
  readonly end: number
  /** Where the name begins, behind Arabic clitics. */
  readonly from: number
  readonly until: number
  /** The token that stands in the place of `…`. */
  readonly gapAt: number | null
}

type Path = { readonly end: number; readonly letters: number; readonly gapAt: number | null }
type Found<T> = Path & { readonly value: T; readonly from: number }

/** The longest form that begins at this token; of two equally long ones that with more letters given. */
export function matchAt<T>(
  matcher: Matcher<T>,
  tokens: readonly Token[],
  first: number,
): Match<T> | null {
  const start = tokens[first]
  if (start?.kind !== 'word') return null
  let best: Found<T> | null = null
  const walk = (here: Node<T>, path: Path, from: number): void => {
    const { end, letters } = path
    if (here.value !== null && (best === null || isBetter(path, best)))
      best = { ...path, value: here.value, from }
    if (here.gap !== null) {
      walk(here.gap, path, from)
      if (tokens[end]?.kind === 'word') walk(here.gap, { end: end + 1, letters, gapAt: end }, from)
    }
    for (const [to, more, at] of edgesFrom(here, tokens[end], matcher.stemShortest))
      walk(to, { ...path, end: end + 1, letters: letters + more }, end === first ? at : from)
  }
  walk(matcher.root, { end: first, letters: 0, gapAt: null }, start.from)
  return matched(best, tokens, first)
}

function matched<T>(
  best: Found<T> | null,
  tokens: readonly Token[],
  first: number,
): Match<T> | null {
  if (best === null) return null
  const { value, from, end, gapAt } = best
  return { value, first, end, from, until: tokens[end - 1]?.until ?? from, gapAt }
}

const isBetter = (one: Path, other: Path): boolean =>
  one.end > other.end || (one.end === other.end && one.letters > other.letters)

/** A whole word counts one letter more than a stem of its length, so that it wins. */
function* edgesFrom<T>(
  here: Node<T>,
  token: Token | undefined,
  stemShortest: number,
): Iterable<readonly [Node<T>, number, number]> {
  if (token === undefined) return
  for (const { key, from } of token.keys)
    for (const one of token.kind === 'word' ? casesOf(token.text) : ['']) {
      const exact = here.exact.get(`${one}${key}`)
      if (exact !== undefined) yield [exact, key.length + 1, from]
      if (here.stems.size === 0) continue
      for (let length = Math.min(key.length, wordLongest); length >= stemShortest; length -= 1) {
        const stem = here.stems.get(`${one}${key.slice(0, length)}`)
        if (stem !== undefined) yield [stem, length, from]
      }
    }
}
/** No name has a longer word; what is longer is looked up by its beginning. */
const wordLongest = 40

/** All names from left to right, the longest at each place, none inside another. */
export function matchesIn<T>(matcher: Matcher<T>, tokens: readonly Token[]): readonly Match<T>[] {
  const matches: Match<T>[] = []
  for (let at = 0; at < tokens.length;) {
    const match = matchAt(matcher, tokens, at)
    if (match === null) at += 1
    else {
      matches.push(match)
      at = match.end
    }
  }
  return matches
}
