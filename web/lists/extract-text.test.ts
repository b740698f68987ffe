import { describe, expect, it } from 'vitest'
import { PartyId } from '../../src/base/ids.ts'
import { PartialDate } from '../../src/base/partial-date.ts'
import { extractOf } from '../../src/lists/extract.ts'
import { rowsOf } from './extract-text.ts'

const list = '5f0c6f0e-1111-4111-8111-000000000001'
const to = PartyId.parse('southland')
const bornOn = PartialDate.parse('1991-05')
const reading = { surname: 'Fabler', given: 'Jo\tAnn', bornOn, rank: 'sergeant' }
const { text } = extractOf({ list, to }, [
  { line: 7, reading },
  { line: 3, reading: { fullName: 'Inventer Tam' } },
])

describe('the text of an extract, read back', () => {
  it('gives the lines that the desk wrote, and no more', () => {
    const none = { surname: '', given: '', patronymic: '', fullName: '', bornOn: '' }
    expect(rowsOf(text, { list, to })).toEqual([
      { ...none, line: 3, fullName: 'Inventer Tam' },
      { ...none, line: 7, surname: 'Fabler', given: 'Jo Ann', bornOn: '1991-05' },
    ])
  })

  it.each([
    ['of another list', { list: 'another', to }, text],
    ['for another side', { list, to: 'eastmark' }, text],
    ['of another form', { list, to }, text.replace('/1', '/2')],
    ['cut short', { list, to }, text.slice(0, -1)],
    ['with a field too many', { list, to }, text.replace('1991-05', '1991-05\tsergeant')],
  ])('is none %s', (_, asked, given) => {
    expect(rowsOf(given, asked)).toBeNull()
  })
})
