/**
 * What a file is, by its first bytes. Its name only helps a person: a photograph renamed to
 * .xlsx is a photograph.
 */
import { Refusal } from '../../base/refusal.ts'

type FileKind = 'zip' | 'text'

const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['a TIFF picture', [0x49, 0x49, 0x2a, 0x00]],
  ['a PDF document', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a RAR archive', [0x52, 0x61, 0x72, 0x21]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['a Rich Text document', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['an old Excel or Word file', [0xd0, 0xcf, 0x11, 0xe0]],
]

/** Text that is no table: what a program exports for programs, or a page saved as a sheet. */
const otherTexts: readonly (readonly [string, RegExp])[] = [
  ['a web page', /^\s*<(?:!doctype|html|table|head|body|meta)\b/i],
  ['an XML document', /^\s*<\?xml\b/i],
  ['a JSON document', /^\s*[[{]\s*["{[]/],
]

const startsWith = (bytes: Uint8Array, mark: readonly number[]) =>
  mark.every((byte, at) => bytes[at] === byte)

/** Refuses by name what the desk cannot read. */
export function fileKind(bytes: Uint8Array, fileName: string): FileKind {
  if (bytes.length === 0)
    throw new Refusal('wrong-input', `${fileName} is empty; send the list again.`)
  if (startsWith(bytes, [0x50, 0x4b])) return 'zip'
  const opening = new TextDecoder().decode(bytes.subarray(0, 512))
  const known =
    signatures.find(([, mark]) => startsWith(bytes, mark)) ??
    otherTexts.find(([, pattern]) => pattern.test(opening))
  if (known !== undefined)
    throw new Refusal(
      'wrong-input',
      `${fileName} is ${known[0]} and not a list; save the list as .xlsx or .csv and send that.`,
    )
  if (/\.xlsx$/i.test(fileName) && bytes.subarray(0, 512).includes(0))
    throw new Refusal(
      'wrong-input',
      `${fileName} is called a workbook but is none; save the list as .xlsx again and send that.`,
    )
  return 'text'
}
