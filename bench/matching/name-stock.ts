/**
 * The names of which made-up people are made for measuring: given names of two neighbouring
 * languages as registers have them, surnames invented from syllables with the endings that
 * surnames have. Nobody real is meant. Given names stand in the order of how common they are.
 */
export type Forms = {
  /** As a Russian and as a Ukrainian clerk writes the name. */
  ru: string
  uk: string
}

const pairs = (text: string): readonly Forms[] =>
  text.split(' ').map((pair) => {
    const [ru = '', uk = ru] = pair.split('=')
    return { ru, uk }
  })

export const menGiven = pairs(
  'Александр=Олександр Сергей=Сергій Андрей=Андрій Владимир=Володимир Николай=Микола ' +
    'Алексей=Олексій Дмитрий=Дмитро Иван=Іван Виктор=Віктор Юрий=Юрій Михаил=Михайло ' +
    'Евгений=Євген Анатолий=Анатолій Василий=Василь Игорь=Ігор Олег Максим Роман ' +
    'Виталий=Віталій Денис Павел=Павло Артём=Артем Пётр=Петро Вадим Руслан Богдан Антон ' +
    'Валерий=Валерій Константин=Костянтин Вячеслав=Вʼячеслав Илья=Ілля Никита=Микита ' +
    'Станислав=Станіслав Григорий=Григорій Леонид=Леонід Ярослав Кирилл=Кирило Тарас ' +
    'Даниил=Данило Степан Борис Геннадий=Геннадій Тимур Егор=Єгор Назар Матвей=Матвій ' +
    'Владислав Валентин Семён=Семен Фёдор=Федір Эдуард=Едуард Остап Марат Рустам Лев ' +
    'Прохор Захар Тимофей=Тимофій Георгий=Георгій Глеб=Гліб Марк Арсений=Арсеній Яков=Яків',
)

export const womenGiven = pairs(
  'Елена=Олена Татьяна=Тетяна Наталья=Наталія Ольга Ирина=Ірина Светлана=Світлана ' +
    'Анна=Ганна Мария=Марія Екатерина=Катерина Юлия=Юлія Оксана Людмила Галина ' +
    'Виктория=Вікторія Надежда=Надія Анастасия=Анастасія Алина=Аліна Марина Валентина ' +
    'Дарья=Дарʼя Любовь=Любов Вера=Віра Софья=Софія Олеся Лариса Инна=Інна Ксения=Ксенія',
)

const fathersOwn: Readonly<Record<string, string>> = {
  Павел: 'Павл',
  Лев: 'Льв',
  Пётр: 'Петр',
  Михаил: 'Михайл',
  Яков: 'Яковл',
  Семён: 'Семён',
  Дмитрий: 'Дмитри',
  Георгий: 'Георги',
  Микола: 'Миколай',
  Григорій: 'Григор',
  Федір: 'Федор',
  Яків: 'Яков',
}

type Ends = readonly [son: string, daughter: string]
const ending = (sex: Sex, [son, daughter]: Ends) => (sex === 'male' ? son : daughter)

export type Sex = 'female' | 'male'

function russianPatronymic(father: string, sex: Sex): string {
  const own = fathersOwn[father]
  if (own?.endsWith('и')) return own + ending(sex, ['евич', 'евна'])
  if (own !== undefined) return own + ending(sex, ['ович', 'овна']).replace('о', stemVowel(own))
  if (father.endsWith('ий')) return `${father.slice(0, -2)}ь${ending(sex, ['евич', 'евна'])}`
  if (/[йь]$/.test(father)) return father.slice(0, -1) + ending(sex, ['евич', 'евна'])
  if (father === 'Илья') return ending(sex, ['Ильич', 'Ильинична'])
  if (father.endsWith('а')) return father.slice(0, -1) + ending(sex, ['ич', 'ична'])
  return father + ending(sex, ['ович', 'овна'])
}

const stemVowel = (stem: string) => (stem === 'Яковл' ? 'е' : 'о')

function ukrainianPatronymic(father: string, sex: Sex): string {
  const own = fathersOwn[father] ?? father
  if (father === 'Ілля') return ending(sex, ['Ілліч', 'Іллівна'])
  if (own.endsWith('й')) return own.slice(0, -1) + ending(sex, ['йович', 'ївна'])
  const stem = own.replace(/[оа]$/, '')
  return stem + ending(sex, ['ович', 'івна'])
}

export const patronymicOf = (father: Forms, sex: Sex): Forms => ({
  ru: russianPatronymic(father.ru, sex),
  uk: ukrainianPatronymic(father.uk, sex),
})

const first = 'ба ве го ди жу за ки ле мо ню пу ра се ти фо ха че шу я е бра гре дро кри сту сла'
const inner = 'ла ре ни до ка ву зи ме се то ши ря лю би ги ще дя по ха ци бо жи'
const last = 'р н л м г д в б з ч ш п х т'
const ends = 'ов:22 енко:22 ин:12 ев:8 ский:9 чук:8 юк:6 ко:5 як:3 ец:2 ишин:1 ейко:2'
  .split(' ')
  .map((part) => part.split(':'))

/** Every surname that stems of this many inner syllables allow, the endings by their weight. */
export function inventSurname(chance: () => number): Forms {
  const pick = (text: string) => {
    const parts = text.split(' ')
    return parts[Math.floor(chance() * parts.length)] ?? ''
  }
  const syllables = chance() < 0.55 ? 0 : 1
  const stem =
    pick(first) + Array.from({ length: syllables }, () => pick(inner)).join('') + pick(last)
  let left = chance() * 100
  const end = ends.find(([, weight]) => (left -= Number(weight)) < 0)?.[0] ?? 'ов'
  const ru = capital(stem + end)
  return { ru, uk: ukrainianSurname(ru) }
}

export const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** How a Ukrainian clerk writes it by ear and rule: ы is и, э is е, ский is ський, І begins. */
export const ukrainianSurname = (ru: string) =>
  ru
    .replace(/ский$/, 'ський')
    .replaceAll('ы', 'и')
    .replaceAll('э', 'е')
    .replaceAll('ё', 'ьо')
    .replace(/^И/, 'І')
    .replace(/^Е/, 'Є')
    .replaceAll(/(?<=[гкхжшщч])и/g, 'і')

export function surnameOfWoman({ ru, uk }: Forms): Forms {
  if (/(?:ов|ев|ин)$/.test(ru)) return { ru: `${ru}а`, uk: `${uk}а` }
  if (ru.endsWith('ский'))
    return { ru: ru.replace(/ский$/, 'ская'), uk: uk.replace(/ський$/, 'ська') }
  return { ru, uk }
}
