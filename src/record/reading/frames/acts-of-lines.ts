/**
 * Which verb governs a number, and who does what it says: "Northland received 27", "27 were
 * handed over to Northland", "27 came home". A verb that already has its people before it
 * ("27 were returned and 30 handed over") leaves the next number to the next verb.
 */
import type { NameMention } from '../mentions.ts'
import type { Span } from '../span.ts'
import {
  clauseAt,
  isParted,
  termAfter,
  termBefore,
  termsIn,
  wordsBetween,
  type Line,
  type TermMention,
} from './line.ts'
import type { PeopleNumber } from './quantities.ts'
import type { Scene } from './scene.ts'
import { nounTerms, type VerbTerm } from './term.ts'

export type Transfer = {
  readonly verb: Exclude<VerbTerm, 'began' | 'failed'>
  readonly span: Span
  /** The people are its subject: "were released", "27 released". */
  readonly isPassive: boolean
  /** The party that does it, by code. */
  readonly subject: string | null
}

const transfers = ['came-back', 'returned', 'got', 'gave', 'swapped'] as const
const isTransfer = (term: string): term is Transfer['verb'] =>
  transfers.some((each) => each === term)

export function transferOf(scene: Scene, quantity: PeopleNumber): Transfer | null {
  const { line, number, phrase } = quantity
  const clause = clauseAt(line, number.span[0])
  const verbs = termsIn(line, transfers, [clause[0], clause[1]])
  const left = verbs.findLast(({ span }) => span[1] <= number.span[0])
  const nextNumber = line.numbers.find(({ span }) => span[0] >= phrase[1])
  const right = verbs.find(
    ({ span }) =>
      span[0] >= number.span[1] && (nextNumber === undefined || span[0] < nextNumber.span[0]),
  )
  const shared =
    right ??
    (nextNumber === undefined ? undefined : verbs.find(({ span }) => span[0] >= number.span[1]))
  if (left !== undefined && !(right !== undefined && isTaken(line, left, clause[0])))
    return made(scene, line, { verb: left, isBefore: true })
  if (shared !== undefined) return made(scene, line, { verb: shared, isBefore: false })
  const open = line.terms.findLast(({ term, span }) => isTransfer(term) && span[1] <= clause[0])
  return open === undefined ? null : made(scene, line, { verb: open, isBefore: true })
}

/** The verb has its people to the left already. */
function isTaken(line: Line, verb: TermMention, from: number): boolean {
  const numbers = line.numbers.filter(({ span }) => span[0] >= from && span[1] <= verb.span[0])
  if (numbers.length === 0) return false
  return verb.term === 'came-back' || isPassiveVerb(line, verb) || !hasSubjectBetween(line, verb)
}
function hasSubjectBetween(line: Line, verb: TermMention): boolean {
  const number = line.numbers.findLast(({ span }) => span[1] <= verb.span[0])
  return line.names.some(
    ({ span, by }) =>
      by !== 'adjective' &&
      number !== undefined &&
      span[0] >= number.span[1] &&
      span[1] <= verb.span[0],
  )
}

const isPassiveVerb = (line: Line, verb: TermMention): boolean =>
  line.terms.some(
    ({ term, span }) =>
      term === 'passive' &&
      ((span[1] <= verb.span[0] && wordsBetween(line, span[1], verb.span[0]) <= 2) ||
        (span[0] >= verb.span[1] && wordsBetween(line, verb.span[1], span[0]) <= 0)) &&
      !isParted(line, Math.min(span[1], verb.span[1]), Math.max(span[0], verb.span[0])),
  )

function made(
  scene: Scene,
  line: Line,
  { verb, isBefore }: { readonly verb: TermMention; readonly isBefore: boolean },
): Transfer | null {
  if (!isTransfer(verb.term)) return null
  const isActive = !isBefore && termBefore(line, ['auxiliary'], [verb.span[0], 12]) !== undefined
  const isPassive =
    isPassiveVerb(line, verb) ||
    (!isBefore && !isActive && verb.term !== 'came-back' && !hasSubjectBetween(line, verb))
  return {
    verb: verb.term,
    span: verb.span,
    isPassive,
    subject: isPassive ? null : subjectOf(scene, line, { ...verb, isActive }),
  }
}

