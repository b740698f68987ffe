/**
 * Text that went through the wrong table of characters: "Èâàíîâ" and "РРІР°РЅРѕРІ" are both
 * "Иванов". It is recognised by going the way back: hardly any other text survives it.
 */
import { characterIn1252 } from '../table/windows-1252.ts'

type Table = ReadonlyMap<string, number>

const tableOf = (characterOf: (byte: number) => string): Table =>
  new Map(Array.from({ length: 256 }, (_, byte) => [characterOf(byte), byte]))

const cp1251 = new TextDecoder('windows-1251')
const cp1256 = new TextDecoder('windows-1256')

const tables = {
  'windows-1251': tableOf((byte) => cp1251.decode(Uint8Array.of(byte))),
  'windows-1252': tableOf(characterIn1252),
} as const satisfies Record<string, Table>

function encode(text: string, codePage: keyof typeof tables): Uint8Array | undefined {
  const bytes: number[] = []
  for (const character of text) {
    const byte = tables[codePage].get(character)
    if (byte === undefined) return undefined
    bytes.push(byte)
  }
  return Uint8Array.from(bytes)
}

const strict = new TextDecoder('utf-8', { fatal: true })

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes)
  } catch {
    return undefined
  }
}

/** Nothing but ASCII and pairs of a leading byte and another; most names fail here, cheaply. */
const onlyPairs = /^(?:[\u0020-\u007E]|[РСШЩТУФХÐÑØÙÒÓÔÕ]\P{ASCII})+$/u

/** UTF-8 that was read as a code page: two characters for each letter. */
function readAsCodePage(text: string): string | undefined {
  if (!onlyPairs.test(text)) return undefined
  for (const codePage of ['windows-1251', 'windows-1252'] as const) {
    const bytes = encode(text, codePage)
    const meant = bytes === undefined ? undefined : asUtf8(bytes)
    if (meant !== undefined && meant.length < text.length) return meant
  }
  return undefined
}

/**
 * As a name is written: "Иванов", "ИВАНОВ", "Анна-Мария"; "гНгП" is none. No word fits both
 * halves of an "or": else thirty capitals one by one would be tried in 2^30 ways.
 */
const cyrillicName = /^(?:\p{Lu}\p{Ll}+|\p{Lu}{2,})(?:[\s.'-]+(?:\p{Lu}\p{Ll}*|\p{Lu}{2,}))*$/u
const arabicName = /^[\p{Script=Arabic}\s]+$/u

/** A one-byte page that was read as Latin: every letter stands between À and ÿ. */
function readAsLatin(text: string): string | undefined {
  if (/[A-Za-z]/.test(text) || !/[À-ÿ]{3}/.test(text)) return undefined
  const bytes = encode(text, 'windows-1252')
  if (bytes === undefined) return undefined
  const meant = [cp1251.decode(bytes), cp1256.decode(bytes)]
  // "Éëïä" read back is "Йлпд", and no name is without a vowel.
  return meant.find((name, at) =>
    at === 0 ? cyrillicName.test(name) && /[аеёиоуыэюяіїє]/iu.test(name) : arabicName.test(name),
  )
}

/** What the text was before; undefined for text that is as it should be. */
export function ungarbled(text: string): string | undefined {
  if (!/\P{ASCII}/u.test(text)) return undefined
  return readAsCodePage(text) ?? readAsLatin(text)
}
