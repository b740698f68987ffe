/** One person twice in a list, one number on two people, and who has gone home already. */
import { problem, type Line, type Problem, type ProblemCode } from '../line.ts'
import { isPlaceholder } from '../placeholders.ts'
import { foldOnce, hasNamedPerson, headingOf, nameKey, wordsKey } from './context.ts'
import type { Fold, LintContext } from './context.ts'

type Twice = {
  code: ProblemCode
  column: string | null
  what: (first: number) => string
  remedy: string
}

/** Lines that share a key with an earlier line; the earlier one is named. */
function sharedKeys(
  lines: readonly Line[],
  keyOf: (line: Line) => string | undefined,
  twice: Twice,
) {
  const firsts = new Map<string, number>()
  return lines.flatMap((line): Problem[] => {
    const key = keyOf(line)
    if (key === undefined) return []
    const first = firsts.get(key)
    if (first === undefined) {
      firsts.set(key, line.line)
      return []
    }
    const { code, column, remedy } = twice
    return [problem({ code, line: line.line, column, value: key, what: twice.what(first), remedy })]
  })
}

const personKey = ({ reading }: Line, fold: Fold) =>
  reading.bornOn !== undefined && hasNamedPerson(reading)
    ? `${nameKey(reading, fold)}, ${reading.bornOn}`
    : undefined

const samePerson = (lines: readonly Line[], fold: Fold) =>
  sharedKeys(lines, (line) => personKey(line, fold), {
    code: 'same-person-twice',
    column: null,
    what: (first) => `name and date of birth are those of line ${first}.`,
    remedy: 'If this is one person, remove one line; if there are two, add what tells them apart.',
  })

const sameReference = (lines: readonly Line[], column: string | null) =>
  sharedKeys(lines, ({ reading }) => reading.reference, {
    code: 'same-reference',
    column,
    what: (first) => `line ${first} has the same number.`,
    remedy: 'Give every line a number of its own.',
  })

/** The number without its blanks and dashes; undefined for none, and for a row of zeros. */
function serviceKey({ reading }: Line, fold: Fold): string | undefined {
  if (reading.serviceNumber === undefined || isPlaceholder(reading.serviceNumber)) return undefined
  const key = fold(reading.serviceNumber).replaceAll(/[\s-]/g, '')
  return /[^0]/.test(key) ? key : undefined
}

type Holder = { name: string; line: number; bornOn: string | undefined }

const holderOf = ({ line, reading }: Line, fold: Fold): Holder => ({
  name: nameKey(reading, fold),
  line,
  bornOn: reading.bornOn,
})

/** A number beside another name is somebody else's; beside the same name it is the same person. */
function numberProblem(own: Holder, first: Holder, at: { column: string | null; value: string }) {
  if (first.name !== own.name)
    return problem({
      ...at,
      line: own.line,
      code: 'same-service-number',
      what: `line ${first.line} has this number beside another name.`,
      remedy: 'Find out whose number it is.',
    })
  // With one date too, the pair is told already.
  if (own.bornOn !== undefined && own.bornOn === first.bornOn) return undefined
  return problem({
    ...at,
    line: own.line,
    code: 'same-person-twice',
    what: `name and number are those of line ${first.line}.`,
    remedy: 'If this is one person, remove one line; if there are two, correct a number.',
  })
}

function sameServiceNumber(lines: readonly Line[], column: string | null, fold: Fold): Problem[] {
  const firsts = new Map<string, Holder>()
  return lines.flatMap((line): Problem[] => {
    const key = serviceKey(line, fold)
    if (key === undefined) return []
    const [own, first] = [holderOf(line, fold), firsts.get(key)]
    if (first === undefined) {
      firsts.set(key, own)
      return []
    }
    const found = numberProblem(own, first, { column, value: line.reading.serviceNumber ?? '' })
    return found === undefined ? [] : [found]
  })
}

function alreadyExchanged(lines: readonly Line[], context: LintContext, fold: Fold): Problem[] {
  const { alreadyExchanged: gone = [] } = context
  if (gone.length === 0) return []
  const known = new Map(
    gone.map((person) => [`${wordsKey([person.name], fold)}, ${person.bornOn}`, person.exchange]),
  )
  return lines.flatMap((line): Problem[] => {
    const key = personKey(line, fold)
    const exchange = key === undefined ? undefined : known.get(key)
    if (key === undefined || exchange === undefined) return []
    return [
      problem({
        code: 'already-exchanged',
        line: line.line,
        value: key,
        what: `somebody of this name and date of birth went home in ${exchange}.`,
        remedy: 'Remove the line, or say that this is another person.',
      }),
    ]
  })
}

export function repeatedProblems(lines: readonly Line[], context: LintContext): Problem[] {
  const fold = foldOnce()
  return [
    ...samePerson(lines, fold),
    ...sameReference(lines, headingOf(context, 'id')),
    ...sameServiceNumber(lines, headingOf(context, 'serviceNumber'), fold),
    ...alreadyExchanged(lines, context, fold),
  ]
}
