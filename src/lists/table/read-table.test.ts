import ExcelJs from 'exceljs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asWorkbook } from '../made-up-lists.ts'
import { zipOf } from '../../../test/support/made-up-zip.ts'
import {
  cellCharactersMax,
  listColumnsMax,
  listLinesMax,
  uploadBytesMax,
} from '../../base/limits.ts'
import { Refusal } from '../../base/refusal.ts'
import { readTable } from './read-table.ts'
import { refuseZipBomb } from './zip-size.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const readText = (text: string, fileName = 'list.csv') => readTable(utf8(text), fileName)
const codes = (table: { problems: { code: string; line: number | null }[] }) =>
  table.problems.map(({ code, line }) => `${code} ${line ?? '-'}`)

/** The refusal, or a failed test. */
async function refusalOf(reading: Promise<unknown>): Promise<Refusal> {
  const answer = await reading.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(answer instanceof Refusal)) throw new Error(`no refusal but ${String(answer)}`)
  return answer
}

async function workbookOf(fill: (sheet: ExcelJs.Worksheet, book: ExcelJs.Workbook) => void) {
  const book = new ExcelJs.Workbook()
  fill(book.addWorksheet('List'), book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

describe('text', () => {
  it('keeps every cell verbatim and numbers lines as a spreadsheet does', async () => {
    const table = await readText('Surname;Name;Note\n\n Ладов ;Игнат;"a\nb"\n;;\nМирин;Олег;-\n')
    expect(table.headings).toEqual(['Surname', 'Name', 'Note'])
    expect(table.rows).toEqual([
      { line: 3, cells: [' Ладов ', 'Игнат', 'a\nb'] },
      { line: 5, cells: ['Мирин', 'Олег', '-'] },
    ])
    expect(table.source).toEqual({ kind: 'csv', encoding: 'utf-8', separator: ';' })
    expect(table.problems).toEqual([])
  })

  it('believes the name of a .tsv file', async () => {
    const table = await readText('Surname\tAddress\nЛадов\tKey, 5, 7, 9\n', 'list.tsv')
    expect(table.source).toEqual({ kind: 'tsv', encoding: 'utf-8', separator: '\t' })
    expect(table.rows[0]?.cells).toEqual(['Ладов', 'Key, 5, 7, 9'])
  })

  it('reads a list without headings and loses nobody', async () => {
    const table = await readText('1,Ладов,12.03.1998\n2,Мирин,1.4.2001\n')
    expect(table.headings).toEqual(['column 1', 'column 2', 'column 3'])
    expect(table.rows.map(({ line }) => line)).toEqual([1, 2])
    expect(codes(table)).toEqual(['no-header 1'])
  })

  it('finds headings under a title, and says what stood above', async () => {
    const table = await readText(
      'List of the held;;\nas of 1 May;;\n№;Фамилия;Имя\n1;Ладов;Игнат\n',
    )
    expect(table.headings).toEqual(['№', 'Фамилия', 'Имя'])
    expect(table.rows).toEqual([{ line: 4, cells: ['1', 'Ладов', 'Игнат'] }])
    expect(codes(table)).toEqual(['lines-above-headings 1', 'lines-above-headings 2'])
  })

  it('names duplicated headings and keeps both columns', async () => {
    const table = await readText('Surname,Note,Note\nЛадов,a,b\n')
    expect(table.headings).toEqual(['Surname', 'Note', 'Note'])
    expect(table.rows[0]?.cells).toEqual(['Ладов', 'a', 'b'])
    expect(codes(table)).toEqual(['duplicate-heading 1'])
  })

  it('reads ragged rows and names each', async () => {
    const table = await readText(
      'Surname,Name,Place\nЛадов,Игнат\nМирин,Олег,Key,5\nЗорин,Лев,Key,,\n',
    )
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['Ладов', 'Игнат', ''],
      ['Мирин', 'Олег', 'Key', '5'],
      ['Зорин', 'Лев', 'Key'],
    ])
    expect(codes(table)).toEqual(['row-length 2', 'row-length 3'])
  })

  it('cuts two megabytes in one cell, says so, and reads the rest', async () => {
    const table = await readText(`Surname,Note\nЛадов,${'x'.repeat(2_000_000)}\nМирин,y\n`)
    expect(table.rows[0]?.cells[1]).toHaveLength(cellCharactersMax)
    expect(table.rows[1]?.cells).toEqual(['Мирин', 'y'])
    expect(codes(table)).toEqual(['cell-too-long 2'])
    expect(table.problems[0]?.value.length).toBeLessThanOrEqual(80)
  })

  it('keeps a formula as text and says so; a dash or a telephone number is none', async () => {
    const table = await readText("Surname,Note\n=cmd|' /C calc'!A0,-\n@SUM(A1),+380501234567\n")
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ["=cmd|' /C calc'!A0", '-'],
      ['@SUM(A1)', '+380501234567'],
    ])
    expect(codes(table)).toEqual(['formula 2', 'formula 3'])
  })

  it('replaces what cannot be stored', async () => {
    const table = await readText('Surname,Note\nЛад\u0000ов,x\n')
    expect(table.rows[0]?.cells[0]).toBe('Лад�ов')
    expect(codes(table)).toEqual(['unreadable-characters 2'])
  })
})

