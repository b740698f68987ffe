/**
 * Made-up people for tests, measurements and the demonstration: names invented from syllables, in Cyrillic and
 * Latin and some in Arabic, as one party writes them and as the other does, with slips. The
 * same seed gives the same people; nobody real is meant.
 */
import { writeCsv } from '../base/csv.ts'
import { unreachable } from '../base/refusal.ts'

/** A number from 0 (included) to 1, as small and even as tests need: mulberry32. */
export function seededChance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** One syllable in each script: Cyrillic, the Latin of one office, of another, and Arabic. */
type Syllable = readonly [cyrillic: string, latin: string, otherLatin: string, arabic: string]

const syllables: readonly Syllable[] = [
  ['ла', 'la', 'la', 'لا'],
  ['зо', 'zo', 'zo', 'زو'],
  ['ви', 'vy', 'vi', 'في'],
  ['шу', 'shu', 'schu', 'شو'],
  ['ме', 'me', 'mie', 'مي'],
  ['хо', 'kho', 'ho', 'خو'],
  ['ря', 'ria', 'rya', 'ريا'],
  ['жа', 'zha', 'ja', 'جا'],
  ['ту', 'tu', 'tu', 'تو'],
  ['не', 'ne', 'nie', 'ني'],
  ['ко', 'ko', 'ko', 'كو'],
  ['бри', 'bry', 'bri', 'بري'],
  ['цо', 'tso', 'co', 'تسو'],
  ['гу', 'hu', 'gu', 'غو'],
  ['са', 'sa', 'sa', 'سا'],
  ['ди', 'dy', 'di', 'دي'],
]
const surnameEnds: readonly Syllable[] = [
  ['рин', 'ryn', 'rin', 'رين'],
  ['венко', 'venko', 'wenko', 'فينكو'],
  ['лец', 'lets', 'letz', 'ليتس'],
  ['мар', 'mar', 'mar', 'مار'],
  ['чук', 'chuk', 'tchouk', 'تشوك'],
  ['дов', 'dov', 'dow', 'دوف'],
]
const givenEnds: readonly Syllable[] = [
  ['лан', 'lan', 'lan', 'لان'],
  ['слав', 'slav', 'slaw', 'سلاف'],
  ['рен', 'ren', 'ren', 'رين'],
  ['мин', 'myn', 'min', 'مين'],
]

export type NameForms = { cyrillic: string; latin: string; otherLatin: string; arabic: string }

