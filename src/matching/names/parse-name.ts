/**
 * Which part of a name is which: surname, given names, patronymic, particles; from columns, from
 * one string in any order, or both. Where a name can be read in two ways both readings are
 * carried, and the better one of a pair counts: "Иванов Иван" is seldom certain, and a column's
 * heading may be wrong.
 */
import { isGivenName } from './given-name-table.ts'
import { hasPatronymicForm } from './lexicon/patronymic.ts'
import { isLexiconPatronymic } from './lexicon.ts'
import { partsOfName, type NamePart } from './parts/name-tokens.ts'
import { isPlaceholder } from '../../lists/placeholders.ts'

/**
 * One way to read a name. Words are folded (lower case, no marks, articles off, Abd- joined).
 * `surname` may hold several: both of a double surname, or the one before marriage. `patronymic`
 * holds the patronymic, or the chain of fathers, nearest first.
 */
export type NameReading = {
  readonly surname: readonly string[]
  readonly given: readonly string[]
  readonly patronymic: readonly string[]
  readonly particles: readonly string[]
  /** 0..1; the trusts of one name's readings add up to 1. */
  readonly trust: number
  /** Where nothing but the words themselves says which end of the name is the surname. */
  readonly order?: NameOrder
}

export type NameOrder = 'surname-first' | 'given-first'

export type WrittenName = {
  readonly surname?: string | undefined
  readonly given?: string | undefined
  readonly patronymic?: string | undefined
  readonly fullName?: string | undefined
}

type Roles = {
  surname: string[]
  given: string[]
  patronymic: string[]
  trust: number
  order?: NameOrder
}

export const readingsMax = 4

const wordsOf = (parts: readonly NamePart[]) => parts.map(({ word }) => word)
const isMaiden = ({ link }: NamePart) => link === 'maiden'
const isFather = ({ link }: NamePart) => link === 'father'

/** Believed to be a patronymic: its form, and a given name beside it or the lexicon's word. */
const isPatronymic = ({ word }: NamePart, among: number) =>
  hasPatronymicForm(word) && (among > 2 || isLexiconPatronymic(word))

const isInitial = ({ word }: NamePart) => /^\p{L}$/u.test(word)

const isChild = (part: NamePart, at: number) =>
  isFather(part) || (at > 0 && hasPatronymicForm(part.word) && !isGivenName(part.word))

/** Given names and the patronymic among them, as columns and the part behind a comma hold them. */
const givenRoles = (parts: readonly NamePart[]) => ({
  given: wordsOf(parts.filter((part, at) => !isChild(part, at))),
  patronymic: wordsOf(parts.filter(isChild)),
})

function commaReading(parts: readonly NamePart[]): Roles[] {
  const before = parts.filter(({ side }) => side === 0)
  const behind = parts.filter(({ side }) => side === 1)
  return [{ surname: wordsOf(before), ...givenRoles(behind), trust: 1 }]
}

/** Иван Иванович Иванов, Иванов Иван Иванович; the patronymic says where the given name stands. */
function patronymicReading(parts: readonly NamePart[]): Roles[] | undefined {
  const at = parts.findIndex((part, index) => index > 0 && isPatronymic(part, parts.length))
  if (at < 0) return undefined
  const patronymic = wordsOf(parts.slice(at, at + 1))
  const given = wordsOf(parts.slice(at - 1, at))
  const surname = wordsOf([...parts.slice(0, at - 1), ...parts.slice(at + 1)])
  return [{ surname, given, patronymic, trust: 1 }]
}

