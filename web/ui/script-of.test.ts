import { expect, it } from 'vitest'
import { scriptOf, writtenIn } from './script-of.ts'

it.each([
  ['Коваленко Андрій', 'Cyrl', 'ltr'],
  ['أحمد إسلام', 'Arab', 'rtl'],
  ['Kovalenko (Коваль)', 'Latn', 'ltr'],
  ['١٢/٣/١٩٩٨', null, 'ltr'],
  ['', null, 'ltr'],
  ['12.03.1998', null, 'ltr'],
])('%s is written in %s, %s', (text, script, dir) => {
  expect(scriptOf(text)).toBe(script)
  expect(writtenIn(text).dir).toBe(dir)
  expect(writtenIn(text).lang).toBe(script === null ? 'und' : `und-${script}`)
})
