import { expect, it } from 'vitest'
import { Refusal } from '../base/refusal.ts'
import {
  ColumnsByHeading,
  looksLikeHeadings,
  mapByHand,
  mapByHeading,
  recogniseColumns,
  type ColumnsByHeading as Wanted,
} from './columns.ts'
import type { ColumnKind } from './headings.ts'

const table = (headings: string[], ...rows: string[][]) => ({
  headings,
  rows: rows.map((cells) => ({ cells })),
})

/** The kind that one heading is recognised as, when it stands alone. */
function kindOf(heading: string): ColumnKind | undefined {
  const { columns } = recogniseColumns(table([heading])).mapping
  return Object.keys(columns)[0] as ColumnKind | undefined
}

it.each([
  ['ID', 'id'],
  ['№ п/п', 'id'],
  ['№ з/п', 'id'],
  ['rec_id', 'id'],
  ['Record No.', 'id'],
  ['الرقم', 'id'],
  ['م', 'id'],
  ['Surname', 'surname'],
  ['LAST NAME', 'surname'],
  ['Прізвище', 'surname'],
  ['الكنية', 'surname'],
  ['Given name(s)', 'given'],
  ['first_name', 'given'],
  ['Имя', 'given'],
  ['Ім’я', 'given'],
  ['الاسم الأول', 'given'],
  ["Father's name", 'patronymic'],
  ['Имя отца', 'patronymic'],
  ['По батькові', 'patronymic'],
  ['اسم الأب', 'patronymic'],
  ['Name', 'fullName'],
  ['Ф.И.О.', 'fullName'],
  ['ФИО (полностью)', 'fullName'],
  ['П.І.Б.', 'fullName'],
  ["Прізвище, ім'я, по батькові", 'fullName'],
  ['الاسم', 'fullName'],
  ['الاسم الثلاثي', 'fullName'],
  ['D.O.B.', 'bornOn'],
  ['Date of Birth (dd/mm/yyyy)', 'bornOn'],
  ['Дата рождения', 'bornOn'],
  ['Д.Р.', 'bornOn'],
  ['Дата народження:', 'bornOn'],
  ['المواليد', 'bornOn'],
  ['Place of birth', 'place'],
  ['Населённый пункт', 'place'],
  ['مكان الإقامة', 'place'],
  ['Gender', 'sex'],
  ['Пол', 'sex'],
  ['Стать', 'sex'],
  ['Service No.', 'serviceNumber'],
  ['Личный номер', 'serviceNumber'],
  ['№ жетона', 'serviceNumber'],
  ['الرقم العسكري', 'serviceNumber'],
  ['Regiment', 'unit'],
  ['В/ч', 'unit'],
  ['Звание', 'rank'],
  ['Camps', 'heldAt'],
  ['Place of detention', 'heldAt'],
  ['Date of capture', 'heldSince'],
  ['Дата полону', 'heldSince'],
  ['Категория', 'category'],
  ['الفئة', 'category'],
  ['State of health', 'health'],
  ["Стан здоров'я", 'health'],
  ['Seat or stretcher', 'transport'],
  ['Notes', 'remark'],
  ['Примечание', 'remark'],
  ['ملاحظات', 'remark'],
  ['Bemerkungen', 'remark'],
  ['Goes to', 'goesTo'],
  ['Power on which he depends', 'goesTo'],
  ['الجهة المستلمة', 'goesTo'],
  ['Family no.', 'family'],
  ['№ семьи', 'family'],
  ["Номер сім'ї", 'family'],
  ['رقم العائلة', 'family'],
  ['Family status', undefined],
  ['Accompanies', 'accompanies'],
  ['Супроводжує', 'accompanies'],
  ['يرافق', 'accompanies'],
  ['Номер телефона', undefined],
  ['Identity card', undefined],
  ['Placement', undefined],
  ['', undefined],
])('the heading %j is %s', (heading, kind) => {
  expect(kindOf(heading)).toBe(kind)
})

const codes = (headings: string[], ...rows: string[][]) =>
  recogniseColumns(table(headings, ...rows)).problems.map(({ code }) => code)

it('a bare name beside a surname is a given name', () => {
  expect(recogniseColumns(table(['Surname', 'Name'])).mapping.columns).toEqual({
    surname: 0,
    given: 1,
  })
  expect(recogniseColumns(table(['اللقب', 'الاسم'])).mapping.columns).toEqual({
    surname: 0,
    given: 1,
  })
})

