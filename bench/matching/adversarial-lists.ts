/**
 * Lists that nobody writes in good faith, or that a tired clerk does: everybody of one surname,
 * names of ten thousand letters, initials alone, no dates, one line over and over. They are made
 * line by line, so that a million of them need no memory.
 */
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'

export type AdversarialCase = {
  readonly name: string
  readonly lineOf: (at: number) => string
  /** Columns behind those that every list has. */
  readonly further?: string
  /** Lines are this much longer than usual: so many fewer are made. */
  readonly fewer?: number
}

const headings = 'id,surname,given name,patronymic,date of birth'

const [consonants, vowels] = ['bdglmnrstv', 'aeiou']

/** A made-up word; no two of the first million are alike. */
const word = (at: number) =>
  Array.from({ length: 6 }, (_, place) => {
    const digit = Math.floor(at / 10 ** place) % 10
    return `${consonants.charAt(digit)}${vowels.charAt((at * 7 + place) % 5)}`
  }).join('')

const twoDigits = (value: number) => String(value).padStart(2, '0')
const day = (at: number) =>
  `${1950 + (at % 50)}-${twoDigits(1 + (at % 12))}-${twoDigits(1 + (at % 28))}`

const given = [
  'Taren',
  'Laslav',
  'Ihnat',
  'Meren',
  'Oskin',
  'Belan',
  'Dorim',
  'Faral',
  'Garn',
  'Hesper',
]
const givenOf = (at: number) => given[at % given.length] ?? ''
const letter = (at: number) => `${String.fromCharCode(65 + (at % 26))}.`

export const adversarialCases: readonly AdversarialCase[] = [
  {
    name: 'one surname, all else different',
    lineOf: (at) => `Ladov,${word(at)},${word(at * 3)},${day(at)}`,
  },
  { name: 'one surname, ten given names', lineOf: (at) => `Ladov,${givenOf(at)},,${day(at)}` },
  { name: 'one surname, no dates', lineOf: (at) => `Ladov,${word(at)},,` },
  {
    name: 'names of ten thousand letters',
    lineOf: (at) =>
      `${word(at).repeat(600)}${'ab'.repeat(1_400)},${word(at * 7).repeat(40)},,${day(at)}`,
    fewer: 50,
  },
  {
    name: 'initials alone',
    lineOf: (at) =>
      `${letter(at)},${letter(Math.floor(at / 26))},${letter(Math.floor(at / 676))},${day(at)}`,
  },
  {
    name: 'initials alone, no dates',
    lineOf: (at) => `${letter(at)},${letter(Math.floor(at / 26))},,`,
  },
  { name: 'no dates', lineOf: (at) => `${word(at)},${givenOf(at)},,` },
  { name: 'all lines identical', lineOf: () => 'Ladov,Ihnat,Laslavovych,1998-03-12' },
  {
    name: 'all dates 01.01., fifty years',
    lineOf: (at) => `${word(at)},${givenOf(at)},,01.01.${1950 + (at % 50)}`,
  },
  { name: 'all dates one day', lineOf: (at) => `${word(at)},${givenOf(at)},,01.01.1980` },
  { name: 'nothing but ids', lineOf: () => ',,,' },
  {
    name: 'one service number for all',
    lineOf: (at) => `${word(at)},${givenOf(at)},,${day(at)},HA-1`,
    further: ',service number',
  },
]

/** A list against one line, and one line against a list. */
export const soleLine = `${headings}\ny1,Ladov,Ihnat,,1998-03-12\n`

export async function writeAdversarial(
  { lineOf, further = '', fewer = 1 }: AdversarialCase,
  { path, lines }: { readonly path: string; readonly lines: number },
): Promise<number> {
  const count = Math.max(2, Math.round(lines / fewer))
  const file = createWriteStream(path)
  let text = `${headings}${further}\n`
  for (let at = 0; at < count; at += 1) {
    text += `x${at},${lineOf(at)}\n`
    if (text.length < 1_000_000) continue
    if (!file.write(text)) await once(file, 'drain')
    text = ''
  }
  file.end(text)
  await once(file, 'finish')
  return count
}
