/**
 * One letter that is two sounds: щ is written shch, chtch or schtsch, which is more than one chunk.
 * The tables therefore know it as шч, and what goes in and comes out of a bridge is changed here.
 */
import type { Bridge } from './bridge.ts'

export const spread = (native: string) =>
  native.includes('щ') ? native.replaceAll('щ', 'шч') : native
const gathered = (native: string) => native.replaceAll('шч', 'щ')

/** The same bridge for words with щ. */
export function overSpread(bridge: Bridge): Bridge {
  return {
    likeness: (native, latin, least) => bridge.likeness(spread(native), latin, least),
    letters: (native, latin) => {
      const steps = bridge.letters(spread(native), latin)
      if (!native.includes('щ') || steps.length < native.length) return alone(steps, native, latin)
      let at = 0
      return Array.from({ length: native.length }, (_, place) => {
        const own = steps[at++]
        const second = native.charAt(place) === 'щ' ? (steps[at++]?.latin ?? '') : ''
        return { native: native.charAt(place), latin: (own?.latin ?? '') + second }
      })
    },
    readings: (native, top) => bridge.readings(spread(native), top),
    nativeReadings: (latin, top) => bridge.nativeReadings(latin, top).map(gathered),
    ordinary: {
      native: (word) => bridge.ordinary.native(spread(word)),
      latin: (word) => bridge.ordinary.latin(word),
    },
  }
}

type Steps = readonly { native: string; latin: string }[]

/** Words that could not be aligned stand side by side as they are. */
const alone = (steps: Steps, native: string, latin: string): Steps =>
  steps.length === 1 ? [{ native, latin }] : steps
