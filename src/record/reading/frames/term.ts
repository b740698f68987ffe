/**
 * The words by which the grammar understands a sentence, named by what they do in one: a head
 * noun that says what a number counts, a verb that says which way people went, a cue. Which words
 * of a language these are is data (`words/<lang>/`); the grammar knows only these names.
 */
import type { CountedCategory } from '../words-of-the-field.ts'

/** What a number can count, and what makes it no count of people (`things`: flights, weeks, tanks). */
export type NounTerm = CountedCategory | 'things'

/** What a series counts, and the nouns that a date or a number belongs to instead of to people. */
export type UnitTerm =
  | 'exchange'
  | 'mediation'
  | 'operation'
  | 'stage'
  | 'talks'
  | 'agreement'
  | 'formula'
  | 'list'

/**
 * `came-back`: the people are its subject, or a passive says so. `returned`: either that, or its
 * subject gets them. `got`: its subject receives. `gave`: its subject hands over.
 */
export type VerbTerm = 'came-back' | 'returned' | 'got' | 'gave' | 'swapped' | 'began' | 'failed'

export type CueTerm =
  /** "were", "been": the verb beside it has its patients as subject. */
  | 'passive'
  | 'each'
  | 'both'
  | 'total'
  /** "including", "of whom". */
  | 'among'
  /** "in exchange for". */
  | 'in-return'
  /** A bare "for" that stands between two numbers. */
  | 'for'
  | 'so-far'
  | 'since'
  /** "now number", "brings to", "has reached". */
  | 'amounts'
  /** "the number of", "the count of". */
  | 'number-of'
  | 'this-year'
  /** "the previous exchange", "a week before". */
  | 'previous'
  /** "earlier", "had been", "recall that". */
  | 'earlier'
  | 'from'
  | 'to'
  /** "held by". */
  | 'held'
  | 'captivity'
  | 'home'
  /** "our", "its own". */
  | 'own'
  | 'more'
  | 'under'
  | 'will'
  | 'agreed'
  | 'next'
  | 'not'
  | 'denied'
  | 'withheld'
  | 'care'
  | 'undergo'
  | 'deadline'
  /** "separately", "one-sided", "without anything in return". */
  | 'one-sided'
  /** "captured in", "imprisoned since": a date beside it is no event date. */
  | 'captured'
  | 'said'
  /** "and", "on", "in": what may follow a number whose noun is left out. */
  | 'link'
  /** "by": who did it, in the passive. */
  | 'by'
  /** "in the opposite direction". */
  | 'reverse'
  | 'respectively'
  /** "still held", "listed as missing", "waiting": of people who did not come back. */
  | 'stays'
  /** "has", "have" before a participle: told up to now, and of no day. */
  | 'perfect'
  /** "who", "which": what follows is told of the people and not of what happened. */
  | 'relative'
  /** "belong to". */
  | 'belongs'
  /** "put off": not called off. */
  | 'postponed'
  /** "the same number", "as many": of the other side. */
  | 'same'
  /** "but", "only": what was done, and not what was foreseen. */
  | 'instead'
  /** "instead of", "rather than": the number behind it was foreseen, and did not come. */
  | 'in-place-of'
  /** "its own": of the party named before. */
  | 'theirs'
  /** "half of them on either side": the number is both sides' together. */
  | 'half'
  /** At the head of a sentence: some of those counted before. */
  | 'of-the'
  /** "in": where those who came back are. */
  | 'inside'
  /** "handed over", "переданы": said of oneself, the other side receives. */
  | 'away'
  /** "a difference of": the number behind it counts nobody. */
  | 'difference'
  /** "number 18": the number behind it is that of a series. */
  | 'numbered'
  /** "freed", "released": of whoever says so, where nobody else is named. */
  | 'set-free'
  /** "brokered", "arranged": what the ordinal before it counts. */
  | 'mediated'
  /** "for", where they set out for it. */
  | 'bound'
  /** "hat", "habe": the participle at the end has an acting subject. */
  | 'auxiliary'

export type Term = NounTerm | UnitTerm | VerbTerm | CueTerm

/**
 * Words of one language, in lower case, separated by commas; `*` at the end of a word stands for
 * any ending. A form of several words is found only where they follow each other.
 */
export type Words = { readonly [term in Term]?: string }

export const nounTerms: readonly Term[] = [
  'person',
  'military',
  'civilian',
  'wounded',
  'child',
  'woman',
  'remains',
  'things',
]
export const unitTerms: readonly Term[] = [
  'exchange',
  'mediation',
  'operation',
  'stage',
  'talks',
  'agreement',
  'formula',
  'list',
]
export const verbTerms: readonly Term[] = [
  'came-back',
  'returned',
  'got',
  'gave',
  'swapped',
  'began',
  'failed',
]

const cueTerms: readonly Term[] = [
  'passive',
  'each',
  'both',
  'total',
  'among',
  'in-return',
  'for',
  'so-far',
  'since',
  'amounts',
  'number-of',
  'this-year',
  'previous',
  'earlier',
  'from',
  'to',
  'held',
  'captivity',
  'home',
  'own',
  'more',
  'under',
  'will',
  'agreed',
  'next',
  'not',
  'denied',
  'withheld',
  'care',
  'undergo',
  'deadline',
  'one-sided',
  'captured',
  'said',
  'link',
  'by',
  'reverse',
  'respectively',
  'stays',
  'perfect',
  'relative',
  'belongs',
  'postponed',
  'auxiliary',
  'same',
  'instead',
  'in-place-of',
  'inside',
  'half',
  'of-the',
  'theirs',
  'away',
  'difference',
  'numbered',
  'set-free',
  'mediated',
  'bound',
]
const terms: ReadonlySet<string> = new Set([...nounTerms, ...unitTerms, ...verbTerms, ...cueTerms])
export const isTerm = (word: string): word is Term => terms.has(word)
