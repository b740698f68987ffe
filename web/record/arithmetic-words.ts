/**
 * The words that stand between the figures of arithmetic. The record says arithmetic in English, as
 * its files do; on a page the same words stand in the language of the page, the figures untouched.
 */

/** What the record writes, by the name of its word; the longest first where one begins another. */
export const writtenWords = {
  comesOut: 'comes out with it alone',
  noRoom: 'no room for it',
  noneBetween: 'no number between',
  asMany: 'as many as the events between',
  ofBoth: 'of both sides',
  withoutWounded: 'without the wounded',
  isRounded: 'One figure is rounded.',
  atLeast: 'at least',
  was: 'was a',
  numbers: 'numbers',
  events: 'events',
  people: 'people',
  person: 'person',
  military: 'military',
  civilians: 'civilians',
  civilian: 'civilian',
  wounded: 'wounded',
  children: 'children',
  child: 'child',
  women: 'women',
  woman: 'woman',
  remains: 'remains',
  exchanges: 'exchanges',
  exchange: 'exchange',
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
  after: 'after',
  not: 'not',
  of: 'of',
  to: 'to',
} as const
export type ArithmeticWord = keyof typeof writtenWords

const isWord = (name: string): name is ArithmeticWord => Object.hasOwn(writtenWords, name)
const byWritten: ReadonlyMap<string, ArithmeticWord> = new Map(
  Object.entries(writtenWords).flatMap(([name, english]) =>
    isWord(name) ? [[english, name] as const] : [],
  ),
)
const any = [...byWritten.keys()].map((english) => english.replace('.', String.raw`\.`)).join('|')
/** Whole words alone: no code, and no part of an event's name. */
const written = new RegExp(String.raw`(?<![\p{L}\d-])(?:${any})(?![\p{L}\d-])`, 'gu')

export const arithmeticIn = (text: string, said: (word: ArithmeticWord) => string): string =>
  text.replaceAll(written, (english) => {
    const name = byWritten.get(english)
    return name === undefined ? english : said(name)
  })
