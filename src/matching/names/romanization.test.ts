import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spellingsOf } from './romanization.ts'

const by = (scheme: string, native: string) =>
  spellingsOf(native).find((spelling) => spelling.scheme === scheme)?.latin

/** The examples of the resolution itself, annex, and of the standards named. */
describe.each([
  [
    'kmu-55',
    'Алушта Alushta Борщагівка Borshchahivka Вінниця Vinnytsia Гадяч Hadiach Згурський Zghurskyi ' +
      'Ґалаґан Galagan Єнакієве Yenakiieve Гаєвич Haievych Короп’є Koropie Житомир Zhytomyr ' +
      'Медвин Medvyn Їжакевич Yizhakevych Кадиївка Kadyivka Мар’їне Marine Йосипівка Yosypivka ' +
      'Стрий Stryi Олексій Oleksii Ужгород Uzhhorod Щербухи Shcherbukhy Гоща Hoshcha Юрій Yurii ' +
      'Корюківка Koriukivka Яготин Yahotyn Костянтин Kostiantyn Знам’янка Znamianka ' +
      'Феодосія Feodosiia Розгон Rozghon',
  ],
  [
    'russian-passport-2013',
    'Юлия Iuliia Щеглова Shcheglova Подъячев Podieiachev Андрей Andrei Цой Tsoi',
  ],
  ['russian-passport-2010', 'Цой Tcoi Юлия Iuliia Подъячев Podiachev'],
  ['russian-passport-1997', 'Юлия Yuliya Васильева Vasilyeva Андрей Andrey'],
  [
    'russian-passport-french',
    'Юрий Iourii Васин Vasine Оксана Oxana Щеглова Chtcheglova Снегирёва Sneguireva',
  ],
  ['bgn-pcgn-russian', 'Ельцин Yel’tsin Андреев Andreyev Подъячев Pod”yachev'],
  ['gost-7.79-a-russian', 'Щукин Ŝukin Юлия Ûliâ Чехов Čehov'],
  ['gost-7.79-b-russian', 'Цицеров Cicerov Царёв Czaryov Хрущёв Xrushhyov'],
  ['customary-russian', 'Дмитрий Dmitry Толстой Tolstoy Ельцин Yeltsin Андреев Andreyev'],
  ['german-russian', 'Чайковский Tschaikowski Щукин Schtschukin Ельцин Jelzin'],
  ['bgn-pcgn-ukrainian', 'Київ Kyyiv Згорани Z·horany Юрій Yuriy'],
  ['ukrainian-passport-2007', 'Юрій Iurii Григорій Grygorii'],
  ['belarusian-passport-2008', 'Сяргей Siarhei Аляксей Aliaksei Яўген Yauhen Вікторыя Viktoryia'],
  ['bgn-pcgn-belarusian', 'Гомель Homyel’ Магілёў Mahilyow Віцебск Vitsyebsk'],
  ['belarusian-instruction-2007', 'Віцебск Viciebsk Магілёў Mahiloŭ Заслаўе Zaslaŭje'],
])('%s', (scheme, examples) => {
  const words = examples.split(' ')
  const rows = words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1] ?? '']] : []))
  it.each(rows)('writes %s as %s', (native, latin) => expect(by(scheme, native)).toBe(latin))
})

const languages = (word: string) => spellingsOf(word).map(({ scheme }) => scheme)

describe('the spellings of a word', () => {
  it('are those of the languages that have its letters', () => {
    expect(languages('Сергій')).toContain('kmu-55')
    expect(languages('Сергій').join()).not.toContain('russian')
    expect(languages('Объедков').join()).not.toContain('ukrainian')
    expect(languages('Ivanov')).toEqual([])
    expect(spellingsOf('Иванов', 'ukrainian').every(({ scheme }) => /kmu|ukr/.test(scheme))).toBe(
      true,
    )
  })

  it('never hang or hold Cyrillic, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (word) => {
        for (const { latin } of spellingsOf(word)) expect(latin).not.toMatch(/\p{Script=Cyrillic}/u)
      }),
    )
    expect(spellingsOf('щ'.repeat(10_000)).every(({ latin }) => latin.length < 1_000)).toBe(true)
  })
})
