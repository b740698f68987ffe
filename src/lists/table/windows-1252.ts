/**
 * Windows-1252 by its own table, since Node 20 decodes it as Latin-1 and loses Š, Ž, Œ and the
 * typographic quotes (Node 24 has it right): a name must not depend on the version.
 * WHATWG Encoding Standard, index windows-1252.
 */

/** The characters of the bytes 80 to 9F; all others are those of Latin-1. */
const middle = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

export const characterIn1252 = (byte: number): string =>
  byte >= 0x80 && byte < 0xa0 ? middle.charAt(byte - 0x80) : String.fromCodePoint(byte)

/** Where the decoder has it right already, nothing is left to replace. */
export const decode1252 = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252')
    .decode(bytes)
    .replaceAll(/[\u0080-\u009F]/g, (character) => characterIn1252(character.charCodeAt(0)))
