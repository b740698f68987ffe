import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { command as match } from './match.ts'

let folder = ''
const at = (name: string) => join(folder, name)
const sought =
  'ref,last name,first name,born\ns1,Shumenko,Tusalan,1980-02-01\ns2,Ladov,Ihnat,1998-03-12\ns3,Zoryn,Meren,1971-07-30\n'

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'strangers-'))
  await writeFile(at('sought.csv'), sought)
})
afterAll(() => rm(folder, { recursive: true, force: true }))
afterEach(() => vi.restoreAllMocks())

async function proposals(name: string, bytes: Uint8Array | string) {
  await writeFile(at(name), bytes)
  const said = { out: '', err: '' }
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => (said.out += String(text)) !== '')
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => (said.err += String(text)) !== '')
  await match.run([at(name), at('sought.csv'), '--threads', '1'])
  const pairs = said.out.trimEnd().split('\n').slice(1)
  return { pairs: pairs.map((row) => row.split(',').slice(0, 2).join(' ')).toSorted(), ...said }
}

const cyrillicPage = new TextDecoder('windows-1251')
const byteOf = new Map(
  Array.from({ length: 256 }, (_, byte) => [cyrillicPage.decode(Uint8Array.of(byte)), byte]),
)
const in1251 = (text: string) => Uint8Array.from(text, (letter) => byteOf.get(letter) ?? 63)
const in1252 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

/** Two lists of a stranger, no options: what stands in one of them, and who is found. */
const files: readonly (readonly [
  what: string,
  name: string,
  bytes: Uint8Array | string,
  pairs: readonly string[],
])[] = [
  [
    'semicolons in an old code page',
    'a.csv',
    in1251(
      '№;Фамилия;Имя;Дата рождения\r\nн1;Ладов;Игнат;12.03.1998\r\nн2;Шуменко;Тусалан;01.02.1980\r\n',
    ),
    ['н1 s2', 'н2 s1'],
  ],
  [
    'no headings, four columns',
    'b.csv',
    'Ладов,Игнат,Петрович,12.03.1998\nШуменко,Тусалан,Иванович,13.02.1980\n',
    ['1 s2', '2 s1'],
  ],
  [
    'nothing but names',
    'c.txt',
    'Ладов Игнат Петрович\nШуменко Тусалан Иванович\nЗорин Мерен Олегович\n',
    ['1 s2', '2 s1', '3 s3'],
  ],
  [
    'numbered lines with births behind the names',
    'd.txt',
    '1. Ладов Игнат Петрович 12.03.1998\n2. Шуменко Тусалан Иванович, 01.02.1980 г.р.\n3. Зорин Мерен Олегович (1971)\n',
    ['1 s2', '2 s1', '3 s3'],
  ],
  [
    'rank, name and initials in one cell',
    'e.csv',
    'ФИО;Д.р.\nрядовой Ладов Игнат Петрович;12.03.1998\nмл. сержант Шуменко Т.И.;01.02.1980\nк-н Зорин Мерен Олегович, 1971 г.р.;\n',
    ['2 s2', '3 s1', '4 s3'],
  ],
  [
    'a title, counted columns and a sum',
    'f.csv',
    'Список;;;\n№;Прізвище;Ім’я;Дата народження\n1;2;3;4\n7;Ладов;Ігнат;12.03.1998\n8;Шуменко;Тусалан;01.02.1980\nВсього: 2;;;\n',
    ['7 s2', '8 s1'],
  ],
  [
    'two scripts in one list',
    'g.csv',
    'name;dob\nЛадов Игнат;12.03.1998\nShumenko Tusalan;01.02.1980\nЗopин Мeрен;30.07.1971\n',
    ['2 s2', '3 s1', '4 s3'],
  ],
  [
    'days counted by a spreadsheet',
    'h.csv',
    'Фамилия;Имя;Дата рождения\nЛадов;Игнат;35866\nШуменко;Тусалан;29252\n',
    ['2 s2', '3 s1'],
  ],
  [
    'tabs in UTF-16',
    'i.csv',
    Buffer.from(
      '\uFEFFФамилия\tИмя\tДата рождения\r\nЛадов\tИгнат\t12.03.1998\r\nШуменко\tТусалан\t01.02.1980\r\n',
      'utf16le',
    ),
    ['2 s2', '3 s1'],
  ],
  [
    'French',
    'j.csv',
    in1252('N°;Nom;Prénom;Né le\n4;LADOV;Ignat;12/03/1998\n5;CHOUMENKO;Toussalan;01/02/1980\n'),
    ['4 s2', '5 s1'],
  ],
  [
    'Hebrew',
    'k.csv',
    'מספר,שם משפחה,שם פרטי,תאריך לידה\n1,לאדוב,איגנט,12.03.1998\n2,שומנקו,טוסלן,01.02.1980\n',
    ['1 s2', '2 s1'],
  ],
  [
    'a heading twice',
    'l.csv',
    'Фамилия;Имя;Имя;Дата рождения\nЛадов;Игнат;;12.03.1998\nШуменко;Тусалан;;01.02.1980\n',
    ['2 s2', '3 s1'],
  ],
  [
    'a quotation mark that nobody closes',
    'm.csv',
    'id,surname,given,dob\n1,"Ladov,Ignat,12.03.1998\n2,Shumenko,"Tus"alan,01.02.1980\n',
    ['1 s2', '2 s1'],
  ],
]

describe('match finds everybody in a file with', () => {
  it.each(files)('%s', async (_, name, bytes, pairs) => {
    expect((await proposals(name, bytes)).pairs).toEqual(pairs)
  })

  it('a birth beside the name, whose order of day and month it asks about', async () => {
    const { err } = await proposals('n.csv', 'ФИО\nЛадов Игнат Петрович 03.02.1998\n')
    expect(err).toMatch(/nothing in this column shows whether the day or the month stands first/)
  })

  it('columns that it had to guess, and says how to name them', async () => {
    const { err } = await proposals('o.csv', 'Ладов,Игнат,Петрович\nШуменко,Тусалан,Иванович\n')
    expect(err).toContain('Say with --columns what each column is.')
    expect(err).not.toContain('mapping page')
  })
})

it.each([
  [
    'no names that can be told',
    'p.csv',
    'a,b\nxx,yy\nzz,vv\n',
    /p\.csv has no column.*"a", "b".*--columns/,
  ],
  [
    'a web page saved as a sheet',
    'q.xls',
    '<html><table><tr><td>Ladov</td></tr></table></html>',
    /q\.xls is a web page/,
  ],
  [
    'what a program wrote for programs',
    'r.json',
    '[{"surname":"Ladov"}]',
    /r\.json is a JSON document/,
  ],
  ['headings alone', 's.csv', 'Surname,Given name\n', /s\.csv has headings and no person/],
])('a file with %s is refused in one sentence', async (_, name, text, sentence) => {
  await expect(proposals(name, text)).rejects.toThrow(sentence)
})
