import { array, assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partsOfName } from './parts/name-tokens.ts'
import { readName, type NameReading } from './parse-name.ts'

const shown = (reading: NameReading | undefined) =>
  reading === undefined
    ? ''
    : [reading.surname, reading.given, reading.patronymic]
        .map((words) => words.join(' '))
        .join(' | ')

const rows = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('=').map((cell) => cell.trim()))
    .map(([name = '', parts = '']) => ({ name, parts }))

describe('readName of one string: surname | given | patronymic', () => {
  it.each(
    rows(`
      Иванов Иван Иванович = иванов | иван | иванович
      Иван Иванович Иванов = иванов | иван | иванович
      ИВАНОВ Иван Иванович = иванов | иван | иванович
      Иванов Иван = иванов | иван |
      Иван Иванов = иванов | иван |
      Иванов, Иван Иванович = иванов | иван | иванович
      Иван Иванович = | иван | иванович
      Иванов И.И. = иванов | и | и
      И. И. Иванов = иванов | и | и
      ст. лейтенант Иванов И.И. = иванов | и | и
      к-н Иванов Иван Иванович = иванов | иван | иванович
      гр-н Иванов Иван = иванов | иван |
      Иванов Иван Иванович, 12.03.1998 г.р. = иванов | иван | иванович
      Иванов Иван Иванович 01.02.1980 = иванов | иван | иванович
      Иванов Иван Иванович (1971) = иванов | иван | иванович
      1. Иванов Иван Иванович = иванов | иван | иванович
      Иванова-Петрова Анна Сергеевна = иванова петрова | анна | сергеевна
      Иванова-Петрова Анна = иванова петрова | анна |
      Анна Петрова (Иванова) = петрова иванова | анна |
      Петрова Анна Олеговна урожд. Иванова = петрова иванова | анна | олеговна
      полковник Иванов Иван Иванович = иванов | иван | иванович
      гвардии старший сержант Иванов Пётр = иванов | петр |
      Иванов Пётр, майор = иванов | петр |
      Мамедов Али Гасан оглы = мамедов | али | гасан
      Шевченко Тарас Григорович = шевченко | тарас | григорович
      Шевченко Тарас = шевченко | тарас |
      Оксана Петрівна Бойко = бойко | оксана | петрівна
      Ткачук Олег = ткачук | олег |
      Дем'яненко Дем'ян = демяненко | демян |
      Мар'яна Ткаченко = ткаченко | маряна |
      Лукашэвіч Уладзімір Мікалаевіч = лукашэвіч | уладзімір | мікалаевіч
      Сяргей Іванавіч Новік = новік | сяргей | іванавіч
      Ivanov Ivan Ivanovich = ivanov | ivan | ivanovich
      Ivan Ivanovich IVANOV = ivanov | ivan | ivanovich
      Arkadii Romanovich Rotov = rotov | arkadii | romanovich
      Mykola Mykolaiovych Boiko = boiko | mykola | mykolaiovych
      Olena Petrivna Tkachuk = tkachuk | olena | petrivna
      Tkachuk Olena = tkachuk | olena |
      John Smith = smith | john |
      Smith, John = smith | john |
      Mr. John Smith = smith | john |
      Dr John Smith PhD = smith | john |
      John Smith Jr. = smith | john |
      Smith, John W. = smith | john w |
      J. R. Smith = smith | j r |
      John SMITH = smith | john |
      SMITH John = smith | john |
      JohnPaul Smith = smith | john paul |
      Jean-Marie Le Blanc = blanc | jean marie |
      Ludwig van der Berg = berg | ludwig |
      María de la Cruz = cruz | maria |
      José Núñez = nunez | jose |
      Łukasz Żółty = zolty | lukasz |
      Conan O'Neil = oneil | conan |
      Conan O Neil = oneil | conan |
      Ian Mac Donald = macdonald | ian |
      Ian MacDonald = macdonald | ian |
      Anna Weber née Klein = weber klein | anna |
      Weber (geb. Klein) Anna = weber klein | anna |
      Martin Luther King = king | martin luther |
      Ig0r Petr0v = petrov | igor |
      Björn Söderlund-Ek = soderlund ek | bjorn |
      محمد أحمد = احمد | محمد |
      محمد بن أحمد الحربي = حربي | محمد | احمد
      محمد بن سعيد بن علي = | محمد | سعيد علي
      أحمد حسن علي المصري = مصري | احمد | حسن علي
      أحمد حسن المصري = مصري | احمد | حسن
      عبد الرحمن الراوي = راوي | عبدرحمن |
      عبدالرحمن الراوي = راوي | عبدرحمن |
      أبو بكر البغدادي = بغدادي | ابوبكر |
      نور الدين محمد = محمد | نورالدين |
      السيد محمد حسن العاني = عاني | محمد | حسن
      العقيد محمد حسن العاني = عاني | محمد | حسن
      فاطمة بنت محمد الحربي = حربي | فاطمه | محمد
      Muhammad bin Ahmad al-Harbi = harbi | muhammad | ahmad
      Muhammad ibn Said ibn Ali = | muhammad | said ali
      Ahmad Hasan Ali al-Masri = masri | ahmad | hasan ali
      AHMAD HASAN AL MASRI = masri | ahmad | hasan
      Abd al-Rahman al-Rawi = rawi | abdrahman |
      Abdul Rahman al-Rawi = rawi | abdrahman |
      Abdurrahman al-Rawi = rawi | abdrahman |
      Abu Bakr al-Baghdadi = baghdadi | abubakr |
      Sheikh Nur al-Din al-Rawi = rawi | nuraldin |
      Saif-al-Din Hasan al-Rawi = rawi | saifaldin | hasan
      Fatima bint Muhammad al-Harbi = harbi | fatima | muhammad
      Haji Abdul Aziz Nuri = nuri | abdaziz |
      דוד כהן = כהן | דוד |
      יצחק בן דוד לוי = לוי | יצחק | דוד
      שרה בת אברהם כהן = כהן | שרה | אברהם
      David Ben Moshe Levi = levi | david | moshe
      王小明 = 王 | 小明 |
      김민수 = 김 | 민수 |
      Salman = | salman |
      Zzyzx = zzyzx |  |
      ‏محمد أحمد‏ = احمد | محمد |
      unknown =
      неизвестный =
      مجهول =
      — =
    `),
  )('$name', ({ name, parts }) => {
    expect(shown(readName({ fullName: name })[0])).toBe(
      parts === '' ? '' : parts.replace(/^\|/, ' |').replace(/\|$/, '| '),
    )
  })
})

