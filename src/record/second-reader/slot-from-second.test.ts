import { expect, it } from 'vitest'
import { fictional } from '../gazetteer/fictional.ts'
import { readStatement } from '../reading/read-statement.ts'
import { correctedReading, valueFor } from '../statements/corrections.ts'
import { differencesOf } from './differences.ts'
import { fictionalStatement, honestAnswer } from './fictional-answer.ts'
import { secondReading } from './second-reading.ts'
import { isSetAlready, slotFromSecond } from './slot-from-second.ts'

const rules = readStatement(fictionalStatement, { gazetteer: fictional })
const [count, ...counts] = honestAnswer.counts
const recap = { ...honestAnswer.events[0], main: false, date: null, dateQuote: null }
/** An event before the one that the rules read first: places of the two readings differ. */
const answer = {
  ...honestAnswer,
  events: [recap, ...honestAnswer.events],
  counts: [
    { ...count, event: 1, side: 'southland' },
    ...counts.map((each) => ({ ...each, event: 0 })),
  ],
}
const { reading: second } = secondReading(answer, {
  statement: fictionalStatement,
  gazetteer: fictional,
  model: 'invented-7b',
})
const differences = differencesOf(rules, second)
const meant = { list: 'counts', second: 0 } as const

it('a value of the second reader points at the events of the rules, and stands on the same words', () => {
  const value = slotFromSecond(second, meant, differences)
  expect(second.counts[0]?.event).toBe(1)
  expect(value).toMatchObject({ n: 27, side: 'southland', event: 0, span: rules.counts[0]?.span })
  const set = { list: 'counts', place: 0, value: valueFor('counts', value) } as const
  const corrected = correctedReading(rules, [set])
  expect(corrected.counts[0]).toMatchObject({ n: 27, side: 'southland', event: 0 })
  expect(isSetAlready(rules, second, meant)).toBe(false)
  expect(isSetAlready(corrected, second, meant)).toBe(true)
})

it('what the rules did not read is pointed at no more', () => {
  const alone = differences.filter(({ list }) => list !== 'events')
  expect(slotFromSecond(second, meant, alone)).toMatchObject({ n: 27, event: null })
  expect(slotFromSecond(second, { list: 'counts', second: 40 }, differences)).toBeNull()
})

it('a doubt goes with the value that is doubted', () => {
  const hedge = second.hedges[0]
  expect(hedge?.on).toBe('counts/2')
  const place = differences.find(({ list, second: at }) => list === 'counts' && at === 2)?.rules
  const value = slotFromSecond(second, { list: 'hedges', second: 0 }, differences)
  expect(value?.['on']).toBe(`counts/${place}`)
})