it('two candidates for one column are a problem that names both', () => {
  const { mapping, problems } = recogniseColumns(table(['Surname', 'Village', 'Town']))
  expect(mapping.columns.place).toBe(1)
  expect(mapping.unmapped).toEqual([2])
  expect(problems.map(({ code, value }) => [code, value])).toEqual([
    ['two-candidates', 'Village, Town'],
  ])
  expect(problems[0]?.says).toContain('"Village" and "Town"')
})

it('an exact heading wins over one that merely begins alike', () => {
  const { mapping, problems } = recogniseColumns(table(['Surname of mother', 'Surname']))
  expect(mapping.columns.surname).toBe(1)
  expect(problems).toEqual([])
})

it('values decide: a column of dates under an unknown heading is the date of birth', () => {
  const { mapping, problems } = recogniseColumns(
    table(['Surname', 'Foo'], ['Ладов', '12.03.1998'], ['Мирин', '1.4.2001'], ['Зорин', '?']),
  )
  expect(mapping.columns.bornOn).toBe(1)
  expect(problems.map(({ code }) => code)).toEqual(['doubtful-heading'])
})

it('values decide: "Born" over places is not a date', () => {
  const { mapping } = recogniseColumns(
    table(['Surname', 'Born'], ['Ладов', 'Westhaven'], ['Зорин', 'Eastmark']),
  )
  expect(mapping.columns.bornOn).toBeUndefined()
  expect(mapping.unmapped).toEqual([1])
})

it('two unknown columns of dates are left to a person', () => {
  const rows = [['Ладов', '12.03.1998', '1.3.2022']]
  expect(codes(['Surname', 'Foo', 'Bar'], ...rows)).toEqual(['doubtful-heading'])
  expect(recogniseColumns(table(['Surname', 'Foo', 'Bar'], ...rows)).mapping.columns).toEqual({
    surname: 0,
  })
})

it('a year under "Born" stays the date of birth', () => {
  expect(
    recogniseColumns(table(['Surname', 'Born'], ['Ладов', '1998'])).mapping.columns.bornOn,
  ).toBe(1)
})

it('says that nobody has a name', () => {
  expect(codes(['№', 'Пол'])).toEqual(['no-name-column'])
})

it.each([
  [['Surname', 'Foo'], true],
  [['Foo', 'Bar'], true],
  [['1', 'Ладов', '12.03.1998'], false],
  [['Ладов Игнат', '12.03.1998'], false],
])('%j looks like headings: %s', (cells, answer) => {
  expect(looksLikeHeadings(cells)).toBe(answer)
})

const febrl = table(['rec_id', 'given_name', 'surname', 'suburb', 'address_1', 'state'])
const byHeading = (wanted: Wanted) => mapByHeading(febrl, ColumnsByHeading.parse(wanted)).mapping

it('takes a map by headings, with alternatives, null and extra', () => {
  const mapping = byHeading({
    id: 'rec_id',
    given: null,
    place: ['town', 'Suburb'],
    extra: ['address_1', 'state'],
  })
  expect(mapping).toEqual({
    columns: { id: 0, place: 3, surname: 2 },
    extra: [4, 5],
    unmapped: [1],
  })
})

it('refuses a map that names a heading the list does not have', () => {
  expect(() => byHeading({ bornOn: 'date_of_birth' })).toThrow(/asks for "date_of_birth" as bornOn/)
  expect(() => byHeading({ place: ['a', 'b'] })).toThrow(/"a" or "b"/)
  expect(ColumnsByHeading.safeParse({ surename: 'x' }).success).toBe(false)
})

it('takes a map by hand and nothing beside it', () => {
  const { mapping, problems } = mapByHand(febrl, { columns: { surname: 2 }, extra: [5] })
  expect(mapping).toEqual({ columns: { surname: 2 }, extra: [5], unmapped: [0, 1, 3, 4] })
  expect(problems).toEqual([])
})

it.each([
  [{ columns: { surname: 6 }, extra: [] }, /does not fit this list of 6 columns/],
  [{ columns: { surname: 1, given: 1 }, extra: [] }, /one column of the list twice/],
  [{ columns: { surname: 1 }, extra: [1] }, /one column of the list twice/],
  [{ columns: { surname: -1 } }, /does not fit/],
  [{ columns: { shoe: 1 } }, /does not fit/],
  ['x', /does not fit/],
])('refuses the map by hand %j', (input, sentence) => {
  expect(() => mapByHand(febrl, input)).toThrow(sentence)
  expect(() => mapByHand(febrl, input)).toThrow(Refusal)
})
