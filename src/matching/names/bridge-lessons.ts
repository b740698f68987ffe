/**
 * What the bridge is taught: pairs of one word in Latin and in native letters with how often they
 * were met, cleaned, the most frequent first. For Cyrillic, Ukrainian and Belarusian forms and
 * the schemes of passports are added by rule, since the collected pairs are Russian alone.
 */
import { packEmission } from './bridge-tables.ts'
import { trainEmission } from './bridge-training.ts'
import type { SpelledPair } from './bridge-training.ts'
import { pairsByScheme } from './scheme-lessons.ts'
import { spread } from './bridge-spread.ts'
import type { BridgedScript, BridgeTable } from './bridge.ts'
import { plainWord, scriptOf } from './letters.ts'

/** One collected pair; `count`: persons who bear it. */
export type CollectedPair = {
  readonly latin: string
  readonly native: string
  readonly count: number
}

/** The rare tail is mostly noise: all 130,000 Russian pairs gain .001 and take 15 times as long. */
const lessonsMax = 30_000

/** Cleaned pairs of one script, most frequent first, in the order of the file among equals. */
export function lessonsOf(
  script: BridgedScript,
  collected: readonly CollectedPair[],
): CollectedPair[] {
  return collected
    .map(({ latin, native, count }) => ({
      latin: plainWord(latin),
      native: plainWord(native),
      count,
    }))
    .filter(({ latin, native }) => scriptOf(latin) === 'latin' && scriptOf(native) === script)
    .toSorted((left, right) => right.count - left.count)
    .slice(0, lessonsMax)
}

/** A name that a thousand persons bear teaches ten times as much as one that one person bears. */
const weightOf = (count: number) => Math.round(Math.log2(1 + count) * 64) / 64

function spelledPairs(script: BridgedScript, collected: readonly CollectedPair[]): SpelledPair[] {
  const lessons = lessonsOf(script, collected)
  const pairs = lessons.map(({ latin, native, count }) => ({
    from: spread(native),
    to: latin,
    weight: weightOf(count),
  }))
  return script === 'cyrillic' ? [...pairs, ...pairsByScheme(lessons)] : pairs
}

const turned = ({ from, to, weight }: SpelledPair): SpelledPair => ({ from: to, to: from, weight })

/** Both ways of one script, packed as they are committed. */
export function learnBridge(
  script: BridgedScript,
  collected: readonly CollectedPair[],
): BridgeTable {
  const pairs = spelledPairs(script, collected)
  return {
    toLatin: packEmission(trainEmission(pairs, { chunkMax: 3 })),
    toNative: packEmission(trainEmission(pairs.map(turned), { chunkMax: 2 })),
  }
}