const pick = <Value>(
  chance: () => number,
  values: readonly [Value, ...Value[]] | readonly Value[],
) => {
  const value = values[Math.floor(chance() * values.length)]
  if (value === undefined) throw new Error('nothing to pick from')
  return value
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

function invent(chance: () => number, ends: readonly Syllable[], count: number): NameForms {
  const parts = [
    ...Array.from({ length: count }, () => pick(chance, syllables)),
    pick(chance, ends),
  ]
  const join = (script: 0 | 1 | 2 | 3) => capital(parts.map((part) => part[script]).join(''))
  return { cyrillic: join(0), latin: join(1), otherLatin: join(2), arabic: join(3) }
}

const extended = (name: NameForms, [cyrillic, latin, otherLatin]: Syllable): NameForms => ({
  cyrillic: name.cyrillic + cyrillic,
  latin: name.latin + latin,
  otherLatin: name.otherLatin + otherLatin,
  arabic: name.arabic,
})

export type MadeUpPerson = {
  /** The same for both parties; stands in no list. */
  truth: number
  surname: NameForms
  given: NameForms
  patronymic: NameForms
  sex: 'female' | 'male'
  /** `1998-03-12` */
  bornOn: string
  place: NameForms
  serviceNumber: string
  category: 'prisoner-of-war' | 'civilian' | 'child' | 'medical-personnel'
  health: 'good' | 'light' | 'serious' | 'grave'
  transport: 'seat' | 'stretcher'
  heldSince: string
}

const dayBetween = (chance: () => number, from: number, to: number) =>
  new Date(from + Math.floor(chance() * (to - from))).toISOString().slice(0, 10)

function categoryBy(chance: number): MadeUpPerson['category'] {
  if (chance < 0.03) return 'child'
  if (chance < 0.06) return 'medical-personnel'
  return chance < 0.25 ? 'civilian' : 'prisoner-of-war'
}

function healthBy(chance: number): MadeUpPerson['health'] {
  if (chance < 0.03) return 'grave'
  if (chance < 0.1) return 'serious'
  return chance < 0.3 ? 'light' : 'good'
}

function makeUpPerson(chance: () => number, truth: number): MadeUpPerson {
  const father = invent(chance, givenEnds, 1)
  const sex = chance() < 0.1 ? 'female' : 'male'
  const ending: Syllable =
    sex === 'male' ? ['ович', 'ovych', 'ovitch', ''] : ['овна', 'ovna', 'owna', '']
  const category = categoryBy(chance())
  const health = healthBy(chance())
  const isYoung = category === 'child'
  return {
    truth,
    surname: invent(chance, surnameEnds, chance() < 0.3 ? 1 : 2),
    given: invent(chance, givenEnds, 1),
    patronymic: extended(father, ending),
    sex,
    bornOn: isYoung
      ? dayBetween(chance, Date.UTC(2010, 0, 1), Date.UTC(2020, 0, 1))
      : dayBetween(chance, Date.UTC(1955, 0, 1), Date.UTC(2006, 0, 1)),
    place: invent(chance, surnameEnds, 1),
    serviceNumber: `${pick(chance, ['НА', 'КВ', 'РО'])}-${String(100_000 + truth)}`,
    category,
    health,
    transport: health === 'grave' || chance() < 0.02 ? 'stretcher' : 'seat',
    heldSince: dayBetween(chance, Date.UTC(2022, 2, 1), Date.UTC(2025, 0, 1)),
  }
}

/** `count` people by `seed`; the first hundred of 20,000 are the hundred of 100. */
export function makeUpPeople(count: number, seed: number): MadeUpPerson[] {
  const chance = seededChance(seed)
  return Array.from({ length: count }, (_, truth) => makeUpPerson(chance, truth))
}

export type Spelling = 'cyrillic' | 'latin' | 'otherLatin' | 'arabic'

/** How one office writes: its script, the share of cells with a slip, its headings. */
export type Habit = {
  spelling: Spelling
  /** Share of dates and of names that carry a slip, 0 to 1. */
  slips: number
  seed: number
}

const headingsBy: Record<Spelling, readonly string[]> = {
  cyrillic:
    '№ п/п|Фамилия|Имя|Отчество|Дата рождения|Пол|Место рождения|Личный номер|Категория|Состояние здоровья|Транспортировка|Дата пленения'.split(
      '|',
    ),
  latin:
    "No|Surname|Given name|Father's name|Date of birth|Sex|Place of birth|Service number|Category|Health|Transport|Held since".split(
      '|',
    ),
  otherLatin:
    'Ref|Last name|First name|Patronymic|Born|Gender|Place|Service No.|Status|Condition|Seat or stretcher|Captured on'.split(
      '|',
    ),
  arabic:
    'الرقم|اللقب|الاسم الأول|اسم الأب|تاريخ الميلاد|الجنس|مكان الولادة|الرقم العسكري|الفئة|الحالة الصحية|وسيلة النقل|تاريخ الأسر'.split(
      '|',
    ),
}

const codedBy: Record<Spelling, Readonly<Record<string, string>>> = {
  cyrillic: {
    female: 'ж',
    male: 'м',
    'prisoner-of-war': 'военнопленный',
    civilian: 'гражданский',
    child: 'ребёнок',
    'medical-personnel': 'медик',
    good: 'здоров',
    light: 'лёгкое ранение',
    serious: 'тяжёлое ранение',
    grave: 'критическое',
    seat: 'сидя',
    stretcher: 'носилки',
  },
  latin: {},
  otherLatin: { female: 'F', male: 'M', 'prisoner-of-war': 'POW', good: 'not wounded' },
  arabic: {
    female: 'أنثى',
    male: 'ذكر',
    'prisoner-of-war': 'أسير حرب',
    civilian: 'مدني',
    child: 'طفل',
    'medical-personnel': 'طاقم طبي',
    good: 'جيدة',
    light: 'إصابة خفيفة',
    serious: 'إصابة خطيرة',
    grave: 'حرجة',
    seat: 'مقعد',
    stretcher: 'نقالة',
  },
}

/** Two neighbouring letters change places, or one is lost. */
function slip(chance: () => number, word: string): string {
  if (word.length < 4) return word
  const at = 1 + Math.floor(chance() * (word.length - 2))
  return chance() < 0.5
    ? word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
    : word.slice(0, at) + word.slice(at + 1)
}

const arabicDigits = (text: string) =>
  text.replaceAll(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)))

