/**
 * Who travels together, as the holder's list says: lines with one family number, and whoever
 * accompanies somebody with whom they accompany. What contradicts itself is asked about at its
 * line and left aside; no line keeps a plan from being made.
 */
import { foldWords } from '../../base/folded-words.ts'
import type { PersonId } from '../../base/ids.ts'
import { isLiving, isSeriouslyWoundedOrSick } from '../../people/person.ts'
import { nameAsWritten, type ExchangePerson, type HeldLine } from './people-of-exchange.ts'

/** What is asked of a line about whom it ties to whom. */
export const tieQuestions = [
  /** Nobody of the same list, or more than one, has that reference or name. */
  'accompanies-unknown',
  /** Another line of the list accompanies the same person already. */
  'second-companion',
  /** The family, or whom the person accompanies, goes to another side. */
  'family-apart',
  /** Of the family some leave outside the count and this one does not, and accompanies nobody of them. */
  'family-mixed',
] as const
export type TieQuestion = (typeof tieQuestions)[number]

export type Tie = { readonly family?: string; readonly accompanies?: PersonId }

export type TiedLine = {
  readonly line: Pick<HeldLine, 'list' | 'line' | 'reading'>
  readonly person: Pick<ExchangePerson, 'id' | 'goesTo' | 'category' | 'health'>
  /** Stays for the whole exchange, whatever the plan. */
  readonly isBarred: boolean
}

export const tiedLines = (
  people: readonly TiedLine['person'][],
  lines: ReadonlyMap<PersonId, TiedLine['line']>,
  isBarred: (id: PersonId) => boolean,
): TiedLine[] =>
  people.flatMap((person) => {
    const line = lines.get(person.id)
    return line === undefined ? [] : [{ line, person, isBarred: isBarred(person.id) }]
  })

export type Ties = {
  readonly ties: ReadonlyMap<PersonId, Tie>
  readonly questions: ReadonlyMap<TiedLine, TieQuestion>
}

export function tiesOf(lines: readonly TiedLine[]): Ties {
  const ties = new Map<PersonId, Tie>()
  const questions = new Map<TiedLine, TieQuestion>()
  const tied = lines.filter(
    ({ line: { reading }, person }) =>
      isLiving(person.category) && (reading.family ?? reading.accompanies) !== undefined,
  )
  if (tied.length === 0) return { ties, questions }
  const accompanied = companions(lines, tied, questions)
  for (const group of groupsOf(lines, accompanied)) {
    for (const unit of unitsOf(group, accompanied, questions)) {
      const [family] = unit.map(({ person }) => person.id).toSorted()
      for (const { person } of unit) {
        if (unit.length > 1 && family !== undefined) ties.set(person.id, { family })
      }
    }
  }
  for (const [one, other] of accompanied) {
    ties.set(one.person.id, { ...ties.get(one.person.id), accompanies: other.person.id })
  }
  return { ties, questions }
}

type Accompanied = ReadonlyMap<TiedLine, TiedLine>

/** In the order of the lines: the first companion of somebody is the one. */
function companions(
  lines: readonly TiedLine[],
  tied: readonly TiedLine[],
  questions: Map<TiedLine, TieQuestion>,
): Accompanied {
  const byReference = groupBy(lines, ({ line: { list, reading } }) =>
    reading.reference === undefined ? null : `${list} ${foldWords(reading.reference)}`,
  )
  const byName = groupBy(lines, ({ line: { list, reading } }) => {
    const name = foldWords(nameAsWritten(reading))
    return name === '' ? null : `${list} ${name}`
  })
  const found = new Map<TiedLine, TiedLine>()
  const taken = new Set<TiedLine>()
  for (const one of tied.toSorted((a, b) => a.line.line - b.line.line)) {
    const { list, reading } = one.line
    if (reading.accompanies === undefined) continue
    const key = `${list} ${foldWords(reading.accompanies)}`
    const meant = byReference.get(key) ?? byName.get(key) ?? []
    const [other] = meant
    if (
      other === undefined ||
      meant.length > 1 ||
      other === one ||
      !isLiving(other.person.category)
    )
      questions.set(one, 'accompanies-unknown')
    else if (other.person.goesTo !== one.person.goesTo) questions.set(one, 'family-apart')
    else if (taken.has(other)) questions.set(one, 'second-companion')
    else {
      taken.add(other)
      found.set(one, other)
    }
  }
  return found
}

function groupBy(lines: readonly TiedLine[], keyOf: (one: TiedLine) => string | null) {
  const found = new Map<string, TiedLine[]>()
  for (const one of lines) {
    const key = keyOf(one)
    if (key === null) continue
    const group = found.get(key)
    if (group === undefined) found.set(key, [one])
    else group.push(one)
  }
  return found
}

/** Joined by a family number, by accompanying, or by both. */
function groupsOf(lines: readonly TiedLine[], accompanied: Accompanied): TiedLine[][] {
  const groupOf = new Map<TiedLine, TiedLine[]>()
  const join = (one: TiedLine, other: TiedLine) => {
    const [left, right] = [groupOf.get(one) ?? [one], groupOf.get(other) ?? [other]]
    const joined = left === right ? left : [...left, ...right]
    for (const each of joined) groupOf.set(each, joined)
  }
  const living = lines.filter(({ person }) => isLiving(person.category))
  const families = groupBy(living, ({ line: { list, reading } }) =>
    reading.family === undefined ? null : `${list} ${foldWords(reading.family)}`,
  )
  for (const [head, ...others] of families.values()) {
    for (const other of others) if (head !== undefined) join(head, other)
  }
  for (const [one, other] of accompanied) join(one, other)
  return [...new Set(groupOf.values())]
}

/**
 * Whoever is bound elsewhere, or would make a child wait for a balance, is planned apart. A barred
 * member leaves the unit by the planner's own rule.
 */
function unitsOf(
  group: readonly TiedLine[],
  accompanied: Accompanied,
  questions: Map<TiedLine, TieQuestion>,
): TiedLine[][] {
  const isOut = (one: TiedLine) => isDutyByType(one) && !one.isBarred
  const isOutside = (one: TiedLine) => {
    const other = accompanied.get(one)
    return isOut(one) || (other !== undefined && isOut(other))
  }
  const units = groupBy(group, (one) => `${one.person.goesTo} ${isOutside(one)}`)
  const [head] = group.toSorted((a, b) => a.line.line - b.line.line)
  const isMixed = new Set(group.filter(({ isBarred }) => !isBarred).map(isOutside)).size > 1
  for (const one of group) {
    if (one.isBarred || questions.has(one)) continue
    if (one.person.goesTo !== head?.person.goesTo) questions.set(one, 'family-apart')
    else if (isMixed && !isOutside(one)) questions.set(one, 'family-mixed')
  }
  return [...units.values()]
}

const isDutyByType = ({ person: { category, health } }: TiedLine) =>
  category === 'child' || category === 'medical-personnel' || isSeriouslyWoundedOrSick(health)
