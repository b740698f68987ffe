/**
 * Lists of two parties over one made-up population, for measuring: left in Cyrillic, right in
 * Latin by many clerks, 60 of 100 lines of either side standing on the other too. Among the
 * people are namesakes, brothers and twins, and often only the brother stands on the other list.
 * A seed gives the same files on every machine; a million lines a side take some ten seconds.
 *
 * On the right: 40 % of names by way of Ukrainian forms (Serhii for Сергей), surname mistyped
 * 15 %, given name and patronymic 5 %, patronymic missing 25 %, date missing 3 %, day and
 * month swapped 3 %, year off by one 3 %, wrong day 3 %. With `letters: 'latin'` both sides are
 * written by one office, and only the slips remain.
 */
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import { seededChance } from '../../src/lists/made-up-lists.ts'
import type { Half } from './known-lists.ts'
import { anyClerk, mistype, passportClerk, type Clerk } from './latin-clerks.ts'
import { anyNativeClerk, slipsOf, type NativeScript } from './native-clerks.ts'
import * as stock from './name-stock.ts'
import type { Forms, Sex } from './name-stock.ts'

export type TwoPartiesWish = {
  linesPerSide: number
  seed: number
  /** Surnames are divided by a hash, so that no surname of one half stands in the other. */
  half: Half
  /** `latin`: both lists as passports write names, so that slips alone tell them apart. */
  letters?: 'two-scripts' | 'latin'
  /** Cyrillic and Latin, unless said. */
  scripts?: ListScripts
}

export type ListScripts = {
  left: 'cyrillic' | 'latin'
  right: 'latin' | NativeScript
}

type Person = {
  sex: Sex
  surname: Forms
  given: Forms
  father: Forms
  /** Days since 1 January 1960. */
  bornDay: number
}

const sharedOfLine = 0.6
const namesakes = 0.01
const siblings = 0.04
const ukrainianShare = 0.4

const isOf = (half: Half, surname: string) =>
  half === 'all' ||
  ((createHash('sha256').update(surname).digest()[0] ?? 0) % 2 === 0) === (half === 'tune')

/** So many surnames that a namesake stays rare in a small list and is common in a large one. */
function surnameStock({ seed, half }: TwoPartiesWish): Forms[] {
  const chance = seededChance(seed ^ 0x5eed)
  const known = new Map<string, Forms>()
  for (let tries = 0; tries < 60_000; tries += 1) {
    const surname = stock.inventSurname(chance)
    if (isOf(half, surname.ru)) known.set(surname.ru, surname)
  }
  return [...known.values()]
}

/** Draws the early ones oftener: weight 1 / (place + offset). */
function drawer<Value>(values: readonly Value[], offset: number, chance: () => number) {
  const sums = new Float64Array(values.length)
  let total = 0
  values.forEach((_, at) => {
    total += 1 / (at + offset)
    sums[at] = total
  })
  return (): Value => {
    const wanted = chance() * total
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    const value = values[low]
    if (value === undefined) throw new Error('nothing to draw from')
    return value
  }
}

const daysTotal = 47 * 365

function population(wish: TwoPartiesWish, chance: () => number): () => Person {
  const surname = drawer(surnameStock(wish), 400, chance)
  const [men, women] = [drawer(stock.menGiven, 6, chance), drawer(stock.womenGiven, 6, chance)]
  const recent: Person[] = []
  const anyBirth = () => Math.floor(((chance() + chance() + chance()) / 3) * daysTotal)
  const newcomer = (): Person => {
    const sex: Sex = chance() < 0.06 ? 'female' : 'male'
    const given = sex === 'male' ? men() : women()
    return { sex, surname: surname(), given, father: men(), bornDay: anyBirth() }
  }
  /** Twins stand on one date; other siblings are one to nine years apart. */
  const siblingOf = (person: Person): Person => {
    const given = person.sex === 'male' ? men() : women()
    const apart = 365 + Math.floor(chance() * 8 * 365)
    const bornDay =
      chance() < 0.05 ? person.bornDay : person.bornDay + (chance() < 0.5 ? apart : -apart)
    return { ...person, given, bornDay }
  }
  return () => {
    const kin = chance()
    const earlier = recent[Math.floor(chance() * recent.length)]
    const sibling = earlier === undefined ? undefined : siblingOf(earlier)
    const person =
      earlier !== undefined && kin < namesakes
        ? { ...earlier, bornDay: anyBirth() }
        : sibling !== undefined && kin < namesakes + siblings && sibling.given !== earlier?.given
          ? sibling
          : newcomer()
    recent[recent.length < 2_000 ? recent.length : Math.floor(chance() * 2_000)] = person
    return person
  }
}

const dayText = (day: number) =>
  new Date(Date.UTC(1960, 0, 1) + day * 86_400_000).toISOString().slice(0, 10)

function namesOf(person: Person, language: 'ru' | 'uk') {
  const surname = person.sex === 'female' ? stock.surnameOfWoman(person.surname) : person.surname
  return {
    surname: surname[language],
    given: person.given[language],
    patronymic: stock.patronymicOf(person.father, person.sex)[language],
  }
}