/** The date as this office writes it; a slip swaps day and month, or leaves only the year. */
function writtenDate(chance: () => number, date: string, { spelling, slips }: Habit): string {
  const [year = '', month = '', day = ''] = date.split('-')
  if (chance() < slips) {
    if (chance() < 0.5) return spelling === 'arabic' ? arabicDigits(year) : year
    if (Number(day) <= 12)
      return writtenDate(() => 1, `${year}-${day}-${month}`, { spelling, slips, seed: 0 })
  }
  switch (spelling) {
    case 'cyrillic':
      return `${day}.${month}.${year}`
    case 'otherLatin':
      return `${Number(day)}/${Number(month)}/${year}`
    case 'arabic':
      return arabicDigits(`${Number(day)}/${Number(month)}/${year}`)
    case 'latin':
      return date
    default:
      return unreachable(spelling)
  }
}

/** The cells of one person, in the order of the headings. */
function cellsOf(
  person: MadeUpPerson,
  reference: number,
  office: Habit & { chance: () => number },
) {
  const { chance, spelling, slips } = office
  const name = (forms: NameForms) =>
    chance() < slips ? slip(chance, forms[spelling]) : forms[spelling]
  const coded = (value: string) => codedBy[spelling][value] ?? value
  return [
    String(reference),
    name(person.surname),
    name(person.given),
    name(person.patronymic),
    writtenDate(chance, person.bornOn, office),
    coded(person.sex),
    name(person.place),
    chance() < 0.4 ? '' : person.serviceNumber,
    coded(person.category),
    coded(person.health),
    coded(person.transport),
    writtenDate(chance, person.heldSince, { ...office, slips: 0 }),
  ]
}

export type MadeUpList = {
  headings: string[]
  rows: string[][]
  /** Who stands in each row. */
  truths: number[]
}

/** The list of one office over these people, in an order of its own. */
export function makeUpList(people: readonly MadeUpPerson[], habit: Habit): MadeUpList {
  const chance = seededChance(habit.seed)
  const shuffled = people
    .map((person) => ({ person, at: chance() }))
    .toSorted((left, right) => left.at - right.at)
    .map(({ person }) => person)
  const office = { ...habit, chance }
  return {
    headings: [...headingsBy[habit.spelling]],
    rows: shuffled.map((person, at) => cellsOf(person, at + 1, office)),
    truths: shuffled.map(({ truth }) => truth),
  }
}

/** As a CSV file in UTF-8. */
export const asCsv = ({ headings, rows }: Pick<MadeUpList, 'headings' | 'rows'>) =>
  new TextEncoder().encode(writeCsv(headings, rows))

/** As a workbook with one sheet. */
export async function asWorkbook({ headings, rows }: Pick<MadeUpList, 'headings' | 'rows'>) {
  const { default: ExcelJs } = await import('exceljs')
  const workbook = new ExcelJs.Workbook()
  const sheet = workbook.addWorksheet('List')
  sheet.addRow(headings)
  sheet.addRows(rows)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
