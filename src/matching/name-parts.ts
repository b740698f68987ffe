/**
 * Which part of a name is which: own columns are believed; a name in one cell is read by its
 * comma, by the ending of its patronymic, or by position, and where both orders are possible
 * both are carried. Titles, particles and the links of an Arabic chain are peeled off.
 */
import { foldWords } from '../base/folded-words.ts'
import type { Reading } from '../lists/line.ts'
import { isPlaceholder } from '../lists/placeholders.ts'

export type NameParts = {
  readonly surname?: string | undefined
  readonly given?: string | undefined
  readonly patronymic?: string | undefined
}

const titles = new Set(
  'dr др д-р prof проф mr mrs ms sir г гр господин госпожа пан пані майор капитан капітан рядовой рядовий сержант лейтенант السيد السيده الدكتور د'.split(
    ' ',
  ),
)
const links = new Set('ibn bin ben bint bn бин ибн بن ابن بنت'.split(' '))
const particles = new Set('von van der den de di da zu zum la le фон ван дер де'.split(' '))
const patronymicEnd =
  /(ович|евич|ич|овна|евна|ична|івна|ївна|[oe]v(?:ych|ich|itch|itsch|yč|ić)|[oiey]vna|ichna)$/

const isAbd = (word: string) => /^(abd|абд|عبد)$/.test(word)

/** Words of a name; a particle goes with the word behind it, so does Abd. */
function wordsOf(name: string): string[] {
  const words: string[] = []
  let held = ''
  for (const word of name.split(/[\s،]+/).filter((each) => each !== '')) {
    const plain = foldWords(word)
    if (titles.has(plain) || links.has(plain)) continue
    if (particles.has(plain) || isAbd(plain)) {
      held += `${word} `
      continue
    }
    words.push(held + word)
    held = ''
  }
  return held === '' ? words : [...words, held.trim()]
}

const known = (text: string | undefined) =>
  text === undefined || isPlaceholder(text) ? undefined : text

const joined = (words: readonly string[]) => (words.length === 0 ? undefined : words.join(' '))

function surnameFirst([surname, given, ...rest]: readonly string[]): NameParts {
  return { surname: known(surname), given: known(given), patronymic: known(joined(rest)) }
}

const surnameLast = (words: readonly string[]): NameParts => ({
  surname: known(words.at(-1)),
  given: known(words[0]),
  patronymic: known(joined(words.slice(1, -1))),
})

const isUpper = (word: string) =>
  word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase()

function partsOfFullName(fullName: string): NameParts[] {
  if (isPlaceholder(fullName)) return []
  const [before = '', after] = fullName.split(/,(.*)/s)
  if (after !== undefined && wordsOf(after).length > 0) {
    const [given, ...rest] = wordsOf(after)
    const surname = known(wordsOf(before).join(' '))
    return [{ surname, given: known(given), patronymic: known(joined(rest)) }]
  }
  const words = wordsOf(before)
  if (words.length < 2) return words.length === 0 ? [] : [{ surname: known(words[0]) }]
  const patronymicAt = words.findIndex(
    (word, at) => at > 0 && words.length > 2 && patronymicEnd.test(foldWords(word)),
  )
  if (patronymicAt === 1) return [surnameLast(words)]
  if (patronymicAt === words.length - 1) return [surnameFirst(words)]
  const upper = words.filter(isUpper)
  if (upper.length === 1 && upper[0] === words.at(-1)) return [surnameLast(words)]
  if (upper.length === 1 && upper[0] === words[0]) return [surnameFirst(words)]
  return [surnameFirst(words), surnameLast(words)]
}

/**
 * The readings of a line's name, the likeliest first; empty when no name is known. A placeholder
 * such as "unknown" is no name: two people called so are not one.
 */
export function namePartsOf(reading: Reading): NameParts[] {
  const surname = known(reading.surname)
  const given = known(reading.given)
  const patronymic = known(reading.patronymic)
  if ((surname ?? given) === undefined && reading.fullName !== undefined)
    return partsOfFullName(reading.fullName)
  if ((surname ?? given ?? patronymic) === undefined) return []
  if (patronymic === undefined && given?.includes(' ') === true) {
    const [first, ...rest] = wordsOf(given)
    return [{ surname, given: first, patronymic: joined(rest) }]
  }
  return [{ surname, given, patronymic }]
}