/** Given name, father, grandfather, and last the family's or tribe's name, if there is one. */
function chainReading(parts: readonly NamePart[]): Roles[] {
  const firstFather = parts.findIndex(isFather)
  const last = parts.at(-1)
  const hasFamily = parts.length > 1 && last !== undefined && !isFather(last)
  const end = hasFamily ? parts.length - 1 : parts.length
  const givenEnd = firstFather > 0 ? firstFather : 1
  const read: Roles = {
    given: wordsOf(parts.slice(0, givenEnd)),
    patronymic: wordsOf(parts.slice(givenEnd, end)),
    surname: wordsOf(parts.slice(end)),
    trust: 0.85,
  }
  if (hasFamily && last.hasArticle) return [{ ...read, trust: 1 }]
  const [first] = parts
  // Мамедов Али Гасан оглы: the family stands before the given name.
  const isTurkic = !hasFamily && givenEnd > 1 && first !== undefined && !isGivenName(first.word)
  const turned: Roles = {
    surname: wordsOf(parts.slice(0, 1)),
    given: wordsOf(parts.slice(1, 2)),
    patronymic: wordsOf(parts.slice(2)),
    trust: 0.15,
  }
  if (isTurkic) return [{ ...turned, trust: 1 }]
  return parts.length > 1 ? [read, turned] : [read]
}

const scriptIs = (word: string | undefined, script: RegExp) =>
  word !== undefined && script.test(word)

/** Endings of Slavic, Georgian and Armenian surnames, in Cyrillic and in Latin. */
const surnameForm =
  /(?:[оеё]ва?|[иы]на?|[сц]ь?к(?:ий|ая|ой|а|і)|енк[оа]|[ую]к|ић|швили|дзе|[ая]н|[oe]va?|ina?|sk[iy]y?|skaya|enko|chuk|shvili|dze|[iy]an|son|sen|ez|berg|mann|stein)$/u
const hasSurnameForm = (word: string) => word.length > 4 && surnameForm.test(word)

/** How likely the surname stands first, from what the words at both ends are. */
function surnameFirst(parts: readonly NamePart[]): number {
  const [first, last] = [parts[0], parts.at(-1)]
  if (first === undefined || last === undefined) return 0.5
  if (scriptIs(first.word, /^[\p{Script=Han}\p{Script=Hangul}]/u)) return 0.95
  // Of several words only one in capitals: the surname, in the habit of the United Nations.
  const capitals = parts.filter(({ isUpper }) => isUpper)
  if (capitals.length === 1 && capitals[0] === first) return 0.95
  if (capitals.length === 1 && capitals[0] === last) return 0.05
  if (isInitial(last) !== isInitial(first)) return isInitial(last) ? 0.95 : 0.05
  const [isFirstGiven, isLastGiven] = [isGivenName(first.word), isGivenName(last.word)]
  if (isFirstGiven !== isLastGiven) return isFirstGiven ? 0.1 : 0.9
  const [isFirstFamily, isLastFamily] = [hasSurnameForm(first.word), hasSurnameForm(last.word)]
  if (isFirstFamily !== isLastFamily) return isFirstFamily ? 0.85 : 0.15
  return scriptIs(first.word, /^\p{Script=Cyrillic}/u) ? 0.6 : 0.3
}

const untied = (part: NamePart) => !part.isTied

/** И. И. beside a surname: of the given name and of the patronymic, as every register writes them. */
function initialRoles(words: string[]): Pick<Roles, 'given' | 'patronymic'> {
  const isPair = words.length === 2 && words.every((word) => /^\p{Script=Cyrillic}$/u.test(word))
  return isPair
    ? { given: words.slice(0, 1), patronymic: words.slice(1) }
    : { given: words, patronymic: [] }
}

function orderReadings(parts: readonly NamePart[]): Roles[] {
  const words = wordsOf(parts)
  if (words.length === 1) {
    const given = parts.some(({ word }) => isGivenName(word)) ? 0.6 : 0.3
    return [
      { surname: words, given: [], patronymic: [], trust: 1 - given },
      { surname: [], given: words, patronymic: [], trust: given },
    ]
  }
  const first = surnameFirst(parts)
  const firstEnd = 1 + parts.slice(1).findIndex(untied)
  const head = firstEnd === 0 ? 1 : firstEnd
  const tail = Math.max(1, parts.findLastIndex(untied))
  return [
    {
      surname: words.slice(0, head),
      ...initialRoles(words.slice(head)),
      trust: first,
      order: 'surname-first',
    },
    {
      surname: words.slice(tail),
      ...initialRoles(words.slice(0, tail)),
      trust: 1 - first,
      order: 'given-first',
    },
  ]
}

