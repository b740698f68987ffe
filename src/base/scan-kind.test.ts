import { assert, integer, property, uint8Array } from 'fast-check'
import { expect, it } from 'vitest'
import { scanKindOf } from './scan-kind.ts'

const bytes = (text: string) => Uint8Array.from(text, (each) => each.charCodeAt(0))

it.each([
  ['a PDF', '%PDF-1.7\n', 'pdf'],
  ['a JPEG', '\xFF\xD8\xFF\xE0..JFIF', 'jpeg'],
  ['a PNG', '\x89PNG\r\n\x1A\n....', 'png'],
  ['nothing', '', null],
  ['a page that calls itself one', '<html>%PDF-1.7', null],
  ['a drawing that may hold a script', '<svg xmlns="http://www.w3.org/2000/svg">', null],
  ['a PNG whose line ends were changed on the way', '\x89PNG\n\x1A\n', null],
  ['a zip', 'PK\x03\x04', null],
  ['a GIF', 'GIF89a', null],
  ['the beginning of a beginning', '%PD', null],
])('%s is told by its first bytes', (_, text, kind) => {
  expect(scanKindOf(bytes(text))).toBe(kind)
})

it('what follows the first bytes does not matter, and what stands before them does', () => {
  assert(
    property(uint8Array({ maxLength: 40 }), integer({ min: 0, max: 36 }), (rest, first) => {
      expect(scanKindOf(Uint8Array.from([...bytes('%PDF-'), ...rest]))).toBe('pdf')
      expect(scanKindOf(Uint8Array.from([first, ...bytes('%PDF-'), ...rest]))).toBeNull()
    }),
  )
})
