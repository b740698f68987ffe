import { expect, it } from 'vitest'
import { asciiDigits, foldWords } from './folded-words.ts'

it.each([
  ['  Дата_рожд.  (Д.Р.) ', 'дата рожд др'],
  ['Given name(s)', 'given names'],
  ['Ф.И.О.', 'фио'],
  ['Ребёнок', 'ребенок'],
  ['Ім’я', "ім'я"],
  ['الإسم   الأوّل', 'الاسم الاول'],
  ['الرتبـــة', 'الرتبه'],
  ['‏اسم‎ العائلة', 'اسم العائله'],
  ['ＮＡＭＥ：', 'name'],
])('folds %j to %j', (written, folded) => {
  expect(foldWords(written)).toBe(folded)
})

it.each([
  ['١٢/٣/١٩٩٨', '12/3/1998'],
  ['۱۳۶۵', '1365'],
  ['１９９８', '1998'],
  ['12', '12'],
])('writes %s as %s', (written, plain) => {
  expect(asciiDigits(written)).toBe(plain)
})