describe('readName of columns', () => {
  it.each([
    [{ surname: 'Иванов', given: 'Иван', patronymic: 'Иванович' }, 'иванов | иван | иванович'],
    [{ surname: 'Иванов', given: 'Иван Иванович' }, 'иванов | иван | иванович'],
    [{ surname: 'Иванов Иван Иванович' }, 'иванов | иван | иванович'],
    [{ surname: 'Ivanov', fullName: 'Somebody Else' }, 'ivanov |  | '],
    [{ fullName: 'Ivanov Ivan', patronymic: 'Petrovich' }, 'ivanov | ivan | petrovich'],
    [{ surname: 'al-Rawi', given: 'Abd al-Rahman' }, 'rawi | abdrahman | '],
    [{ surname: 'van der Berg', given: 'Mary Jane' }, 'berg | mary jane | '],
    [{ given: 'محمد', patronymic: 'أحمد حسن', surname: 'العاني' }, 'عاني | محمد | احمد حسن'],
    [{ surname: 'неизвестно', given: 'Иван' }, ' | иван | '],
    [{ patronymic: 'Иванович' }, ' |  | иванович'],
  ])('%j', (name, parts) => {
    expect(shown(readName(name)[0])).toBe(parts)
  })

  it('carries the turned reading where a given name stands under the surname', () => {
    const readings = readName({ surname: 'Иван', given: 'Петров' })
    expect(readings.map(shown)).toEqual(['иван | петров | ', 'петров | иван | '])
  })

  it('knows no name where nothing is written', () => {
    expect(readName({})).toEqual([])
    expect(readName({ surname: ' ', given: 'N. N.' })).toEqual([])
  })
})

describe('any text', () => {
  const anyText = string({ unit: 'binary', maxLength: 80 })

  it('is read in at most four ways whose trusts add up to one', () => {
    assert(
      property(anyText, (fullName) => {
        const readings = readName({ fullName })
        expect(readings.length).toBeLessThanOrEqual(4)
        const trusts = readings.reduce((sum, { trust }) => sum + trust, 0)
        expect(trusts).toBeCloseTo(readings.length > 0 ? 1 : 0, 9)
      }),
    )
  })

  it('keeps at most sixteen parts of a thousand, and stops in a name of ten thousand letters', () => {
    expect(partsOfName('Иван '.repeat(1_000)).parts.length).toBe(16)
    expect(partsOfName('a'.repeat(10_000)).parts[0]?.word.length).toBe(400)
    assert(
      property(array(anyText, { maxLength: 40 }), (words) => {
        expect(partsOfName(words.join(' ')).parts.length).toBeLessThanOrEqual(16)
      }),
    )
  })
})
