/**
 * How alike two single words of a name are, in any two scripts, and how that was found: by the
 * bridge across scripts, by habits of spelling within one, as a slip of the finger or the scanner,
 * or as a name typed on the wrong keyboard layout.
 */
import { bridgeOf } from './bridge.ts'
import type { BridgedScript } from './bridge.ts'
import { retyped } from './keyboards.ts'
import { plainWord, scriptOf } from './letters.ts'
import type { Script } from './letters.ts'
import { distance } from './slips.ts'
import type { Distance } from './slips.ts'

export type Alike = {
  /** 0 to 1; .5 is an even chance among names of like rarity. */
  readonly alike: number
  readonly by: 'equal' | 'spelling' | 'bridge' | 'slip' | 'keyboard' | 'none'
}

const none: Alike = { alike: 0, by: 'none' }
const equal: Alike = { alike: 1, by: 'equal' }
/** Below this nothing is said to be found. */
const alikeMin = 0.02

/**
 * From evidence a letter to a chance: where the right partner and the hardest wrong one among
 * 2,400 names are equally likely, and how fast that changes. From part 0 of bench/matching/tokens.ts.
 */
const curves = {
  cyrillic: { slope: 2.6, even: 1.3 },
  arabic: { slope: 3.2, even: 1.58 },
  hebrew: { slope: 3.2, even: 1.62 },
} as const
/** The same for strange letters a letter of one script. */
const distanceCurve = { slope: -25, even: 0.16 }

const chance = ({ slope, even }: { slope: number; even: number }, value: number) =>
  1 / (1 + Math.exp(-slope * (value - even)))

/** What is made of a written word once. */
type Word = { readonly plain: string; readonly script: Script }

const wordsMax = 65_536
const words = new Map<string, Word>()

function wordOf(written: string): Word {
  const known = words.get(written)
  if (known !== undefined) return known
  if (words.size >= wordsMax) words.clear()
  const plain = plainWord(written)
  const word = { plain, script: scriptOf(plain) }
  words.set(written, word)
  return word
}

/** Any two single words of a name, any scripts. Symmetric. */
export function tokensAlike(left: string, right: string): Alike {
  const [one, other] = [wordOf(left), wordOf(right)]
  if (one.plain === '' || other.plain === '') return none
  const found = wordsAlike(one, other)
  if (found.alike >= 0.5) return found
  const meant = asRetyped(left, right)
  return meant.alike > found.alike ? meant : found
}

function wordsAlike(left: Word, right: Word): Alike {
  if (left.plain === right.plain) return equal
  const found = acrossOrWithin(left, right)
  return found.alike < alikeMin ? none : found
}

function acrossOrWithin(left: Word, right: Word): Alike {
  if (left.script === right.script) return withinScript(left, right)
  if (left.script === 'other' || right.script === 'other') return none
  if (right.script === 'latin') return bridged(left.script, left.plain, right.plain)
  if (left.script === 'latin') return bridged(right.script, right.plain, left.plain)
  return throughLatin(left, right)
}

const bridged = (script: Script, native: string, latin: string): Alike =>
  isBridged(script)
    ? { alike: chance(curves[script], bridgeOf(script).likeness(native, latin)), by: 'bridge' }
    : none

const isBridged = (script: Script): script is BridgedScript =>
  script === 'cyrillic' || script === 'arabic' || script === 'hebrew'

function withinScript(left: Word, right: Word): Alike {
  const rate = strangeRate(left.plain, right.plain)
  const bySlips = byDistance(rate)
  if (left.script !== 'latin' || bySlips.alike > 0.9 || rate.cost > hubRateMax) return bySlips
  const byHub = throughNative(left.plain, right.plain)
  return byHub.alike > bySlips.alike ? byHub : bySlips
}

/** Strange letters a letter. The order of the words must not matter, also where two ways cost the same. */
function strangeRate(left: string, right: string): Distance {
  const { cost, slips } = left < right ? distance(left, right) : distance(right, left)
  return { cost: cost / ((left.length + right.length) / 2), slips }
}

