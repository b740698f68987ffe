import { expect, it } from 'vitest'
import { likelySeparator, readSeparatedText } from './separated-text.ts'

it.each([
  ['a,b,c\n1,2,3\n', ','],
  ['a;b;c\n1;2,5;3\n', ';'],
  ['a\tb\n1\t2\n', '\t'],
  ['a|b|c\n1|2|3\n', '|'],
  ['Фамилия, имя;Адрес\nЛадов, Игнат;Ключ, 5\nМирин;Ключ\n', ';'],
  ['"a;b",c\n"1;2;3",4\n', ','],
  ['name\nЛадов\n', ','],
  ['', ','],
])('the separator of %j is %j', (text, separator) => {
  expect(likelySeparator(text)).toBe(separator)
})

const cells = (text: string) => readSeparatedText(text).rows.map((row) => row.cells)

it('reads quoted cells, doubled marks and line ends of every kind', () => {
  expect(cells('a,b\r\n"x, ""y""","z\nw"\r1,2')).toEqual([
    ['a', 'b'],
    ['x, "y"', 'z\nw'],
    ['1', '2'],
  ])
})

it("honours a spreadsheet's own note of the separator, and counts its line", () => {
  const { rows, separator } = readSeparatedText('sep=;\na;b\n1;2\n')
  expect(separator).toBe(';')
  expect(rows[0]).toEqual({ line: 2, cells: ['a', 'b'] })
})

it('a quotation mark that is never closed costs its own line only', () => {
  const text = 'a,b\n1,x\n"2,y\n3,z\n"4 and ""5""",w\n6,"p" q\n7,v\n'
  const { rows, problems } = readSeparatedText(text)
  expect(rows.map((row) => row.cells)).toEqual([
    ['a', 'b'],
    ['1', 'x'],
    ['"2', 'y'],
    ['3', 'z'],
    ['4 and "5"', 'w'],
    ['6', '"p" q'],
    ['7', 'v'],
    [],
  ])
  expect(problems.map(({ code, line }) => [code, line])).toEqual([
    ['unclosed-quote', 3],
    ['unclosed-quote', 6],
  ])
})

it('stays linear in a file of nothing but quotation marks', () => {
  const { rows } = readSeparatedText('"a\n'.repeat(20_001))
  expect(rows.length).toBeGreaterThan(900)
})
