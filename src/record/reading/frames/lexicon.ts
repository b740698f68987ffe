/** The words of one language, compiled once: which of them do what in a sentence. */
import { matcherOf, type Form, type Matcher } from '../../gazetteer/forms.ts'
import type { Language } from '../languages.ts'
import { frames as arFrames } from '../words/ar/frames.ts'
import { nouns as arNouns } from '../words/ar/nouns.ts'
import { verbs as arVerbs } from '../words/ar/verbs.ts'
import { frames as deFrames } from '../words/de/frames.ts'
import { nouns as deNouns } from '../words/de/nouns.ts'
import { verbs as deVerbs } from '../words/de/verbs.ts'
import { frames as enFrames } from '../words/en/frames.ts'
import { nouns as enNouns } from '../words/en/nouns.ts'
import { verbs as enVerbs } from '../words/en/verbs.ts'
import { frames as frFrames } from '../words/fr/frames.ts'
import { nouns as frNouns } from '../words/fr/nouns.ts'
import { verbs as frVerbs } from '../words/fr/verbs.ts'
import { frames as ruFrames } from '../words/ru/frames.ts'
import { nouns as ruNouns } from '../words/ru/nouns.ts'
import { verbs as ruVerbs } from '../words/ru/verbs.ts'
import { frames as ukFrames } from '../words/uk/frames.ts'
import { nouns as ukNouns } from '../words/uk/nouns.ts'
import { verbs as ukVerbs } from '../words/uk/verbs.ts'
import { isTerm, nounTerms, unitTerms, verbTerms, type Term, type Words } from './term.ts'

const wordsOf: Record<Language, Words> = {
  en: { ...enNouns, ...enVerbs, ...enFrames },
  uk: { ...ukNouns, ...ukVerbs, ...ukFrames },
  ru: { ...ruNouns, ...ruVerbs, ...ruFrames },
  ar: { ...arNouns, ...arVerbs, ...arFrames },
  fr: { ...frNouns, ...frVerbs, ...frFrames },
  de: { ...deNouns, ...deVerbs, ...deFrames },
}

/** A word has one meaning of each group at the most, or those of one form that has several. */
type Group = 'noun' | 'unit' | 'verb' | 'passive' | 'cue'
const groups: readonly Group[] = ['noun', 'unit', 'verb', 'passive', 'cue']

function groupOf(term: Term): Group {
  if (nounTerms.includes(term)) return 'noun'
  if (unitTerms.includes(term)) return 'unit'
  if (verbTerms.includes(term)) return 'verb'
  return term === 'passive' ? 'passive' : 'cue'
}

export type Lexicon = readonly Matcher<readonly Term[]>[]

const compiled = new Map<Language, Lexicon>()

export function lexiconOf(lang: Language): Lexicon {
  const known = compiled.get(lang)
  if (known !== undefined) return known
  const made = groups.map((group) => matcherOf(formsOf(wordsOf[lang], group), lang))
  compiled.set(lang, made)
  return made
}

function formsOf(words: Words, group: Group): Iterable<Form<readonly Term[]>> {
  const terms = new Map<string, Term[]>()
  for (const [term, list] of Object.entries(words)) {
    if (!isTerm(term) || groupOf(term) !== group) continue
    for (const form of list.split(',').map((each) => each.trim().replaceAll(/\s+/g, ' '))) {
      if (form !== '') terms.set(form, [...(terms.get(form) ?? []), term])
    }
  }
  return [...terms].map(([form, value]) => ({ form, value }))
}
