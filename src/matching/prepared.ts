/**
 * A line made ready for comparison: its names in every reading, folded once a written form; its
 * date in numbers; everything else as it is compared. Nothing here is shown to anyone.
 */
import { asciiDigits } from '../base/folded-words.ts'
import type { PartialDate } from '../base/partial-date.ts'
import type { Reading } from '../lists/line.ts'
import { isPlaceholder } from '../lists/placeholders.ts'
import { foldings, skeletonOf, type Folded } from './fold.ts'
import { namePartsOf } from './name-parts.ts'

/** What matching gets of a line. */
export type MatchLine = {
  /** The party's own reference, or the number of the line. */
  readonly id: string
  readonly reading: Reading
}

/** Parts that are not known are 0; an unknown date has year 0. */
export type Born = { readonly year: number; readonly month: number; readonly day: number }

export type FoldedName = {
  readonly surname: Folded | undefined
  readonly given: Folded | undefined
  readonly patronymic: Folded | undefined
}

export type Prepared = {
  readonly id: string
  readonly reading: Reading
  readonly names: readonly FoldedName[]
  readonly born: Born
  readonly place: Folded | undefined
  /** Its words, where a place has several: a village and its town. */
  readonly placeWords: readonly Folded[]
  readonly serviceNumber: string
  readonly unit: Folded | undefined
  readonly rank: Folded | undefined
  readonly heldAt: Folded | undefined
  readonly extra: readonly (Folded | undefined)[]
}

export function bornOf(date: PartialDate | undefined): Born {
  const [year = 0, month = 0, day = 0] = (date ?? '').split('-').map(Number)
  return { year, month, day }
}

/** Endings that say whose child or whose wife somebody is, cut for comparison: -ova, -skaia, -ovich. */
const surnameEnd = /(?<=..(?:[oe]v|in|sk))(?:i?i|oi|aa?|aia)$/
const patronymicEnd = /(?<=..)[oe]?[vf]?(?:iq|ih|ix|na|iqna)$/

/** A folding whose keys lose an ending. */
function without(folded: Folded, ending: RegExp): Folded {
  const keys = [...new Set(folded.keys.map((key) => key.replace(ending, '')))]
  return { ...folded, keys, skeletons: [...new Set(keys.map(skeletonOf))] }
}

const cyrillicTwins = 'АВЕКМНОРСТХІ'
const latinTwins = 'ABEKMHOPCTXI'

/** Letters and digits, Cyrillic look-alikes as their Latin twins: НА-12 is HA-12 on any keyboard. */
function plainNumber(text: string | undefined): string {
  if (text === undefined || isPlaceholder(text)) return ''
  return asciiDigits(text)
    .toUpperCase()
    .replaceAll(/[АВЕКМНОРСТХІ]/g, (letter) => latinTwins.charAt(cyrillicTwins.indexOf(letter)))
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** Prepares lines of one run; each written form is folded once for both lists. */
export function preparing(): (line: MatchLine) => Prepared {
  const fold = foldings()
  const surnames = new Map<string, Folded>()
  const patronymics = new Map<string, Folded>()
  const cut = (known: Map<string, Folded>, written: string, ending: RegExp) => {
    const before = known.get(written)
    if (before !== undefined) return before
    const made = without(fold(written), ending)
    known.set(written, made)
    return made
  }
  const text = (written: string | undefined) => {
    if (written === undefined || isPlaceholder(written)) return undefined
    const folded = fold(written)
    return folded.keys.length === 0 ? undefined : folded
  }
  return ({ id, reading }) => ({
    id,
    reading,
    names: namePartsOf(reading).map(({ surname, given, patronymic }) => ({
      surname: surname === undefined ? undefined : cut(surnames, surname, surnameEnd),
      given: text(given),
      patronymic:
        patronymic === undefined ? undefined : cut(patronymics, patronymic, patronymicEnd),
    })),
    born: bornOf(reading.bornOn),
    place: text(reading.place),
    placeWords: (reading.place ?? '').split(/[\s,;/-]+/).flatMap((word) => {
      const folded = word.length < 3 ? undefined : text(word)
      return folded === undefined ? [] : [folded]
    }),
    serviceNumber: plainNumber(reading.serviceNumber),
    unit: text(reading.unit),
    rank: text(reading.rank),
    heldAt: text(reading.heldAt),
    extra: Object.values(reading.extra ?? {}).map(text),
  })
}
