import { expect, it } from 'vitest'
import { recogniseColumns } from './columns.ts'
import { readLines } from './lines.ts'

function read(headings: string[], ...cells: string[][]) {
  const table = { headings, rows: cells.map((row, at) => ({ line: at + 2, cells: row })) }
  const { mapping } = recogniseColumns(table)
  return readLines(table, mapping)
}

const codes = ({ problems }: ReturnType<typeof read>) =>
  problems.map(({ code, line }) => `${code} ${line ?? '-'}`)

it('reads a whole line and leaves its cells as they were written', () => {
  const cells = [
    '7',
    ' ЛАДОВ ',
    'Игнат',
    'Ильич',
    '12.03.1998',
    'м',
    ' Ключ,  5',
    'К-7',
    'в/ч 5',
    'рядовой',
    'Camp 3',
    '1.2.23',
    'военнопленный',
    'тяжёлое ранение',
    'носилки',
    'x',
  ]
  const found = read(
    [
      '№',
      'Фамилия',
      'Имя',
      'Отчество',
      'Д.Р.',
      'Пол',
      'Адрес',
      'Личный номер',
      'Часть',
      'Звание',
      'Лагерь',
      'Дата пленения',
      'Категория',
      'Состояние здоровья',
      'Транспортировка',
      'Прим.',
    ],
    cells,
    ['8', 'Мирин', 'Олег', '', '25.03.1998', '', '', '', '', '', '', '25.2.2023', '', '', '', ''],
  )
  expect(found.lines[0]).toEqual({
    line: 2,
    cells,
    reading: {
      reference: '7',
      surname: 'ЛАДОВ',
      given: 'Игнат',
      patronymic: 'Ильич',
      bornOn: '1998-03-12',
      sex: 'male',
      place: 'Ключ, 5',
      serviceNumber: 'К-7',
      unit: 'в/ч 5',
      rank: 'рядовой',
      heldAt: 'Camp 3',
      heldSince: '2023-02-01',
      category: 'prisoner-of-war',
      health: 'serious',
      transport: 'stretcher',
    },
  })
  expect(found.lines[1]?.reading).toEqual({
    reference: '8',
    surname: 'Мирин',
    given: 'Олег',
    bornOn: '1998-03-25',
    heldSince: '2023-02-25',
  })
  expect(codes(found)).toEqual(['two-digit-years-assumed -'])
})

it('reads as written where somebody goes, with whom, and for whom', () => {
  const { lines } = read(
    ['No', 'Surname', 'Goes to', 'Family no', 'Accompanies'],
    ['7', 'Lador', ' Eastmark ', 'F 3', '8'],
  )
  expect(lines[0]?.reading).toEqual({
    reference: '7',
    surname: 'Lador',
    goesTo: 'Eastmark',
    family: 'F 3',
    accompanies: '8',
  })
})

it('keeps a line whose date is impossible, without the date', () => {
  const found = read(['Surname', 'Born'], ['Ладов', '31.02.1994'], ['Мирин', '13.02.1994'])
  expect(found.lines.map(({ reading }) => reading)).toEqual([
    { surname: 'Ладов' },
    { surname: 'Мирин', bornOn: '1994-02-13' },
  ])
  expect(found.problems).toEqual([
    {
      line: 2,
      column: 'Born',
      code: 'impossible-date',
      value: '31.02.1994',
      says:
        'Line 2, column "Born": there is no such day in the calendar. ' +
        'Correct the date, or write only the year or the year and month.',
      assumed: 'the line was kept without this date',
    },
  ])
})

it.each([
  [
    'nothing settles the order',
    ['3/4/1998', '5/6/1998'],
    ['1998-04-03', '1998-06-05'],
    ['date-order-assumed -'],
  ],
  ['one value settles it', ['3/4/1998', '5/26/1998'], ['1998-03-04', '1998-05-26'], []],
  [
    'both orders stand there',
    ['3/4/1998', '5/26/1998', '26/5/1998'],
    ['1998', '1998-05-26', '1998-05-26'],
    ['date-order-mixed -'],
  ],
  [
    'serials',
    ['35866', '12.03.1998', ''],
    ['1998-03-12', '1998-03-12', undefined],
    ['date-order-assumed -', 'serial-dates-assumed -'],
  ],
  [
    'the century is open',
    ['12.03.56', '25.03.08'],
    ['1956-03-12', undefined],
    ['two-digit-years-assumed -', 'century-unknown 3'],
  ],
  [
    'nothing is said',
    ['-', '?', '00.00.0000', '12.12.1998'],
    [undefined, undefined, undefined, '1998-12-12'],
    [],
  ],
  ['words', ['1998', 'March 1998', 'soon'], ['1998', '1998-03', undefined], ['not-a-date 4']],
])('dates, where %s', (_, cells, dates, problems) => {
  const found = read(['Surname', 'Date of birth'], ...cells.map((cell) => ['Ладов', cell]))
  expect(found.lines.map(({ reading }) => reading.bornOn)).toEqual(dates)
  expect(codes(found)).toEqual(problems)
})

it('leaves an unknown word open and says what may be written', () => {
  const found = read(
    ['Surname', 'Category', 'Health', 'Transport', 'Sex'],
    ['Ладов', 'pilot', 'ранен', 'bus', 'x'],
  )
  expect(found.lines[0]?.reading).toEqual({ surname: 'Ладов' })
  expect(codes(found)).toEqual([
    'unknown-value 2',
    'unknown-value 2',
    'unknown-value 2',
    'unknown-value 2',
  ])
  expect(found.problems.map(({ column }) => column)).toEqual([
    'Sex',
    'Category',
    'Health',
    'Transport',
  ])
  expect(found.problems[3]?.says).toContain('Write seat or stretcher.')
})

it('says that a living person has no name; the fallen may have none', () => {
  const found = read(['№', 'Surname', 'Category'], ['1', '', 'civilian'], ['2', ' ', 'remains'])
  expect(codes(found)).toEqual(['no-name 2'])
  expect(codes(read(['№', 'Category'], ['1', 'civilian']))).toEqual([])
  expect(found.lines).toHaveLength(2)
})

it('reads columns that are to be compared as text', () => {
  const table = {
    headings: ['Surname', 'State'],
    rows: [{ line: 2, cells: ['Ладов', ' Key  5 '] }],
  }
  const mapping = { columns: { surname: 0 }, extra: [1], unmapped: [] }
  expect(readLines(table, mapping).lines[0]?.reading).toEqual({
    surname: 'Ладов',
    extra: { State: 'Key 5' },
  })
})

it('tells how far it is', () => {
  const rows = Array.from({ length: 4_500 }, (_, at) => ({ line: at + 2, cells: ['Ладов'] }))
  const told: number[] = []
  readLines(
    { headings: ['Surname'], rows },
    { columns: { surname: 0 }, extra: [], unmapped: [] },
    (at) => told.push(at.linesRead),
  )
  expect(told).toEqual([0, 2_000, 4_000, 4_500])
})