const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1)
const binary = Uint8Array.from({ length: 3_000 }, (_, at) => (at * 7 + (at >> 3)) % 251)

describe('what is no list is refused in one sentence', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'list.csv', 'wrong-input', /is empty/],
    ['a file of blanks', utf8(' \n ; ; \n\n'), 'list.csv', 'wrong-input', /holds no lines/],
    ['headings only', utf8('Surname,Name\n'), 'list.csv', 'wrong-input', /no person under them/],
    ['a photo renamed .xlsx', jpeg, 'list.xlsx', 'wrong-input', /is a JPEG picture and not a list/],
    ['a photo renamed .csv', jpeg, 'list.csv', 'wrong-input', /is a JPEG picture/],
    ['a PDF', utf8('%PDF-1.7\n'), 'list.pdf', 'wrong-input', /is a PDF document/],
    [
      'an old workbook',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1),
      'list.xls',
      'wrong-input',
      /old Excel/,
    ],
    ['noise called .xlsx', binary, 'list.xlsx', 'wrong-input', /is called a workbook but is none/],
    ['noise called .csv', binary, 'list.csv', 'wrong-input', /is not a text file/],
    [
      'a cut-off zip',
      Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0),
      'list.xlsx',
      'wrong-input',
      /is damaged/,
    ],
    [
      '300 columns',
      utf8(`${Array.from({ length: 300 }, (_, at) => `c${at}`).join(',')}\n${'1,'.repeat(299)}1\n`),
      'list.csv',
      'too-large',
      new RegExp(`Line 1 of list.csv has 300 columns, and a list has at most ${listColumnsMax}`),
    ],
    [
      'too many lines',
      utf8(`Surname\n${'a\n'.repeat(listLinesMax + 1)}`),
      'list.csv',
      'too-large',
      /more than 200000 lines/,
    ],
    [
      'too many bytes',
      new Uint8Array(uploadBytesMax + 1),
      'list.csv',
      'too-large',
      /more than 32 MB/,
    ],
  ] as const)('%s', async (_, bytes, fileName, code, sentence) => {
    const refusal = await refusalOf(readTable(bytes, fileName))
    expect(refusal.code).toBe(code)
    expect(refusal.message).toMatch(sentence)
    expect(refusal.message.startsWith('Line') || refusal.message.startsWith(fileName)).toBe(true)
  })

  it('what another limit allows, and not more', async () => {
    const text = utf8('Surname\nLadov\nZorin\n')
    const read = (linesMax: number, bytesMax: number) =>
      readTable(text, 'list.csv', { linesMax, bytesMax })
    expect((await read(2, 20)).rows).toHaveLength(2)
    expect((await refusalOf(read(1, 20))).message).toMatch(/more than 1 lines/)
    expect((await refusalOf(read(2, 19))).code).toBe('too-large')
  })

  it('a Word file, which is an archive but no workbook', async () => {
    const bytes = zipOf([{ name: 'word/document.xml', content: utf8('<x/>') }])
    expect((await refusalOf(readTable(bytes, 'list.xlsx'))).message).toMatch(/not a workbook/)
  })

  it('an archive that is a workbook by name only', async () => {
    const bytes = zipOf([{ name: 'xl/workbook.xml', content: utf8('<not xml') }])
    expect((await refusalOf(readTable(bytes, 'list.xlsx'))).code).toBe('wrong-input')
  })

  it('a workbook of 300 columns', async () => {
    const bytes = await workbookOf((sheet) => {
      sheet.addRow(Array.from({ length: 300 }, (_, at) => `c${at}`))
    })
    expect((await refusalOf(readTable(bytes, 'list.xlsx'))).message).toMatch(
      /has a cell in column \d+, and a list has at most 120 columns/,
    )
  })
})

