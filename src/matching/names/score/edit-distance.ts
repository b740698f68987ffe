/**
 * How far two words of one script are apart, as a share of the longer one: typing slips
 * (Damerau), with less for what offices and ears confuse: vowels, voiced and voiceless, a letter
 * doubled or not, an h. 0 is equal, 1 has nothing in common.
 */
const vowels = 'aeiouаеёиоуыэюяіїє'
const letters = 'abcdefghijklmnopqrstuvwxyzQCSZабвгґдеєёжзиіїйклмнопрстуўфхцчшщъыьэюя'

/** Letters that stand for one another, by what ear and office confuse. */
const near = new Set(
  'ei iy ou ao ae ck cs kq gq gk kx sz cz td bp vw vf bv jy gj jz mn iu SC Ss Zz Zj QS Cc hx иі еє еэ иы оа еи гґ гх дт бп вф сз жш шщ чщ ії ую'
    .split(' ')
    .flatMap((pair) => [pair, pair.charAt(1) + pair.charAt(0)]),
)

const costOf = (one: string, other: string) => {
  if (one === other) return 0
  if (near.has(one + other)) return 0.4
  return vowels.includes(one) && vowels.includes(other) ? 0.6 : 1
}

const size = letters.length
const costs = Float64Array.from({ length: size * size }, (_, at) =>
  costOf(letters.charAt(Math.floor(at / size)), letters.charAt(at % size)),
)
/** By code unit; letters of other scripts have no place and cost 1. */
const places = new Int16Array(0x500).fill(-1)
Array.from(letters).forEach((letter, place) => {
  places[letter.charCodeAt(0)] = place
})

function substitution(one: number, other: number): number {
  if (one === other) return 0
  const [row, column] = [places[one] ?? -1, places[other] ?? -1]
  return row < 0 || column < 0 ? 1 : (costs[row * size + column] ?? 1)
}

const softCodes = new Set(Array.from('hьй', (letter) => letter.charCodeAt(0)))
const vowelCodes = new Set(Array.from(vowels, (letter) => letter.charCodeAt(0)))

function insertion(letter: number, neighbour: number | undefined): number {
  if (letter === neighbour) return 0.3
  if (softCodes.has(letter)) return 0.5
  return vowelCodes.has(letter) ? 0.8 : 1
}

/** Two letters that changed places: one slip. */
const transposition = 0.9

/** Words longer than this are compared by their beginnings. */
const lettersMax = 40

const codesOf = (word: string) =>
  Uint16Array.from(Array.from(word.slice(0, lettersMax), (_, at) => word.charCodeAt(at)))
/** One table for all: three rows would do, but turned letters look back two. */
const table = new Float64Array((lettersMax + 1) * (lettersMax + 1))

/** Weighted edits that make one word of the other. */
export function editsBetween(left: string, right: string): number {
  const [one, other] = [codesOf(left), codesOf(right)]
  const width = other.length + 1
  table[0] = 0
  for (let column = 1; column < width; column += 1)
    table[column] = (table[column - 1] ?? 0) + insertion(other[column - 1] ?? 0, other[column - 2])
  for (let row = 1; row <= one.length; row += 1) {
    const letter = one[row - 1] ?? 0
    const removed = insertion(letter, one[row - 2])
    const start = row * width
    table[start] = (table[start - width] ?? 0) + removed
    for (let column = 1; column < width; column += 1) {
      const against = other[column - 1] ?? 0
      const at = start + column
      let least = (table[at - width - 1] ?? 0) + substitution(letter, against)
      least = Math.min(least, (table[at - width] ?? 0) + removed)
      least = Math.min(least, (table[at - 1] ?? 0) + insertion(against, other[column - 2]))
      const isTurned = letter === other[column - 2] && against === one[row - 2]
      if (isTurned) least = Math.min(least, (table[at - 2 * width - 2] ?? 0) + transposition)
      table[at] = least
    }
  }
  return table[one.length * width + other.length] ?? 0
}

const sounds: Readonly<Record<string, string>> = {
  shch: 'Q',
  tsch: 'C',
  sch: 'S',
  sh: 'S',
  tch: 'C',
  ch: 'C',
  kh: 'h',
  gh: 'g',
  dh: 'd',
  th: 't',
  ph: 'f',
  zh: 'Z',
  dj: 'j',
  ck: 'k',
  qu: 'k',
  q: 'k',
  ou: 'u',
  oo: 'u',
  ee: 'i',
  ie: 'i',
  ij: 'i',
  iy: 'i',
  ii: 'i',
  w: 'v',
  y: 'i',
  x: 'ks',
}
const sound = new RegExp(Object.keys(sounds).join('|'), 'g')

/** A Latin word as it sounds in most offices' spelling; other scripts as they are. */
const sounded = (word: string) =>
  word.replaceAll(sound, (found) => sounds[found] ?? found).replaceAll(/(.)\1/g, '$1')

/** Read by ear, equal words are not quite equal. */
const byEar = 0.03

/** 0..1; symmetric. Words of different scripts are 1 apart unless they share letters. */
export function wordDistance(left: string, right: string): number {
  if (left === right) return 0
  const longest = Math.max(Math.min(left.length, lettersMax), Math.min(right.length, lettersMax))
  if (longest === 0) return 1
  // Too unequal in length to be one word misspelt: no need to look closer.
  if (Math.abs(left.length - right.length) > longest * 0.7) return 1
  const [one, other] = [sounded(left), sounded(right)]
  const heard = editsBetween(one, other) / Math.max(one.length, other.length, 1) + byEar
  return Math.min(1, heard, editsBetween(left, right) / longest)
}
