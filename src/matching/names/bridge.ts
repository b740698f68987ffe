/**
 * The name bridge between a script and Latin letters: how likely a word in Cyrillic, Arabic or
 * Hebrew and a word in Latin letters are one name, which letter became which, and how a name is
 * most likely spelled in Latin. It knows no transliteration scheme, only what names in both
 * spellings have taught it (`bridge-training.ts`), read both ways.
 */
import { overSpread } from './bridge-spread.ts'
import { unpackEmission } from './bridge-tables.ts'
import { wayOf } from './bridge-way.ts'
import type { Way } from './bridge-way.ts'
import { arabicTable } from './tables/arabic.ts'
import { cyrillicTable } from './tables/cyrillic.ts'
import { hebrewTable } from './tables/hebrew.ts'

export type BridgedScript = 'cyrillic' | 'arabic' | 'hebrew'

export type Bridge = {
  /**
   * Mean pointwise mutual information per letter (natural log), about 2 for a pair without doubt;
   * -Infinity: cannot be aligned, or is hopeless, or is below `least`, which is found out sooner.
   * Words already normalised by `plainWord`.
   */
  likeness(native: string, latin: string, least?: number): number
  /** Letters of both words joined; together they spell both words. */
  letters(native: string, latin: string): readonly { native: string; latin: string }[]
  /** Most likely Latin spellings, best first. */
  readings(native: string, top: number): readonly string[]
  /** Most likely native spellings of a Latin word, best first. */
  nativeReadings(latin: string, top: number): readonly string[]
  /** Mean ln p of a letter behind the one before, among names in this script and in Latin ones. */
  readonly ordinary: { native(word: string): number; latin(word: string): number }
}

/** Both ways as packed strings: native letters written in Latin ones, and back. */
export type BridgeTable = { readonly toLatin: string; readonly toNative: string }

/**
 * Evidence a Latin letter below which the way back is not asked: of true pairs one in a thousand
 * is below it, of wrong ones nearly all are.
 */
const hopeless = -1.5
/** What rounding may add to a bound. */
const rounding = 1e-9

export function openBridge({ toLatin, toNative }: BridgeTable): Bridge {
  const there = wayOf(unpackEmission(toLatin))
  const back = wayOf(unpackEmission(toNative))
  return overSpread({
    likeness: (native, latin, least = -Infinity) => {
      // The way back adds no more than if every letter were certain.
      const homeMost = Math.max(back.most(native), 2 * hopeless)
      const enough = Math.max(hopeless, 2 * least - homeMost - rounding)
      const out = there.evidence(native, latin, enough) / latin.length
      // Also true of NaN, which is what a word without letters gives.
      if (!(out > hopeless)) return -Infinity
      const needed = Math.max(2 * hopeless, 2 * least - out - rounding)
      const home = back.evidence(latin, native, needed) / native.length
      const likeness = (out + Math.max(home, 2 * hopeless)) / 2
      return likeness < least ? -Infinity : likeness
    },
    letters: (native, latin) =>
      there.align(native, latin)?.map(({ from, to }) => ({ native: from, latin: to })) ?? [
        { native, latin },
      ],
    readings: (native, top) => bestOf(there, native, top),
    nativeReadings: (latin, top) => bestOf(back, latin, top),
    ordinary: { native: (word) => back.ordinary(word), latin: (word) => there.ordinary(word) },
  })
}

const readingsMax = 100

const bestOf = (way: Way, word: string, top: number) =>
  word === '' ? [] : way.spellings(word, Math.min(top, readingsMax)).map(({ to }) => to)

const tables = { cyrillic: cyrillicTable, arabic: arabicTable, hebrew: hebrewTable }
const opened = new Map<BridgedScript, Bridge>()

/** The bridge of one script; its tables are unpacked when it is first asked for (some 10 ms). */
export function bridgeOf(script: BridgedScript): Bridge {
  const known = opened.get(script)
  if (known !== undefined) return known
  const bridge = openBridge(tables[script])
  opened.set(script, bridge)
  return bridge
}
