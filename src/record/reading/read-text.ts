/** What stands in a statement before anything is understood: its language, sentences, dates and numbers. */
import { PartialDate } from '../../base/partial-date.ts'
import { datesIn } from './dates/date-mentions.ts'
import type { ReadText } from './mentions.ts'
import { numbersIn } from './numbers/number-mentions.ts'
import type { Statement } from './statement.ts'
import { languageOf } from './text/language-of.ts'
import { sentencesOf } from './text/sentences.ts'

/** A whole day that is in the calendar; anything else is no day of publication. */
const dayOrNull = (day: string | null) =>
  day !== null && day.length === 10 && PartialDate.safeParse(day).success ? day : null

/** The names of the gazetteer are found elsewhere. */
export function readText(statement: Pick<Statement, 'text' | 'lang' | 'published'>): ReadText {
  const { text } = statement
  const lang = statement.lang ?? languageOf(text)
  const published = dayOrNull(statement.published)
  const sentences = sentencesOf(text, lang)
  const read = sentences.map((sentence) => {
    const dates = datesIn(sentence, lang, published)
    const spans = dates.map(({ span }) => span)
    return { dates, numbers: numbersIn(sentence, lang, spans) }
  })
  return {
    text,
    lang,
    published,
    sentences,
    numbers: read.flatMap(({ numbers }) => numbers),
    dates: read.flatMap(({ dates }) => dates),
    names: [],
  }
}