function wrongDate(chance: () => number, born: string): string {
  const [year = '', month = '', day = ''] = born.split('-')
  const kind = chance()
  if (kind < 0.03) return ''
  if (kind < 0.06) return Number(day) <= 12 ? `${year}-${day}-${month}` : born
  if (kind < 0.09) {
    const other = `${Number(year) + (chance() < 0.5 ? 1 : -1)}-${month}-${day}`
    return `${month}-${day}` === '02-29' ? born : other
  }
  if (kind < 0.12)
    return `${year}-${month}-${String(1 + Math.floor(chance() * 28)).padStart(2, '0')}`
  return born
}

function leftCells(person: Person, { language, write }: Clerk): string {
  const { surname, given, patronymic } = namesOf(person, language)
  return `${write(surname)},${write(given)},${write(patronymic)},${dayText(person.bornDay)}`
}

const scribe: Clerk = { language: 'ru', write: (word) => word }

/** Who writes the next line of either list. */
function clerksOf({ letters, scripts }: TwoPartiesWish, chance: () => number) {
  const { left, right } = scripts ?? { left: 'cyrillic', right: 'latin' }
  const isLatin = letters === 'latin'
  const anyLatin = () => (isLatin ? passportClerk : anyClerk(chance, ukrainianShare))
  return {
    left: () => (isLatin || left === 'latin' ? anyLatin() : scribe),
    right: () => (right === 'latin' ? anyLatin() : anyNativeClerk(chance, right, ukrainianShare)),
    slips: right === 'latin' ? undefined : slipsOf[right],
  }
}

type Clerks = ReturnType<typeof clerksOf>

function rightCells(person: Person, { right, slips }: Clerks, chance: () => number): string {
  const clerk = right()
  const names = namesOf(person, clerk.language)
  const written = (word: string, mistyped: number) => {
    const spelled = clerk.write(word)
    return chance() < mistyped ? mistype(chance, spelled, slips) : spelled
  }
  const patronymic = chance() < 0.25 ? '' : written(names.patronymic, 0.05)
  const born = wrongDate(chance, dayText(person.bornDay))
  return `${written(names.surname, 0.15)},${written(names.given, 0.05)},${patronymic},${born}`
}

const headings = 'id,surname,given name,patronymic,date of birth\n'

async function writeLines(path: string, count: number, lineOf: (at: number) => string) {
  const file = createWriteStream(path)
  let text = headings
  for (let at = 0; at < count; at += 1) {
    text += lineOf(at)
    if (text.length < 1_000_000) continue
    if (!file.write(text)) await once(file, 'drain')
    text = ''
  }
  file.end(text)
  await once(file, 'finish')
}

export type TwoPartiesFiles = {
  left: string
  right: string
  /** Who stands in each line; `L0` is the first line of the left, `R0` of the right. */
  leftTruths: Int32Array
  rightTruths: Int32Array
}

/** Writes left.csv, right.csv and truth.csv (left_id,right_id) into a folder. */
export async function writeTwoParties(
  wish: TwoPartiesWish,
  folder: string,
): Promise<TwoPartiesFiles> {
  const chance = seededChance(wish.seed)
  const next = population(wish, chance)
  const [lefts, rights]: [string[], string[]] = [[], []]
  const [leftTruths, rightTruths]: [number[], number[]] = [[], []]
  const clerks = clerksOf(wish, chance)
  const both = sharedOfLine / (2 - sharedOfLine)
  for (let person = 0; Math.min(lefts.length, rights.length) < wish.linesPerSide; person += 1) {
    const who = next()
    const side = chance()
    if (side < (1 + both) / 2 && lefts.length < wish.linesPerSide) {
      lefts.push(leftCells(who, clerks.left()))
      leftTruths.push(person)
    }
    const isRight = side < both || side >= (1 + both) / 2
    if (isRight && rights.length < wish.linesPerSide) {
      rights.push(rightCells(who, clerks, chance))
      rightTruths.push(person)
    }
  }
  const order = shuffled(rights.length, chance)
  const shuffledTruths = Int32Array.from(order, (from) => rightTruths[from] ?? -1)
  const files = { left: join(folder, 'left.csv'), right: join(folder, 'right.csv') }
  await writeLines(files.left, lefts.length, (at) => `L${at},${lefts[at]}\n`)
  await writeLines(files.right, rights.length, (at) => `R${at},${rights[order[at] ?? 0]}\n`)
  const truths = { leftTruths: Int32Array.from(leftTruths), rightTruths: shuffledTruths }
  await writeFile(join(folder, 'truth.csv'), truthText(truths))
  return { ...files, ...truths }
}

function shuffled(count: number, chance: () => number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, at) => at)
  for (let at = count - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1))
    const [one, two] = [order[at] ?? 0, order[other] ?? 0]
    order[at] = two
    order[other] = one
  }
  return order
}

function truthText({
  leftTruths,
  rightTruths,
}: Pick<TwoPartiesFiles, 'leftTruths' | 'rightTruths'>) {
  const leftAt = new Map(Array.from(leftTruths, (person, at) => [person, at]))
  const rows = ['left_id,right_id\n']
  rightTruths.forEach((person, at) => {
    const left = leftAt.get(person)
    if (left !== undefined) rows.push(`L${left},R${at}\n`)
  })
  return rows.join('')
}
