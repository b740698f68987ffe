/**
 * As many statements as one likes out of the made-up ones: the same sentences about other days and
 * other numbers, so that they tell of many happenings, each of them told of by a few. Seeded: the
 * same number of statements is always the same bytes.
 */
import { readText } from '../../../src/record/reading/read-text.ts'
import type { Span } from '../../../src/record/reading/span.ts'
import { madeUpStatements, type MadeUpStatement } from '../made-up-statements.ts'
import { chanceFrom, type Chance } from '../planted/chance.ts'
import { secondEnglish } from '../unseen/second-english.ts'
import { secondOthers } from '../unseen/second-others.ts'
import { third } from '../unseen/third.ts'

/** In the form in which `record read` takes JSON. */
export type ManyStatement = {
  readonly publisher: string
  readonly date: string
  readonly lang: string
  readonly text: string
}

const worded = [...madeUpStatements, ...secondEnglish, ...secondOthers, ...third]

/** They lie in so many years before and after those of which they were made. */
const yearsAround = 40
const daysOfMonth = 28
/** Smaller numbers are parts, ordinals, hours. */
const movedFrom = 20

type Move = { readonly years: number; readonly days: number; readonly share: number }

export function madeUpMany(count: number, seed = 1): readonly ManyStatement[] {
  const chance = chanceFrom(seed)
  return Array.from({ length: Math.ceil(count / worded.length) }, () => worded)
    .flat()
    .slice(0, count)
    .map((statement) => moved(statement, moveBy(chance)))
}

const moveBy = (chance: Chance): Move => ({
  years: chance.whole(-yearsAround, yearsAround),
  days: chance.whole(0, daysOfMonth - 1),
  share: chance.whole(8, 24) / 12,
})

function moved(statement: MadeUpStatement, move: Move): ManyStatement {
  const { text, publisher, published, lang } = statement
  const [year = 0, month = 0, day = 0] = published.split('-').map(Number)
  const date = `${year + move.years}-${two(month)}-${two(dayMoved(day, move))}`
  const { dates, numbers } = readText({ text, lang, published })
  const places = [
    ...dates.map(({ span }) => ({ span, by: (n: number) => partOfDate(n, move) })),
    ...numbers.map(({ span }) => ({ span, by: (n: number) => figureMoved(n, move) })),
  ]
  return { publisher, lang, date, text: places.toSorted(lastFirst).reduce(rewritten, text) }
}

const two = (n: number) => String(n).padStart(2, '0')

type Place = { readonly span: Span; readonly by: (n: number) => number }

const lastFirst = (one: Place, other: Place) => other.span[0] - one.span[0]

/** Words for numbers stay as they are, and so do digits of other scripts. */
function rewritten(text: string, { span, by }: Place): string {
  const written = text.slice(...span)
  const digits = written.replaceAll(/(?<=\d)[\s.,](?=\d{3}(?!\d))/gu, '')
  return (
    text.slice(0, span[0]) +
    digits.replaceAll(/\d+/gu, (each) => String(by(Number(each)))) +
    text.slice(span[1])
  )
}

/** All figures of one statement by the same share, so that halves stay halves where they can. */
const figureMoved = (n: number, { share }: Move) => (n < movedFrom ? n : Math.round(n * share))

const dayMoved = (day: number, { days }: Move) => ((day - 1 + days) % daysOfMonth) + 1

const partOfDate = (n: number, move: Move) =>
  n > 1000 ? n + move.years : n > 0 && n <= 31 ? dayMoved(n, move) : n
