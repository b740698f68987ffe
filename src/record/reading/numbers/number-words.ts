/** The word lists of numbers of each language, made ready once: what each word is worth. */
import { foldWord } from '../text/folded-word.ts'
import { phrasesOf, type Phrases } from '../text/phrases.ts'
import type { Language } from '../languages.ts'
import type { Bound } from '../words-of-the-field.ts'
import { arabicNumbers } from '../words/ar/numbers.ts'
import { englishNumbers } from '../words/en/numbers.ts'
import { frenchNumbers } from '../words/fr/numbers.ts'
import { germanNumbers } from '../words/de/numbers.ts'
import { russianNumbers } from '../words/ru/numbers.ts'
import { ukrainianNumbers } from '../words/uk/numbers.ts'
import type { NumberWords } from './number-lexicon.ts'

const written: Readonly<Record<Language, NumberWords>> = {
  en: englishNumbers,
  uk: ukrainianNumbers,
  ru: russianNumbers,
  ar: arabicNumbers,
  fr: frenchNumbers,
  de: germanNumbers,
}

/**
 * What a word is worth in a number: `small` is 0 to 999 and can be added to, `scale` multiplies,
 * `thousands` stands for itself, `round` is said roundly, `dual` is a noun that means two.
 */
export type Worth =
  | { readonly kind: 'small'; readonly n: number; readonly isOrdinal: boolean }
  | { readonly kind: 'scale'; readonly n: number; readonly isAlone: boolean }
  | { readonly kind: 'thousands'; readonly n: number }
  | { readonly kind: 'round'; readonly n: number }
  | { readonly kind: 'dual'; readonly n: 2 }

export type NumberLexicon = {
  readonly lang: Language
  readonly worths: Phrases<Worth>
  readonly and: ReadonlySet<string>
  readonly articles: ReadonlySet<string>
  readonly one: ReadonlySet<string>
  readonly oneNotAfter: ReadonlySet<string>
  readonly oneNotBefore: ReadonlySet<string>
  readonly ordinalSuffixes: ReadonlySet<string>
  readonly cardinalSuffixes: ReadonlySet<string>
  readonly numbered: Phrases<true>
  readonly orderedNouns: ReadonlySet<string>
  readonly boundsBefore: Phrases<Bound>
  readonly boundsAfter: Phrases<Bound>
  readonly boundFillers: ReadonlySet<string>
  readonly rangeBefore: ReadonlySet<string>
  readonly rangeBetween: ReadonlySet<string>
  readonly rangeFree: ReadonlySet<string>
  readonly notPeopleBefore: Phrases<true>
  readonly notPeopleAfter: Phrases<true>
  readonly ageNear: ReadonlySet<string>
  readonly ageAfterNoun: ReadonlySet<string>
  readonly agedNouns: ReadonlySet<string>
}

const spaced = (form: string) => form.replaceAll('_', ' ')
const listed = (forms: string) => forms.split(' ').filter((form) => form !== '')
const setOf = (forms: string): ReadonlySet<string> => new Set(listed(forms).map(foldWord))

function* worthsOf(words: NumberWords): Generator<readonly [string, Worth]> {
  const alone = setOf(words.aloneScales)
  for (const [n, forms] of words.round)
    for (const form of listed(forms)) yield [spaced(form), { kind: 'round', n }]
  for (const [n, forms] of words.cardinals)
    for (const form of listed(forms)) yield [spaced(form), { kind: 'small', n, isOrdinal: false }]
  for (const [n, forms] of words.ordinals)
    for (const form of listed(forms)) yield [spaced(form), { kind: 'small', n, isOrdinal: true }]
  for (const [n, stems] of words.ordinalStems)
    for (const stem of listed(stems))
      for (const ending of listed(words.ordinalEndings))
        yield [stem + ending, { kind: 'small', n, isOrdinal: true }]
  for (const [n, forms] of words.scales)
    for (const form of listed(forms))
      yield [spaced(form), { kind: 'scale', n, isAlone: alone.has(foldWord(form)) }]
  for (const [n, forms] of words.thousands)
    for (const form of listed(forms)) yield [spaced(form), { kind: 'thousands', n }]
  for (const form of listed(words.duals)) yield [form, { kind: 'dual', n: 2 }]
}

/** "at_least|more_than" as single phrases. */
const each = <Value>(phrases: string, value: Value) =>
  phrases
    .split('|')
    .filter((phrase) => phrase !== '')
    .map((phrase) => [spaced(phrase), value] as const)

/** In Arabic "and", "with", "for" are written together with what follows. */
const led = (phrase: string, lang: Language): readonly string[] =>
  lang === 'ar' ? ['', 'و', 'ب', 'ل'].map((clitic) => clitic + phrase) : [phrase]

const bounds = (lists: NumberWords['boundsBefore'], lang: Language) =>
  phrasesOf(
    lists.flatMap(([bound, phrases]) =>
      each(phrases, bound).flatMap(([phrase]) =>
        led(phrase, lang).map((form) => [form, bound] as const),
      ),
    ),
    lang,
  )

function lexiconOf(lang: Language): NumberLexicon {
  const words = written[lang]
  return {
    lang,
    worths: phrasesOf(worthsOf(words), lang),
    and: setOf(words.and),
    articles: setOf(words.articles),
    one: setOf(words.one.forms),
    oneNotAfter: setOf(words.one.before),
    oneNotBefore: setOf(words.one.after),
    ordinalSuffixes: setOf(words.ordinalSuffixes),
    cardinalSuffixes: setOf(words.cardinalSuffixes),
    numbered: phrasesOf(each(words.numbered.replaceAll(' ', '|'), true as const), lang),
    orderedNouns: setOf(words.orderedNouns),
    boundsBefore: bounds(words.boundsBefore, lang),
    boundsAfter: bounds(words.boundsAfter, lang),
    boundFillers: setOf(words.boundFillers),
    rangeBefore: setOf(words.rangeBefore),
    rangeBetween: setOf(words.rangeBetween),
    rangeFree: setOf(words.rangeFree),
    notPeopleBefore: phrasesOf(each(words.notPeopleBefore, true as const), lang),
    notPeopleAfter: phrasesOf(each(words.notPeopleAfter, true as const), lang),
    ageNear: setOf(words.ageNear),
    ageAfterNoun: setOf(words.ageAfterNoun),
    agedNouns: setOf(words.agedNouns),
  }
}

const ready = new Map<Language, NumberLexicon>()

export function numberLexiconOf(lang: Language): NumberLexicon {
  const known = ready.get(lang)
  if (known !== undefined) return known
  const lexicon = lexiconOf(lang)
  ready.set(lang, lexicon)
  return lexicon
}
