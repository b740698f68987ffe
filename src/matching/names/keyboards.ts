/**
 * Keyboards, as far as they misspell names: which keys lie side by side, and what a name becomes
 * when it is typed while the other layout is on ("Bdfyjd" is Иванов typed on a Latin layout).
 * Rows of keys as in CLDR's keyboards: en-US, ru, uk, ar (101), he (SI 1452).
 */
import { plainWord, scriptOf } from './letters.ts'

const latinKeys = ['`qwertyuiop[]\\', "asdfghjkl;'", 'zxcvbnm,./'] as const

const layouts = {
  russian: ['ёйцукенгшщзхъ\\', 'фывапролджэ', 'ячсмитьбю.'],
  ukrainian: ["'йцукенгшщзхїґ", 'фівапролджє', 'ячсмитьбю.'],
  // The key b writes the two letters of lam-alef; ﻻ stands for them here.
  arabic: ['ذضصثقفغعهخحجد\\', 'شسيبلاتنمكط', 'ئءؤرﻻىةوزظ'],
  hebrew: [";/'קראטוןםפ][\\", 'שדגכעיחלךף,', 'זסבהנמצתץ.'],
} as const

const lamAlef = /ﻻ/g

const keyTable = (from: readonly string[], to: readonly string[]) => {
  const table = new Map<string, string>()
  from.forEach((row, at) =>
    Array.from(row).forEach((key, place) => table.set(key, Array.from(to[at] ?? '')[place] ?? key)),
  )
  return table
}

const toNative = Object.values(layouts).map((keys) => keyTable(latinKeys, keys))
const toLatin = Object.values(layouts).map((keys) => keyTable(keys, latinKeys))

const typed = (word: string, table: ReadonlyMap<string, string>) =>
  plainWord(
    Array.from(word)
      .map((key) => table.get(key) ?? key)
      .join('')
      .replace(lamAlef, 'لا'),
  )

/** What the writer may have meant if the wrong layout was on; plain words, the given one not among them. */
export function retyped(written: string): readonly string[] {
  const lower = written.toLowerCase().slice(0, 64)
  const tables = scriptOf(lower) === 'latin' ? toNative : toLatin
  const plain = plainWord(lower)
  const words = new Set(tables.map((table) => typed(lower, table)))
  return [...words].filter((word) => word !== plain && scriptOf(word) !== scriptOf(plain))
}

/** How names of the region end, by which a name typed on the wrong layout is told from a foreign one. */
const endings = {
  latin: /(?:[oei][vw]a?|ina?|sk[iy]y?|ska(?:ya|ia|ja)?|enko|[cs]h?uk|yuk|ich|ych|vna)$/,
  cyrillic:
    /^[^ьъы].*(?:[оеії]ва?|[иії]на?|ськ?и[йи]|ська|ский|ская|цк?ий|енко|[чщ]ук|[дклнсц]юк|ич|іч|вна)$/,
} as const
const lettersMin = 5

/** "Bdfyjd" is meant as "иванов"; undefined for what reads as a name where it stands. */
export function meantInstead(written: string): string | undefined {
  const plain = plainWord(written)
  const script = scriptOf(plain)
  if (plain.length < lettersMin || (script !== 'latin' && script !== 'cyrillic')) return undefined
  if (endings[script].test(plain)) return undefined
  const other = script === 'latin' ? 'cyrillic' : 'latin'
  return retyped(written).find((word) => scriptOf(word) === other && endings[other].test(word))
}

/** Pairs of letters whose keys touch, of every layout, as "ab" and "ba". */
function touchingKeys(): ReadonlySet<string> {
  const pairs = new Set<string>()
  const join = (left: string | undefined, right: string | undefined) => {
    if (left === undefined || right === undefined || left === right) return
    pairs.add(left + right)
    pairs.add(right + left)
  }
  for (const rows of [latinKeys, ...Object.values(layouts)])
    rows.forEach((row, at) => {
      // The first row begins one key to the left of the second, the second half a key before the third.
      const below = Array.from(rows[at + 1] ?? '')
      const shift = at === 0 ? 1 : 0
      Array.from(row).forEach((key, place) => {
        join(key, Array.from(row)[place + 1])
        join(key, below[place - shift])
        join(key, below[place - shift - 1])
      })
    })
  return pairs
}

export const touching = touchingKeys()