const byDistance = ({ cost, slips }: Distance): Alike => ({
  alike: chance(distanceCurve, cost),
  by: slips === 0 ? 'spelling' : 'slip',
})

const readingsTried = 4
/** More strange letters a letter than this, and no office's habit explains it. */
const hubRateMax = 0.55
/** Of what cannot be reached through a script. */
const unreached = -3
/**
 * Two Latin spellings of one native name against the hardest other: logistic regression on 486 names
 * of Wikidata with several spellings. Alone the bridges find .980 and .962 (names that are written
 * in Cyrillic, in Arabic), the distance alone .884 and .864.
 */
const hubWeights = { cyrillic: 0.77, arabic: 1.46, constant: -2.65 } as const

/** "Yury" and "Iurii" are both Юрий: each through what the other may be in a native script. */
function throughNative(left: string, right: string): Alike {
  const odds =
    hubWeights.cyrillic * sharedLikeness('cyrillic', left, right) +
    hubWeights.arabic * sharedLikeness('arabic', left, right) +
    hubWeights.constant
  return { alike: 1 / (1 + Math.exp(-odds)), by: 'spelling' }
}

/** The most that one native word is like both. */
function sharedLikeness(script: BridgedScript, left: string, right: string): number {
  const bridge = bridgeOf(script)
  let most = unreached
  for (const word of [left, right])
    for (const native of nativeReadings(script, word)) {
      const one = bridge.likeness(native, left)
      if (one > most) most = Math.max(most, Math.min(one, bridge.likeness(native, right)))
    }
  return most
}

/** Two scripts that are not Latin, by the likeliest Latin spellings of each. */
function throughLatin(left: Word, right: Word): Alike {
  if (!isBridged(left.script) || !isBridged(right.script)) return none
  const there = hub(left.script, left.plain, { script: right.script, native: right.plain })
  const back = hub(right.script, right.plain, { script: left.script, native: left.plain })
  return { alike: Math.max(there, back), by: 'bridge' }
}

function hub(
  script: BridgedScript,
  native: string,
  other: { script: BridgedScript; native: string },
): number {
  const bridge = bridgeOf(other.script)
  let alike = 0
  for (const latin of latinReadings(script, native))
    alike = Math.max(alike, chance(curves[other.script], bridge.likeness(other.native, latin)))
  return alike
}

const readingsMax = 32_768
const readings = new Map<string, readonly string[]>()

function remembered(key: string, make: () => readonly string[]): readonly string[] {
  const known = readings.get(key)
  if (known !== undefined) return known
  if (readings.size >= readingsMax) readings.clear()
  const made = make()
  readings.set(key, made)
  return made
}

const latinReadings = (script: BridgedScript, native: string) =>
  remembered(`${script} ${native}`, () => bridgeOf(script).readings(native, readingsTried))

const nativeReadings = (script: BridgedScript, latin: string) =>
  remembered(`${script} ${latin}`, () => bridgeOf(script).nativeReadings(latin, readingsTried))

/** A word is thought to be typed on the wrong layout only if it is odd and what it was meant is not. */
const oddness = 0.8
const retypedLettersMin = 4

function asRetyped(left: string, right: string): Alike {
  let best = none
  for (const [written, other] of [
    [left, right],
    [right, left],
  ] as const)
    for (const meant of meantBy(written)) {
      const { alike } = wordsAlike(wordOf(meant), wordOf(other))
      if (alike > best.alike) best = { alike: 0.95 * alike, by: 'keyboard' }
    }
  return best.alike < 0.5 ? none : best
}

const meantBy = (written: string) =>
  remembered(`typed ${written}`, () => {
    const { plain, script } = wordOf(written)
    if (plain.length < retypedLettersMin) return []
    const usual = ordinary(plain, script)
    return retyped(written).filter((word) => ordinary(word, scriptOf(word)) > usual + oddness)
  })

/** ln p a letter of a word among names of its script. */
function ordinary(word: string, script: Script): number {
  if (isBridged(script)) return bridgeOf(script).ordinary.native(word)
  return script === 'latin' ? bridgeOf('cyrillic').ordinary.latin(word) : -Infinity
}
