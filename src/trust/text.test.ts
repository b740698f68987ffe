/** Strict reading: base64, decimals, the bytes of a file, canonical CBOR. */
import { encode } from 'cborg'
import { anything, assert, property, uint8Array } from 'fast-check'
import { expect, it } from 'vitest'
import { decodeBase64, encodeBase64 } from './base64.ts'
import { decodeCanonical, encodeCanonical } from './canonical.ts'
import { readDecimal, readStrictText } from './strict-text.ts'

it('base64 comes back from any bytes', () => {
  assert(
    property(uint8Array(), (bytes) => {
      expect(Buffer.compare(decodeBase64(encodeBase64(bytes)), bytes)).toBe(0)
    }),
  )
})

it.each(['AA', 'AA=', 'AB==', 'A-==', 'A_==', 'AA==\n', ' AA==', 'AA== ', 'AA===', '====', 'A'])(
  '%j is not base64',
  (text) => expect(() => decodeBase64(text)).toThrow('well formed'),
)

it('base64 of another length is refused', () => {
  expect(() => decodeBase64('AAAA', 4)).toThrow('3 bytes instead of 4')
})

it.each([
  ['0', 0],
  ['9007199254740991', Number.MAX_SAFE_INTEGER],
])('%s is a count', (text, value) => expect(readDecimal(text)).toBe(value))

it.each(['', '00', '01', '+1', '-1', '1.0', '1e3', ' 1', '1 ', '0x1', '9007199254740992', '١'])(
  '%j is not a count',
  (text) => expect(() => readDecimal(text)).toThrow('not a count'),
)

it.each([
  ['a byte order mark', [0xef, 0xbb, 0xbf, 0x61, 0x0a]],
  ['a carriage return', [0x61, 0x0d, 0x0a]],
  ['a tab', [0x61, 0x09, 0x0a]],
  ['a zero byte', [0x00, 0x0a]],
  ['half a character', [0xd0, 0x0a]],
  ['an overlong form', [0xc0, 0x80, 0x0a]],
  ['a surrogate', [0xed, 0xa0, 0x80, 0x0a]],
  ['no line feed at the end', [0x61]],
  ['two line feeds at the end', [0x61, 0x0a, 0x0a]],
  ['no bytes', []],
])('a file with %s is refused', (_, bytes) => {
  expect(() => readStrictText(Uint8Array.from(bytes))).toThrow(/file/)
})

it('a file may have 65,536 bytes and not one more', () => {
  const longest = Buffer.alloc(65_536, 'a').fill('\n', 65_535)
  expect(readStrictText(longest)).toHaveLength(65_536)
  expect(() => readStrictText(Buffer.concat([Buffer.from('a'), longest]))).toThrow('longer')
})

it.each([
  [{ b: 1, a: 2 }, 'a2616102616201'],
  [{ aa: 1, b: 2 }, 'a261620262616101'],
  [{ a: 1, b: undefined }, 'a1616101'],
  [
    new Map([
      [10, 'x'],
      [-1, 'y'],
    ]),
    'a20a6178206179',
  ],
  [[1.5, null, true, new Uint8Array([7])], '84f93e00f6f54107'],
  [2n ** 60n, '1b1000000000000000'],
])('%o has one canonical form', (value, hex) => {
  expect(Buffer.from(encodeCanonical(value)).toString('hex')).toBe(hex)
})

it.each([
  [Number.NaN],
  [Number.POSITIVE_INFINITY],
  [2 ** 60],
  [new Date(0)],
  ['\ud800'],
  [{ '\udfff': 1 }],
  [[undefined]],
  [undefined],
])('%o has no canonical form', (value) => {
  expect(() => encodeCanonical(value)).toThrow('cannot be written')
})

it.each([
  ['1801', 'a number longer than it need be'],
  ['5f4101ff', 'bytes of open length'],
  ['a2616201616102', 'keys in another order'],
  ['a2616101616102', 'a key twice'],
  ['fb3ff8000000000000', 'a longer float'],
  ['f7', 'undefined'],
  ['f97e00', 'not a number'],
  ['c001', 'a tag'],
  ['0101', 'something behind'],
  ['61ff', 'text that is not UTF-8'],
  ['62edff', 'more text that is not UTF-8'],
  ['', 'nothing'],
])('%s is refused: %s', (hex) => {
  expect(() => decodeCanonical(Buffer.from(hex, 'hex'))).toThrow('not canonical bytes')
})

it('integer keys come back as a Map, text keys as an object', () => {
  const payload = new Map<number, unknown>([
    [1, { place: 'Westhaven' }],
    [2, []],
  ])
  expect(decodeCanonical(encodeCanonical(payload))).toEqual(payload)
})

it('any bytes that are read are the ones that would be written', () => {
  const tree = anything({ withMap: false, withBigInt: true })
  assert(
    property(tree, (value) => {
      let bytes: Uint8Array
      try {
        bytes = encode(value)
      } catch {
        return
      }
      let read: unknown
      try {
        read = decodeCanonical(bytes)
      } catch {
        return
      }
      expect(Buffer.compare(encodeCanonical(read), bytes)).toBe(0)
    }),
  )
})
