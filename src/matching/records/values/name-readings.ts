/**
 * The ways in which a line's name can be read. A surname and a given name of one word each, in
 * columns of their own, are believed; everything else goes through the parser of names. What it
 * finds is kept by spelling, since a million lines hold far fewer spellings than lines.
 */
import type { Reading } from '../../../lists/line.ts'
import { isPlaceholder } from '../../../lists/placeholders.ts'
import { readName, type NameReading } from '../../names/parse-name.ts'
import { plainOf } from '../../names/parts/name-tokens.ts'

export type NameParts = {
  readonly surname: string
  readonly given: string
  readonly patronymic: string
}

export type ReadParts = NameParts & Pick<NameReading, 'order' | 'trust'>

/** Readings of less trust than this share of the best are noise that costs time. */
const trustShare = 0.1
const keptMax = 100_000

const isOneWord = (text: string) => /^\p{L}{2,}$/u.test(text)

type Written = ReadonlyMap<string, string>

/** Words with marks that the parser takes off and that say how the name is read: ä is no a. */
const marked = /[äöüßæøå]/i

function writtenWith(cells: readonly (string | undefined)[]): Written {
  const words = cells.flatMap((cell) => cell?.normalize('NFC').split(/[^\p{L}\p{M}]+/u) ?? [])
  return new Map(
    words.filter((word) => marked.test(word)).map((word) => [plainOf(word), word.toLowerCase()]),
  )
}

function partsOf(
  { surname, given, patronymic, particles, ...how }: NameReading,
  written: Written,
): ReadParts {
  const joined = (words: readonly string[]) =>
    words.map((word) => written.get(word) ?? word).join(' ')
  return {
    surname: joined([...particles, ...surname]),
    given: joined(given),
    patronymic: joined(patronymic),
    ...how,
  }
}

function parsed(reading: Reading): readonly ReadParts[] {
  const { surname, given, patronymic, fullName } = reading
  const readings = readName({
    ...(surname !== undefined && { surname }),
    ...(given !== undefined && { given }),
    ...(patronymic !== undefined && { patronymic }),
    ...(fullName !== undefined && { fullName }),
  })
  const least = (readings[0]?.trust ?? 0) * trustShare
  const written = writtenWith([surname, given, patronymic, fullName])
  return readings.filter(({ trust }) => trust >= least).map((each) => partsOf(each, written))
}

/** The likeliest first; none where no name is known. */
export function nameReader(): (reading: Reading) => readonly ReadParts[] {
  const plain = new Map<string, boolean>()
  const known = new Map<string, readonly ReadParts[]>()
  const isPlain = (text: string | undefined): boolean => {
    if (text === undefined) return true
    const before = plain.get(text)
    if (before !== undefined) return before
    const found = isOneWord(text) && !isPlaceholder(text)
    plain.set(text, found)
    return found
  }
  return (reading) => {
    const { surname, given, patronymic, fullName } = reading
    const hasColumns = surname !== undefined && given !== undefined
    if (hasColumns && isPlain(surname) && isPlain(given) && isPlain(patronymic))
      return [{ surname, given, patronymic: patronymic ?? '', trust: 1 }]
    const key = [surname, given, patronymic, hasColumns ? '' : fullName].join('\n')
    const before = known.get(key)
    if (before !== undefined) return before
    const found = parsed(
      hasColumns ? { surname, given, ...(patronymic !== undefined && { patronymic }) } : reading,
    )
    if (known.size < keptMax) known.set(key, found)
    return found
  }
}
