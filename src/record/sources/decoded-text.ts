/**
 * Bytes of unknown encoding as a text: by its byte order mark, else UTF-8 if it is valid, else the
 * Windows code page whose letters make sense. One unit of the text is one unit of every span, so
 * nothing is normalised; what no database can keep becomes U+FFFD, which is as long.
 */

const decode = (encoding: string, bytes: Uint8Array) => new TextDecoder(encoding).decode(bytes)

/** Where the mark is, what follows is decoded by it; the decoder takes the mark away. */
const marks: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

export function decodedText(bytes: Uint8Array): string {
  const marked = marks.find(([, mark]) => mark.every((byte, place) => bytes[place] === byte))
  const text = marked === undefined ? unmarked(bytes) : decode(marked[0], bytes)
  return keepable(text)
}

/** Every character that cannot be kept replaced by one of the same length. */
export const keepable = (text: string): string => text.replaceAll(/\p{Surrogate}|\0/gu, '\uFFFD')

function unmarked(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes)
  if (wide !== null) return decode(wide, bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decode(codePage(bytes), bytes)
  }
}

/** UTF-16 without a mark: in any language, blanks and line ends have a zero byte on one side. */
function wideEncoding(bytes: Uint8Array): string | null {
  const seen = bytes.subarray(0, 4_000)
  let [even, odd] = [0, 0]
  for (const [place, byte] of seen.entries()) {
    if (byte !== 0) continue
    if (place % 2 === 0) even += 1
    else odd += 1
  }
  const enough = seen.length / 20
  if (odd > enough && even < odd / 10) return 'utf-16le'
  return even > enough && odd < even / 10 ? 'utf-16be' : null
}

/** Letters that run on: a wrong code page breaks words with signs and strays between scripts. */
const running: readonly (readonly [encoding: string, letters: RegExp])[] = [
  ['windows-1251', /[а-яёіїєґ]{3,}/gu],
  ['windows-1256', /[\u0621-\u064A]{3,}/gu],
  ['windows-1252', /[a-zà-öø-ÿœß]{3,}/gu],
]

function codePage(bytes: Uint8Array): string {
  const seen = bytes.subarray(0, 20_000)
  const scored = running.map(([encoding, letters]) => {
    const words = decode(encoding, seen).match(letters) ?? []
    return { encoding, letters: words.reduce((sum, word) => sum + word.length, 0) }
  })
  return scored.toSorted((one, other) => other.letters - one.letters)[0]?.encoding ?? 'windows-1252'
}
