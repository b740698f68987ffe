/** The word lists of dates of each language, made ready once. */
import { foldWord } from '../text/folded-word.ts'
import { phrasesOf, type Phrases } from '../text/phrases.ts'
import type { Language } from '../languages.ts'
import { arabicDates } from '../words/ar/dates.ts'
import { englishDates } from '../words/en/dates.ts'
import { frenchDates } from '../words/fr/dates.ts'
import { germanDates } from '../words/de/dates.ts'
import { russianDates } from '../words/ru/dates.ts'
import { ukrainianDates } from '../words/uk/dates.ts'
import type { DateWords } from './date-lexicon.ts'

const written: Readonly<Record<Language, DateWords>> = {
  en: englishDates,
  uk: ukrainianDates,
  ru: russianDates,
  ar: arabicDates,
  fr: frenchDates,
  de: germanDates,
}

/** A month by its name; a short form is read only beside a day. */
export type MonthName = { readonly month: number; readonly isShort: boolean }
/** "last week" is unit week, -1. */
export type Away = { readonly unit: 'day' | 'week' | 'month' | 'year'; readonly by: number }

export type DateLexicon = {
  readonly lang: Language
  readonly months: Phrases<MonthName>
  readonly hijriMonths: Phrases<number>
  /** 1 Monday to 7 Sunday; a short form only beside a date. */
  readonly weekdays: Phrases<{ readonly weekday: number; readonly isShort: boolean }>
  readonly away: Phrases<Away>
  readonly agoBefore: Phrases<true>
  readonly agoAfter: Phrases<number>
  readonly ofMonth: ReadonlySet<string>
  readonly ofYear: ReadonlySet<string>
  readonly yearWords: ReadonlySet<string>
  readonly beforeYear: ReadonlySet<string>
  readonly beforeMonth: ReadonlySet<string>
  readonly last: ReadonlySet<string>
  readonly next: ReadonlySet<string>
  readonly and: ReadonlySet<string>
  readonly to: ReadonlySet<string>
  readonly between: ReadonlySet<string>
  readonly daySuffixes: ReadonlySet<string>
  readonly beforeDay: ReadonlySet<string>
  readonly oldStyle: Phrases<true>
  readonly hijriMarks: Phrases<true>
}

const spaced = (form: string) => form.replaceAll('_', ' ')
const listed = (forms: string) => forms.split(' ').filter((form) => form !== '')
const setOf = (forms: string): ReadonlySet<string> =>
  new Set(listed(forms).map((form) => foldWord(form) || form))
const phrases = (forms: string) =>
  forms
    .split('|')
    .filter((form) => form !== '')
    .map(spaced)

/** Each form of each place in the list, with what it means. */
const named = <Value>(lists: readonly string[], valueOf: (index: number) => Value) =>
  lists.flatMap((forms, index) =>
    listed(forms).map((form) => [spaced(form), valueOf(index)] as const),
  )

const awayOf = (words: DateWords) => {
  const units = [
    ['day', words.days],
    ['week', words.weeks],
    ['month', words.monthsAway],
    ['year', words.yearsAway],
  ] as const
  return units.flatMap(([unit, lists]) =>
    lists.flatMap(([by, forms]) =>
      phrases(forms).map((form): readonly [string, Away] => [form, { unit, by }]),
    ),
  )
}

const known = (forms: string) => phrases(forms).map((form) => [form, true] as const)

/** "Friday's" is Friday in English; in Arabic "and" is written together with what follows. */
const bent = (form: string, lang: Language): readonly string[] =>
  lang === 'en' ? [form, `${form}'s`] : lang === 'ar' ? [form, `و${form}`] : [form]

const inAllForms = <Value>(entries: readonly (readonly [string, Value])[], lang: Language) =>
  entries.flatMap(([form, value]) => bent(form, lang).map((each) => [each, value] as const))

const ofDays = (lists: readonly string[], isShort: boolean) =>
  named(lists, (index) => ({ weekday: index + 1, isShort }))

function lexiconOf(lang: Language): DateLexicon {
  const words = written[lang]
  const months = named(words.months, (index) => ({ month: index + 1, isShort: false }))
  const short = named(words.shortMonths, (index) => ({ month: index + 1, isShort: true }))
  const ago = words.agoAfter.flatMap(([days, forms]) =>
    phrases(forms).map((form) => [form, days] as const),
  )
  return {
    lang,
    months: phrasesOf<MonthName>(inAllForms([...months, ...short], lang), lang),
    hijriMonths: phrasesOf(
      named(words.hijriMonths, (index) => index + 1),
      lang,
    ),
    weekdays: phrasesOf(
      inAllForms([...ofDays(words.weekdays, false), ...ofDays(words.shortWeekdays, true)], lang),
      lang,
    ),
    away: phrasesOf(inAllForms(awayOf(words), lang), lang),
    agoBefore: phrasesOf(known(words.agoBefore), lang),
    agoAfter: phrasesOf(ago, lang),
    ofMonth: setOf(words.ofMonth),
    ofYear: setOf(words.ofYear),
    yearWords: setOf(words.yearWords),
    beforeYear: setOf(words.beforeYear),
    beforeMonth: setOf(words.beforeMonth),
    last: setOf(words.last),
    next: setOf(words.next),
    and: setOf(words.and),
    to: setOf(words.to),
    between: setOf(words.between),
    daySuffixes: setOf(words.daySuffixes),
    beforeDay: setOf(words.beforeDay),
    oldStyle: phrasesOf(known(words.oldStyle), lang),
    hijriMarks: phrasesOf(known(words.hijriMarks.replaceAll(' ', '|')), lang),
  }
}

const ready = new Map<Language, DateLexicon>()

export function dateLexiconOf(lang: Language): DateLexicon {
  const made = ready.get(lang)
  if (made !== undefined) return made
  const lexicon = lexiconOf(lang)
  ready.set(lang, lexicon)
  return lexicon
}
