import Papa from 'papaparse'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvRow, guardFormula, isFormula, writeCsv } from './csv.ts'

it.each([
  ['=1+1', "'=1+1"],
  ['+cmd', "'+cmd"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['＝1+1', "'＝1+1"],
  ['-5', '-5'],
  ['+3.5', '+3.5'],
  ['Ладов', 'Ладов'],
  ['', ''],
])('guards %j as %j', (text, guarded) => {
  expect(guardFormula(text)).toBe(guarded)
})

it.each([
  ['=1+1', true],
  ["=cmd|' /C calc'!A0", true],
  ['  =HYPERLINK("x")', true],
  ['@SUM(1;2)', true],
  ["+cmd|' /C calc'!A0", true],
  ['-SUM(A1)', true],
  ['=', false],
  ['==', false],
  ['-', false],
  ['+380 (50) 123-45-67', false],
  ['@rank', false],
  ['- sick (see note)', false],
  ['Ладов', false],
])('%j is a formula: %s', (text, answer) => {
  expect(isFormula(text)).toBe(answer)
})

it('writes rows as RFC 4180 has them', () => {
  expect(csvRow(['a', 'b,c', 'd"e', 'f\ng', 7])).toBe('a,"b,c","d""e","f\ng",7\r\n')
  expect(writeCsv(['name', 'n'], [['=x', -1]])).toBe("name,n\r\n'=x,-1\r\n")
})

it('is read back as it was written', () => {
  const cells = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(cells, (row) => {
      const parsed = Papa.parse(csvRow(row), { delimiter: ',', newline: '\r\n' })
      expect(parsed.data[0]).toEqual(row)
    }),
  )
})