const isArabic = (part: NamePart) => /^\p{Script=Arabic}/u.test(part.word)
const isChain = (parts: readonly NamePart[]) =>
  parts.some(isFather) ||
  parts.every(isArabic) ||
  (parts.length > 2 && parts.at(-1)?.hasArticle === true)

function fullReadings(all: readonly NamePart[]): Roles[] {
  const maiden = wordsOf(all.filter(isMaiden))
  const parts = all.filter((part) => !isMaiden(part))
  const read = (): Roles[] => {
    if (parts.some(({ side }) => side === 1)) return commaReading(parts)
    return patronymicReading(parts) ?? (isChain(parts) ? chainReading(parts) : orderReadings(parts))
  }
  return read().map((roles) => ({ ...roles, surname: [...roles.surname, ...maiden] }))
}

/** Surname and given in one another's column: one row, or all of them. */
function columnReadings(surname: readonly NamePart[], given: readonly NamePart[]): Roles[] {
  const asWritten: Roles = { surname: wordsOf(surname), ...givenRoles(given), trust: 1 }
  const [one, other] = [surname[0], given[0]]
  if (one === undefined || other === undefined) return [asWritten]
  if (!isGivenName(one.word) || isGivenName(other.word)) return [asWritten]
  const turned: Roles = {
    surname: asWritten.given,
    given: asWritten.surname,
    patronymic: asWritten.patronymic,
    trust: 0.4,
  }
  return [{ ...asWritten, trust: 0.6 }, turned]
}

const known = (text: string | undefined) =>
  text === undefined || text.trim() === '' || isPlaceholder(text) ? undefined : text

/** A whole name in the column of surnames, and nothing beside it. */
function readColumns(name: WrittenName, particles: string[]): Roles[] {
  const parts = (text: string | undefined) => {
    const read = partsOfName(text ?? '')
    particles.push(...read.particles)
    return read.parts
  }
  const [surname, given] = [parts(known(name.surname)), parts(known(name.given))]
  const patronymic = wordsOf(parts(known(name.patronymic)))
  const isWhole = given.length === 0 && patronymic.length === 0 && surname.length > 1
  const readings = isWhole ? fullReadings(surname) : columnReadings(surname, given)
  return readings.map((roles) => ({ ...roles, patronymic: [...roles.patronymic, ...patronymic] }))
}

const isSaid = ({ surname, given, patronymic }: Roles) =>
  surname.length + given.length + patronymic.length > 0

/**
 * The readings of one name, the likeliest first, at most `readingsMax`; none if no name is known.
 * Columns are believed before `fullName`, which is read only if both of them are empty.
 */
export function readName(name: WrittenName): readonly NameReading[] {
  const particles: string[] = []
  let readings = readColumns(name, particles).filter(isSaid)
  if (
    (known(name.surname) ?? known(name.given)) === undefined &&
    known(name.fullName) !== undefined
  ) {
    const whole = partsOfName(name.fullName ?? '')
    particles.push(...whole.particles)
    const beside = readings[0]?.patronymic ?? []
    readings = fullReadings(whole.parts)
      .filter(isSaid)
      .map((roles) => ({
        ...roles,
        patronymic: roles.patronymic.length > 0 ? roles.patronymic : beside,
      }))
  }
  const kept = readings.toSorted((one, other) => other.trust - one.trust).slice(0, readingsMax)
  const total = kept.reduce((sum, { trust }) => sum + trust, 0)
  return kept.map((roles) => ({ ...roles, trust: roles.trust / total, particles }))
}