/** Who stands before the verb; in Arabic, where the verb comes first, who follows it. */
function subjectOf(
  scene: Scene,
  line: Line,
  verb: TermMention & { readonly isActive?: boolean },
): string | null {
  const previous = line.terms.findLast(
    ({ term, span }) => isTransfer(term) && span[1] <= verb.span[0],
  )
  const actors = line.names.filter((name) => isActor(scene, line, name))
  const plain = actors.filter((name) => scene.read.lang !== 'de' || !isGermanDative(line, name))
  const names = plain.length > 0 ? plain : actors
  if (scene.read.lang === 'ar') {
    const before = names.findLast(({ span }) => span[1] <= verb.span[0])
    // "إن هالدن سلمت مارو": who stands at once before the verb acts, and who follows receives.
    if (before !== undefined && wordsBetween(line, before.span[1], verb.span[0]) === 0)
      return before.of
    const number = line.numbers.find(({ span }) => span[0] >= verb.span[1])
    const after = names.find(
      ({ span }) => span[0] >= verb.span[1] && span[0] < (number?.span[0] ?? line.span[1]),
    )
    if (after !== undefined) return after.of
  }
  // What stands between a verb and its number is whom it concerns, not who acts next.
  const counted = line.numbers.findLast(({ span }) => span[1] <= verb.span[0])
  const from = Math.max(
    previous?.span[1] ?? line.span[0],
    previous === undefined || verb.isActive === true ? 0 : (counted?.span[1] ?? 0),
  )
  const own = names.findLast(({ span }) => span[0] >= from && span[1] <= verb.span[0])
  if (own !== undefined) return own.of
  // "Im Gegenzug ließ Nordland 27 frei": what opens the clause sends the subject behind its verb.
  const behind = names.find(
    ({ by, span }) =>
      by !== 'adjective' &&
      span[0] >= verb.span[1] &&
      wordsBetween(line, verb.span[1], span[0]) === 0,
  )
  if (scene.read.lang === 'de' && behind !== undefined) return behind.of
  return previous === undefined ? null : subjectOf(scene, line, previous)
}

/** "der Ukraine": behind this article a land is given something, unless nobody else acts. */
const isGermanDative = (line: Line, { span }: NameMention): boolean =>
  /(?:^|\s)(?:der|dem|den)\s$/iu.test(line.text.slice(Math.max(0, span[0] - 5), span[0]))

/** A party that can act: not the adjective of prisoners, not behind "to", "from", "held by". */
function isActor(scene: Scene, line: Line, name: NameMention): boolean {
  if (name.of === null || !scene.parties.includes(name.of)) return false
  if (name.entry.kind === 'outlet' || name.entry.kind === 'agreement') return false
  const isOblique = line.terms.some(
    ({ term, span }) =>
      ['to', 'from', 'held', 'under', 'in-return'].includes(term) &&
      !(term === 'in-return' && isFollowedByAct(line, name)) &&
      span[1] <= name.span[0] &&
      wordsBetween(line, span[1], name.span[0]) <= 1 &&
      termsIn(line, transfers, [span[1], name.span[0]]).length === 0 &&
      !isParted(line, span[1], name.span[0]),
  )
  if (isOblique || isOneOfTwo(line, name)) return false
  return (
    name.by !== 'adjective' ||
    termAfter(line, [...nounTerms, 'captivity'], [name.span[1], 1]) === undefined
  )
}

/** "In return Northland received": whoever follows acts. */
const isFollowedByAct = (line: Line, { span }: NameMention): boolean =>
  termAfter(line, transfers, [span[1], 1]) !== undefined

/** "between Northland and Southland" tells who the two are, and not who acts. */
function isOneOfTwo(line: Line, { span }: NameMention): boolean {
  const between = termBefore(line, ['both'], [span[0], 4])
  if (between === undefined || isParted(line, between.span[1], span[0])) return false
  const isBetween = termAfter(line, transfers, [between.span[1], 0]) === undefined
  return isBetween && termsIn(line, transfers, [between.span[1], span[0]]).length === 0
}
