import { assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fathersOf, hasPatronymicForm, patronymicsOf } from './lexicon/patronymic.ts'
import { groupsOf, kinshipOf, type Kinship } from './lexicon.ts'

const rows = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))

const share = (left: string, right: string) =>
  groupsOf(left).some((group) => groupsOf(right).includes(group))

describe('kinshipOf', () => {
  const kin: Readonly<Record<Kinship, string>> = {
    'same-name': `
      Сергей Сергій
      Сергей Сяргей
      Сергій Serhii
      Sergey Serhiy
      Дмитрий Дмитро
      Дзмітрый Dmytro
      Николай Микола
      Nikolai Mykola
      Мікалай Nikolay
      Анна Ганна
      Елена Олена
      Владимир Volodymyr
      Уладзімір Vladimir
      Михаил Mykhailo
      Алексей Oleksii
      Александр Alexander
      Пётр Petro
      Pyotr Петро
      Фёдор Fyodor
      Фёдор Федір
      Мохаммед محمد
      Mohammed Muhammad
      Mohd Mehmet
      أحمد Ahmed
      Yusuf Youssef
      Хусейн حسين
      Николаевич Миколайович
      Mykhailivna Михайловна
      Сергеевна Сергіївна
      בנימין Benjamin
      בנימין Вениамин
      שמעון Shimon
      שמעון Семён
      יצחק Исаак
      משה Moisei
      שלמה Соломон
      יעקב Яков
      חיים Хаим
      אסתר Esther
      מרים Miriam
      מיכאל Mykhailo
      דבורה Deborah
      Catherine Katherine`,
    diminutive: `
      Саша Александр
      יוסי Иосиф
      Изя יצחק
      Саша Александра
      Sasha Aleksandr
      Вова Володимир
      Ваня Иван
      Коля Микола
      Саша Шура
      Маша Мария
      Bill William
      Лёша Алексей
      Женя Евгений`,
    'patronymic-of': `
      Иван Иванович
      Иван Ивановна
      Ivan Іванівна
      Илья Ильич
      Никита Никитич
      Лев Львович
      Павел Павлович
      Яков Яковлевна
      Сергій Сергійович
      Микола Миколаївна
      Іван Іванавіч
      Mykhailo Михайлович
      Эрнест Эрнестович
      Магомед Магомедович`,
    'transliteration-standard': `
      Щербаков Shcherbakov
      Троцкий Trotsky
      Шевченко Ševčenko`,
  }
  const table = Object.entries(kin).flatMap(([kinship, lines]) =>
    rows(lines).map(([left = '', right = '']) => ({ left, right, kinship })),
  )
  it.each(table)('$left and $right: $kinship, from either side', ({ left, right, kinship }) => {
    expect([kinshipOf(left, right), kinshipOf(right, left)]).toEqual([kinship, kinship])
  })

  it.each(
    rows(`
      Олег Олеся
      Марина Мария
      Юрий Георгий
      Александр Александра
      Алексей Александр
      Владимир Владислав
      Иванович Ивановна
      Иванович Петрович
      Иван Петрович
      Daniel Denis
      Hassan Hussein
      Mahmud Muhammad
      Иван Иван
      Nobody Anybody`),
  )('%s and %s are not kin', (left, right) => {
    expect(kinshipOf(left ?? '', right ?? '')).toBeUndefined()
  })

  it('shares a group exactly where the lexicon finds kin', () => {
    expect(share('Коля', 'Mykola')).toBe(true)
    expect(share('Иван', 'Іванівна')).toBe(true)
    expect(share('Иванович', 'Ивановна')).toBe(false)
    expect(share('Олег', 'Олеся')).toBe(false)
    expect(groupsOf('Nobody')).toEqual([])
  })

  it('answers for any text', () => {
    assert(
      property(string({ unit: 'grapheme' }), string(), (left, right) => {
        expect(kinshipOf(left, right)).toBe(kinshipOf(right, left))
      }),
    )
  })
})

describe('patronymics', () => {
  it.each(
    rows(`
      Иван Иванович Ивановна
      Сергей Сергеевич Сергеевна
      Николай Николаевич Николаевна
      Юрий Юрьевич Юрьевна
      Василий Васильевич Васильевна
      Дмитрий Дмитриевич Дмитриевна
      Игорь Игоревич Игоревна
      Илья Ильич Ильинична
      Никита Никитич Никитична
      Кузьма Кузьмич Кузьминична
      Лев Львович Львовна
      Павел Павлович Павловна
      Пётр Петрович Петровна
      Яков Яковлевич Яковлевна
      Михаил Михайлович Михайловна
      Сергій Сергійович Сергіївна
      Андрій Андрійович Андріївна
      Микола Миколайович Миколаївна
      Григорій Григорович Григорівна
      Ігор Ігорович Ігорівна
      Василь Васильович Василівна
      Дмитро Дмитрович Дмитрівна
      Ілля Ілліч Іллівна
      Лука Лукич Луківна
      Яків Якович Яківна
      Іван Іванавіч Іванаўна
      Сяргей Сяргеевіч Сяргееўна
      Мікалай Мікалаевіч Мікалаеўна
      Павал Паўлавіч Паўлаўна
      Эрнест Эрнестович Эрнестовна`),
  )('%s: %s, %s, and back', (father = '', son = '', daughter = '') => {
    const formed = patronymicsOf(father)
    expect(formed).toContainEqual({ form: son.toLowerCase(), sex: 'male' })
    expect(formed).toContainEqual({ form: daughter.toLowerCase(), sex: 'female' })
    const plain = father.toLowerCase().replace('ё', 'е')
    for (const child of [son, daughter]) {
      expect(fathersOf(child)).toContain(plain)
      expect(hasPatronymicForm(child)).toBe(true)
    }
  })

  it.each(['Иванов', 'Smith', 'Anna', 'Олена', 'Al-Hassan', 'Nina', 'Шевченко', 'Марина'])(
    '%s is no patronymic',
    (word) => {
      expect(hasPatronymicForm(word)).toBe(false)
    },
  )
})
