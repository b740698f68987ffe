/**
 * Values as the bridge reads them: each in its own letters and, where it is not Latin, in its
 * likeliest Latin spellings, packed so that every thread can ask. Filled only where a field holds
 * several scripts: within one script nobody asks the bridge.
 */
import { bridgeOf, type BridgedScript } from '../../names/bridge.ts'
import { plainWord, scriptOf, type Script } from '../../names/letters.ts'
import { GrowingInts, sharedBytes } from './shared-memory.ts'

export type Spelled = {
  /** Of each value; 0 where nothing is packed. */
  readonly scripts: Uint8Array
  /** Of each value its first text: as written, then in Latin letters. */
  readonly textStarts: Int32Array
  /** Of each text its first unit in `units`, and one more for the end. */
  readonly unitStarts: Int32Array
  readonly units: Int32Array
}

const scripts = ['other', 'latin', 'cyrillic', 'arabic', 'hebrew'] as const satisfies Script[]
const latin = 1
const cyrillic = 2

/** Arabic and Hebrew leave vowels out: their consonants alone tell too little. */
const isSparing = (code: number) => code > cyrillic

const readingsTried = 3

/** The article is attached, written apart, or left away. */
const article = /^(?:ال(?=\p{L}{2})|[ae]l[- ](?=\p{L}{2}))/u

const lettersOf = (written: string) => plainWord(written.replace(article, ''))

/** Letters of a word in a script that leaves vowels out, then its likeliest Latin spellings. */
export function sparingSpellings(written: string): readonly string[] {
  const letters = lettersOf(written)
  const script = scriptOf(letters)
  return script === 'arabic' || script === 'hebrew'
    ? [letters, ...bridgeOf(script).readings(letters, readingsTried)]
    : [letters]
}

/** Of each value its plain spelling or, of a sparing script, its spellings. */
export type ToSpell = string | readonly string[]

/** Value 0, which is none, comes first. */
export function spelledOf(values: readonly ToSpell[]): Spelled {
  const codes = Uint8Array.from(values, (value) =>
    scripts.indexOf(scriptOf(typeof value === 'string' ? value : (value[0] ?? ''))),
  )
  const met = new Set(codes.filter((code) => code !== 0))
  const hasSparing = [...met].some(isSparing)
  const packed = sharedBytes(values.length)
  const [textStarts, unitStarts, units] = [new GrowingInts(), new GrowingInts(), new GrowingInts()]
  values.forEach((value, at) => {
    textStarts.push(unitStarts.length)
    const code = codes[at] ?? 0
    if (met.size < 2 || code === 0) return
    packed[at] = code
    const texts = typeof value === 'string' ? fullSpellings(value, hasSparing) : value
    for (const text of texts) {
      unitStarts.push(units.length)
      for (let unit = 0; unit < text.length; unit += 1) units.push(text.charCodeAt(unit))
    }
  })
  textStarts.push(unitStarts.length)
  unitStarts.push(units.length)
  return {
    scripts: packed,
    textStarts: textStarts.taken(),
    unitStarts: unitStarts.taken(),
    units: units.taken(),
  }
}

/** Between Cyrillic and a sparing script Latin letters are the middle ground. */
function fullSpellings(plain: string, hasSparing: boolean): readonly string[] {
  const letters = lettersOf(plain)
  return hasSparing && scriptOf(letters) === 'cyrillic'
    ? [letters, ...bridgeOf('cyrillic').readings(letters, 1)]
    : [letters]
}

/** Texts once they were asked for, in each thread: as strings whose hash is known. */
const textsOf = new WeakMap<Spelled, string[]>()

function textsAsked(spelled: Spelled): string[] {
  const known = textsOf.get(spelled)
  if (known !== undefined) return known
  const texts: string[] = []
  textsOf.set(spelled, texts)
  return texts
}

function textAt({ unitStarts, units }: Spelled, texts: string[], text: number): string {
  const known = texts[text]
  if (known !== undefined) return known
  const from = unitStarts[text] ?? 0
  const letters = String.fromCharCode(...units.subarray(from, unitStarts[text + 1] ?? from))
  texts[text] = letters
  return letters
}

/** How two values stand to one another: `sparing`, that one of them leaves its vowels out. */
export function crossing(left: Spelled, one: number, right: Spelled, other: number) {
  const code = left.scripts[one] ?? 0
  const otherCode = right.scripts[other] ?? 0
  if (code === otherCode || code === 0 || otherCode === 0) return 'none'
  return isSparing(code) || isSparing(otherCode) ? 'sparing' : 'full'
}

/** Evidence a letter that two values in different scripts are one name, -Infinity below `least`. */
export const bridged = (
  [left, one]: readonly [Spelled, number],
  [right, other]: readonly [Spelled, number],
  least: number,
): number => {
  const there = nativeIn([left, one], [right, other], least)
  return Math.max(there, nativeIn([right, other], [left, one], Math.max(least, there)))
}

/** The first in its own letters, the other in Latin ones. */
function nativeIn(
  [left, one]: readonly [Spelled, number],
  [right, other]: readonly [Spelled, number],
  least: number,
): number {
  const script = scripts[left.scripts[one] ?? 0] ?? 'other'
  const otherCode = right.scripts[other] ?? 0
  // From a full script to a sparing one the other way round is surer, and enough.
  if (!isBridged(script) || (script === 'cyrillic' && otherCode !== latin)) return -Infinity
  const native = textAt(left, textsAsked(left), left.textStarts[one] ?? 0)
  const first = (right.textStarts[other] ?? 0) + (otherCode === latin ? 0 : 1)
  const end = right.textStarts[other + 1] ?? 0
  const texts = textsAsked(right)
  let most = -Infinity
  for (let text = first; text < end; text += 1) {
    const enough = Math.max(least, most)
    most = Math.max(most, bridgeOf(script).likeness(native, textAt(right, texts, text), enough))
  }
  return most
}

const isBridged = (script: Script): script is BridgedScript =>
  script === 'cyrillic' || script === 'arabic' || script === 'hebrew'
