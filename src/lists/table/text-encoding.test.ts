import { expect, it } from 'vitest'
import { decodeText, likelyCodePage } from './text-encoding.ts'

/** Bytes of a text in a code page, made by asking the decoder for each of its 256 letters. */
function encodeIn(page: string, text: string): Uint8Array {
  const decoder = new TextDecoder(page)
  const byteOf = new Map(
    Array.from({ length: 256 }, (_, byte): [string, number] => [
      decoder.decode(Uint8Array.of(byte)),
      byte,
    ]),
  )
  return Uint8Array.from(text, (letter) => byteOf.get(letter) ?? 0x3f)
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))
const wide = (text: string, littleEnd: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEnd)
  return new Uint8Array(view.buffer)
}

const cyrillic = 'Фамилия;Имя\r\nЛадов;Игнат\r\nМИРИН;ОЛЕГ\r\n'
const arabic = 'اللقب;الاسم\r\nلادوف;سامر\r\n'

it.each([
  ['UTF-8', utf8(cyrillic), 'utf-8', cyrillic, []],
  [
    'UTF-8 with its mark',
    joined(Uint8Array.of(0xef, 0xbb, 0xbf), utf8(cyrillic)),
    'utf-8',
    cyrillic,
    [],
  ],
  ['UTF-16, little end, marked', wide(`\uFEFF${cyrillic}`, true), 'utf-16le', cyrillic, []],
  ['UTF-16, big end, marked', wide(`\uFEFF${cyrillic}`, false), 'utf-16be', cyrillic, []],
  [
    'UTF-16, little end, no mark',
    wide(`Surname,Name\n${cyrillic}`, true),
    'utf-16le',
    `Surname,Name\n${cyrillic}`,
    [],
  ],
  [
    'UTF-16, big end, no mark',
    wide(`Surname,Name\n${cyrillic}`, false),
    'utf-16be',
    `Surname,Name\n${cyrillic}`,
    [],
  ],
  [
    'Windows-1251',
    encodeIn('windows-1251', cyrillic),
    'windows-1251',
    cyrillic,
    ['encoding-assumed'],
  ],
  ['Windows-1256', encodeIn('windows-1256', arabic), 'windows-1256', arabic, ['encoding-assumed']],
  [
    'Windows-1252',
    encodeIn('windows-1252', 'Name\nMøller\nPéreira\n'),
    'windows-1252',
    'Name\nMøller\nPéreira\n',
    ['encoding-assumed'],
  ],
] as const)('reads %s', (_, bytes, encoding, text, codes) => {
  const decoded = decodeText(bytes, 'list.csv')
  expect(decoded.encoding).toBe(encoding)
  expect(decoded.text).toBe(text)
  expect(decoded.problems.map(({ code }) => code)).toEqual(codes)
})

it('reads a file of two encodings line by line and names the lines', () => {
  const bytes = joined(
    utf8('Фамилия;Имя\n'),
    encodeIn('windows-1251', 'Ладов;Игнат\n'),
    utf8('Мирин;Олег\n'),
  )
  const decoded = decodeText(bytes, 'list.csv')
  expect(decoded.text).toBe('Фамилия;Имя\nЛадов;Игнат\nМирин;Олег\n')
  expect(decoded.encoding).toBe('mixed')
  expect(decoded.problems.map(({ code, line, value }) => [code, line, value])).toEqual([
    ['mixed-encodings', 2, 'Ладов;Игнат'],
  ])
})

it('tells the code pages apart by the shape of words', () => {
  expect(likelyCodePage(encodeIn('windows-1251', 'Прізвище Її ЄВГЕН'))).toBe('windows-1251')
  expect(likelyCodePage(encodeIn('windows-1256', 'تاريخ الميلاد'))).toBe('windows-1256')
  expect(likelyCodePage(encodeIn('windows-1252', 'Müller naïf ÄÖ'))).toBe('windows-1252')
})

it('refuses what is no text', () => {
  const noise = Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 256)
  expect(() => decodeText(noise, 'list.csv')).toThrow('list.csv is not a text file')
})

it('reads the letters of Windows-1252 that Latin-1 does not have', () => {
  // "Name", then Šéža in the bytes of the page, as an old spreadsheet writes them.
  const bytes = Uint8Array.of(0x4e, 0x61, 0x6d, 0x65, 0x0a, 0x8a, 0xe9, 0x9e, 0x61, 0x0a)
  expect(decodeText(bytes, 'list.csv').text).toBe('Name\nŠéža\n')
})
