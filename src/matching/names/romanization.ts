/**
 * How offices write a Cyrillic name in Latin letters, scheme by scheme. An explanation can so say
 * "as Ukraine's passports spell it", and the bridge is taught spellings nobody has collected.
 */
import { schemes } from './romanization-schemes.ts'
import type { Scheme } from './romanization-schemes.ts'

export type Spelling = { readonly scheme: string; readonly latin: string }

type Table = ReadonlyMap<string, string>

/** "а a ь -": by turns what is read and what it becomes. */
function tableOf(pairs = ''): Table {
  const words = pairs.split(' ')
  return new Map(
    words.flatMap((word, at) =>
      at % 2 === 0 && word !== ''
        ? [[word, (words[at + 1] ?? '').replace(/^-$/, '')] as const]
        : [],
    ),
  )
}

const ready = schemes.map((scheme) => ({
  scheme,
  letters: tableOf(scheme.letters),
  first: tableOf(scheme.first),
  open: tableOf(scheme.open),
  together: tableOf(scheme.together),
  last: tableOf(scheme.last),
}))
type Ready = (typeof ready)[number]

const opening = new Set("аеёиоуыэюяіїєйўъь'")
const characters = /['’ʼ`]/g

/**
 * Every scheme's spelling of one Cyrillic word, capitalised as it is. A scheme is left out if a letter
 * is not of its language; no spelling is Latin letters alone (’ stands for a soft sign in some).
 */
export function spellingsOf(native: string, language?: Scheme['language']): readonly Spelling[] {
  const word = native.slice(0, 64).normalize('NFC').replace(characters, "'").toLowerCase()
  const isCapital = native.charAt(0) !== word.charAt(0)
  return ready
    .filter(({ scheme }) => language === undefined || scheme.language === language)
    .flatMap((table) => {
      const latin = spelled(word, table)
      if (latin === undefined || latin === '') return []
      const shown = isCapital ? latin.charAt(0).toUpperCase() + latin.slice(1) : latin
      return [{ scheme: table.scheme.name, latin: shown }]
    })
}

function spelled(
  word: string,
  { letters, first, open, together, last }: Ready,
): string | undefined {
  let latin = ''
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charAt(at)
    if (!letters.has(letter)) return undefined
    const two = word.slice(at, at + 2)
    const pair = (at + 2 === word.length ? last.get(two) : undefined) ?? together.get(two)
    if (pair !== undefined) {
      latin += pair
      at += 1
      continue
    }
    const special =
      at === 0 ? first.get(letter) : opening.has(word.charAt(at - 1)) ? open.get(letter) : undefined
    latin += special ?? letters.get(letter) ?? ''
  }
  return latin
}
