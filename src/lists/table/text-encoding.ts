/**
 * From bytes to text. UTF-8 and UTF-16 prove themselves; a file that is neither was written by
 * an old spreadsheet in one of the Windows code pages, which is told from the shape of its
 * words. A file pasted together from two encodings is read line by line.
 */
import { Refusal } from '../../base/refusal.ts'
import { problem, type Problem } from '../line.ts'
import type { TextEncoding } from './table.ts'
import { decode1252 } from './windows-1252.ts'

type CodePage = 'windows-1251' | 'windows-1252' | 'windows-1256'

export type DecodedText = { text: string; encoding: TextEncoding; problems: Problem[] }

const codePageNames: Record<CodePage, string> = {
  'windows-1251': 'Windows-1251 (Cyrillic)',
  'windows-1252': 'Windows-1252 (Western European)',
  'windows-1256': 'Windows-1256 (Arabic)',
}

/** Undefined if the bytes are not well-formed in this encoding. */
function decodeStrictly(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be') {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const decode = (bytes: Uint8Array, encoding: string) =>
  encoding === 'windows-1252' ? decode1252(bytes) : new TextDecoder(encoding).decode(bytes)

/** UTF-16 without its mark shows as a zero in every other byte wherever the text is ASCII. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const size = Math.min(bytes.length, 4_096) & ~1
  let even = 0
  let odd = 0
  for (let at = 0; at < size; at += 2) {
    if (bytes[at] === 0) even += 1
    if (bytes[at + 1] === 0) odd += 1
  }
  if (odd > size / 20 && even === 0) return 'utf-16le'
  return even > size / 20 && odd === 0 ? 'utf-16be' : undefined
}

function encodingOfMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

/**
 * Western text has single accented letters between plain ones; Cyrillic and Arabic text has
 * whole words above 127. Arabic read as Cyrillic has capitals in the middle of its words.
 */
export function likelyCodePage(bytes: Uint8Array): CodePage {
  const words = decode(bytes.subarray(0, 200_000), 'windows-1251').match(/[\p{L}\p{M}]+/gu) ?? []
  let mingled = 0
  let whole = 0
  let jumbled = 0
  for (const word of words) {
    const high = word.match(/\P{ASCII}/gu)?.length ?? 0
    if (high === 0) continue
    if (high < word.length) mingled += 1
    else if (word.length > 1) whole += 1
    if (/\p{Ll}\p{Lu}/u.test(word)) jumbled += 1
  }
  if (mingled > whole) return 'windows-1252'
  return jumbled * 4 > whole ? 'windows-1256' : 'windows-1251'
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = []
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(10, from)
    const to = end < 0 ? bytes.length : end + 1
    lines.push(bytes.subarray(from, to))
    from = to
  }
  return lines
}

const hasHighByte = (bytes: Uint8Array) => bytes.some((byte) => byte > 127)

function decodeOld(bytes: Uint8Array): DecodedText {
  const lines = linesOf(bytes)
  const strict = lines.map((line) => decodeStrictly(line, 'utf-8'))
  const isMixed = strict.some((text, at) => text !== undefined && hasHighByte(lines[at] ?? bytes))
  const broken = lines.filter((_, at) => strict[at] === undefined)
  const page = likelyCodePage(isMixed ? concatenated(broken) : bytes)
  const name = codePageNames[page]
  if (!isMixed) {
    const assumed = problem({
      code: 'encoding-assumed',
      what: `it is not UTF-8, and was read as ${name}.`,
      remedy: 'Look at a few names, and save it as UTF-8 if they are garbled.',
      assumed: name,
    })
    return { text: decode(bytes, page), encoding: page, problems: [assumed] }
  }
  const problems = strict.flatMap((text, at) =>
    text === undefined
      ? [
          problem({
            code: 'mixed-encodings',
            line: at + 1,
            value: decode(lines[at] ?? bytes, page).trim(),
            what: `this line is in another encoding than the rest, and was read as ${name}.`,
            remedy: 'Compare it with the original, and save the whole list as UTF-8.',
            assumed: name,
          }),
        ]
      : [],
  )
  const text = strict.map((good, at) => good ?? decode(lines[at] ?? bytes, page)).join('')
  return { text, encoding: 'mixed', problems }
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Photographs and programs are full of control characters; a list has at most a stray one. */
function refuseBinary(text: string, fileName: string) {
  const controls = text.match(/(?![\t-\r])\p{Cc}/gu)?.length ?? 0
  if (controls > 8 && controls * 200 > text.length)
    throw new Refusal(
      'wrong-input',
      `${fileName} is not a text file; send the list as .csv, .tsv or .xlsx.`,
    )
}

/** Refuses what is no text at all. `fileName` stands in the sentence of the refusal. */
export function decodeText(bytes: Uint8Array, fileName: string): DecodedText {
  const marked = encodingOfMark(bytes)
  const wide = marked === 'utf-8' ? undefined : (marked ?? utf16WithoutMark(bytes))
  if (wide !== undefined) {
    const text = decode(bytes, wide)
    refuseBinary(text, fileName)
    return { text, encoding: wide, problems: [] }
  }
  const text = decodeStrictly(bytes, 'utf-8')
  const decoded: DecodedText =
    text === undefined ? decodeOld(bytes) : { text, encoding: 'utf-8', problems: [] }
  refuseBinary(decoded.text, fileName)
  return decoded
}
