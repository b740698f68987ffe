/**
 * Values as the bridge reads them: each in its own letters and, where it is not Latin, in its
 * likeliest Latin spellings, packed so that every thread can ask. Filled only where a field holds
 * several scripts: within one script nobody asks the bridge.
 */
import { bridgeOf, type BridgedScript } from '../../names/bridge.ts'
import { plainWord, scriptOf, type Script } from '../../names/letters.ts'
import { GrowingInts, sharedBytes, sharedInts } from './shared-memory.ts'

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

/** Values one after the other; what was spelled once is not spelled again for those that follow. */
export class SpelledBuilder {
  readonly #values: ToSpell[] = []
  readonly #codes = new GrowingInts()
  readonly #met = new Set<number>()
  #textEnds = new GrowingInts()
  #unitEnds = new GrowingInts()
  #units = new GrowingInts()
  /** Values of which texts are packed, and how they were spelled. */
  #packedValues = 0
  #manner: Manner = 'not at all'

  /** Value 0, which is none, comes first. */
  add(value: ToSpell): void {
    this.#values.push(value)
    const code = scripts.indexOf(scriptOf(typeof value === 'string' ? value : (value[0] ?? '')))
    this.#codes.push(code)
    if (code !== 0) this.#met.add(code)
  }

  /** As far as values were added; more may be added afterwards. */
  taken(): Spelled {
    const manner = this.#mannerNow()
    if (manner !== this.#manner) this.#startOver(manner)
    for (; this.#packedValues < this.#values.length; this.#packedValues += 1)
      this.#pack(this.#packedValues)
    const packed = sharedBytes(this.#values.length)
    if (manner !== 'not at all')
      for (let at = 0; at < packed.length; at += 1) packed[at] = this.#codes.at(at)
    return {
      scripts: packed,
      textStarts: startsOf(this.#textEnds),
      unitStarts: startsOf(this.#unitEnds),
      units: this.#units.taken(),
    }
  }

  #mannerNow(): Manner {
    if (this.#met.size < 2) return 'not at all'
    return [...this.#met].some(isSparing) ? 'by way of Latin' : 'in its letters'
  }

  #startOver(manner: Manner): void {
    this.#manner = manner
    this.#packedValues = 0
    this.#textEnds = new GrowingInts()
    this.#unitEnds = new GrowingInts()
    this.#units = new GrowingInts()
  }

  #pack(at: number): void {
    for (const text of this.#textsOf(at)) {
      for (let unit = 0; unit < text.length; unit += 1) this.#units.push(text.charCodeAt(unit))
      this.#unitEnds.push(this.#units.length)
    }
    this.#textEnds.push(this.#unitEnds.length)
  }

  #textsOf(at: number): readonly string[] {
    const value = this.#values[at] ?? ''
    if (this.#manner === 'not at all' || this.#codes.at(at) === 0) return []
    if (typeof value !== 'string') return value
    return fullSpellings(value, this.#manner === 'by way of Latin')
  }
}

/** How the values of a field are spelled, which the scripts that it holds decide. */
type Manner = 'not at all' | 'in its letters' | 'by way of Latin'

function startsOf(ends: GrowingInts): Int32Array {
  const starts = sharedInts(ends.length + 1)
  starts.set(ends.since(0), 1)
  return starts
}

export function spelledOf(values: readonly ToSpell[]): Spelled {
  const builder = new SpelledBuilder()
  for (const value of values) builder.add(value)
  return builder.taken()
}

/** Between Cyrillic and a sparing script Latin letters are the middle ground. */
function fullSpellings(plain: string, byLatin: boolean): readonly string[] {
  const letters = lettersOf(plain)
  return byLatin && scriptOf(letters) === 'cyrillic'
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