describe('workbooks', () => {
  it('reads cells as a person sees them', async () => {
    const bytes = await workbookOf((sheet) => {
      sheet.addRow(['№', 'Фамилия', 'Дата рождения', 'Личный номер', 'Note'])
      sheet.addRow([
        1,
        'Ладов',
        new Date('1998-03-12T00:00:00Z'),
        712,
        { richText: [{ text: 'a' }, { text: 'b' }] },
      ])
      sheet.getCell('D2').numFmt = '000000'
      sheet.addRow([
        2,
        'Мирин',
        new Date('1998-03-01T00:00:00Z'),
        'К-7',
        { text: 'link', hyperlink: 'https://example.org' },
      ])
      sheet.getCell('C3').numFmt = 'mmm-yy'
      sheet.addRow([3, 'Зорин', new Date('1998-01-01T00:00:00Z'), true, { error: '#REF!' }])
      sheet.getCell('C4').numFmt = 'yyyy'
      sheet.addRow([])
      sheet.addRow([4, 'Шулец', { formula: 'A1', result: 'shown' }])
    })
    const table = await readTable(bytes, 'list.xlsx')
    expect(table.source).toEqual({ kind: 'xlsx', sheet: 'List' })
    expect(table.rows).toEqual([
      { line: 2, cells: ['1', 'Ладов', '1998-03-12', '000712', 'ab'] },
      { line: 3, cells: ['2', 'Мирин', '1998-03', 'К-7', 'link'] },
      { line: 4, cells: ['3', 'Зорин', '1998', 'TRUE', '#REF!'] },
      { line: 6, cells: ['4', 'Шулец', 'shown', '', ''] },
    ])
    expect(table.problems.map(({ code, line, value }) => [code, line, value])).toEqual([
      ['formula', 6, '=A1'],
    ])
  })

  it('reads the first visible sheet that holds something, and names the others', async () => {
    const bytes = await workbookOf((sheet, book) => {
      sheet.state = 'hidden'
      sheet.addRow(['Surname', 'Name'])
      book.addWorksheet('Empty')
      book.addWorksheet('Held').addRows([
        ['Surname', 'Name'],
        ['Ладов', 'Игнат'],
      ])
    })
    const table = await readTable(bytes, 'list.xlsx')
    expect(table.source).toEqual({ kind: 'xlsx', sheet: 'Held' })
    expect(table.problems.map(({ code, value }) => [code, value])).toEqual([
      ['other-sheets', 'List'],
    ])
  })

  it('goes by content: a workbook called .csv is a workbook', async () => {
    const bytes = await asWorkbook({ headings: ['Surname', 'Name'], rows: [['Ладов', 'Игнат']] })
    expect((await readTable(bytes, 'list.csv')).source.kind).toBe('xlsx')
  })

  it('refuses a zip bomb before anything unpacks it', async () => {
    const bytes = zipOf([
      { name: 'xl/workbook.xml', content: utf8('<workbook/>') },
      // One part of a megabyte, listed 300 times: the file itself stays at a kilobyte a listing.
      { name: 'xl/worksheets/sheet1.xml', content: new Uint8Array(1_048_576), copies: 300 },
    ])
    expect(bytes.length).toBeLessThan(50_000)
    const refusal = await refusalOf(readTable(bytes, 'list.xlsx'))
    expect(refusal.code).toBe('too-large')
    expect(refusal.message).toMatch(/unpacks to more than 256 MB/)
  })

  it('does not believe what a zip says of its own size', async () => {
    const content = new Uint8Array(5_000_000)
    const bytes = zipOf([{ name: 'xl/workbook.xml', content, sizeClaimed: 1 }])
    expect((await refusalOf(refuseZipBomb(bytes, 'list.xlsx', 4_000_000))).code).toBe('too-large')
    expect(await refuseZipBomb(bytes, 'list.xlsx', 6_000_000)).toHaveLength(1)
  })

  it('refuses a zip of very many parts', async () => {
    const bytes = zipOf([{ name: 'a', content: new Uint8Array(1), copies: 2_001 }])
    expect((await refusalOf(readTable(bytes, 'list.xlsx'))).code).toBe('too-large')
  })

  it('counts all parts together', async () => {
    const bytes = await asWorkbook({ headings: ['Surname'], rows: [['Ладов']] })
    expect((await refuseZipBomb(bytes, 'list.xlsx')).length).toBeGreaterThan(5)
    expect((await refusalOf(refuseZipBomb(bytes, 'list.xlsx', 2_000))).code).toBe('too-large')
  })
})

const isAnswered = async (bytes: Uint8Array, fileName: string) => {
  const answer = await readTable(bytes, fileName).catch((error: unknown) => error)
  return (
    answer instanceof Refusal || (typeof answer === 'object' && answer !== null && 'rows' in answer)
  )
}

describe('whatever the bytes', () => {
  const names = fc.constantFrom('list.csv', 'list.tsv', 'list.xlsx')

  it('random bytes are a table or a refusal', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ maxLength: 200 }).map(utf8),
    )
    await fc.assert(
      fc.asyncProperty(bytes, names, async (file, name) => {
        expect(await isAnswered(file, name)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('rows of odd cells are a table or a refusal', async () => {
    const cell = fc.constantFrom(
      'Surname',
      '"',
      '""',
      ',',
      ';',
      '\t',
      '\n',
      '\r\n',
      'Ладов',
      '12.03.1998',
      '=A1',
      ' ',
      '\u0000',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { maxLength: 40 }), names, async (parts, name) => {
        expect(await isAnswered(utf8(parts.join('')), name)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('a workbook with a broken byte is a table or a refusal', async () => {
    const whole = await asWorkbook({ headings: ['Surname', 'Name'], rows: [['Ладов', 'Игнат']] })
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(change, async ([at, byte]) => {
        const broken = Uint8Array.from(whole)
        broken[at] = byte
        expect(await isAnswered(broken, 'list.xlsx')).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
