import { expect, it } from 'vitest'
import { listOfNorth, personId } from '../../../test/support/exchange-people.ts'
import { ExchangeId, ListId } from '../../base/ids.ts'
import type { InterviewRecord } from './gates.ts'
import {
  kinOf,
  nothingStands,
  standingElsewhere,
  type Lined,
  type Said,
  type Speaker,
} from './said-elsewhere.ts'

const exchangeOf = (number: number) =>
  ExchangeId.parse(`00000000-0000-4000-8000-00000000010${number}`)
const laterList = ListId.parse('00000000-0000-4000-8000-000000000901')

const asked = (
  arrival: number,
  will: 'yes' | 'no' | null,
  {
    fear = false,
    interview = { kind: 'alone' },
  }: { fear?: boolean; interview?: InterviewRecord } = {},
): Said => ({ arrival, kind: 'asked', row: { at: new Date(arrival), interview, will, fear } })
const refused = (arrival: number): Said => ({ arrival, kind: 'refused' })

/** Somebody with reference N-1 in exchange 1; `change` makes them another. */
const speaker = (
  number: number,
  said: readonly Said[],
  change: Partial<Speaker> = {},
): Speaker => ({
  id: personId(number),
  exchange: exchangeOf(number),
  number,
  list: listOfNorth,
  key: 'N-1',
  words: 'Dilan',
  likeness: 'Dilan 1990',
  said,
  ...change,
})

/** The same person, about to be planned in exchange 9. */
const one: Lined = speaker(9, [])
const others = { key: 'N-2', words: 'Dilan.' }
const strangers = { key: 'N-3', words: 'Viren', likeness: 'Viren 1980' }

it.each<[string, Speaker[], 'free' | 'no' | 'fear' | 'both']>([
  ['a no stands', [speaker(1, [asked(1, 'no')])], 'no'],
  ['a fear stands', [speaker(1, [asked(1, 'yes', { fear: true })])], 'fear'],
  ['both', [speaker(1, [asked(1, 'no', { fear: true })])], 'both'],
  ['a yes is nothing', [speaker(1, [asked(1, 'yes')])], 'free'],
  ['somebody else’s no', [speaker(1, [asked(1, 'no')], strangers)], 'free'],
  [
    'a yes in a third exchange ends it',
    [speaker(1, [asked(1, 'no')]), speaker(2, [asked(2, 'yes')])],
    'free',
  ],
  [
    'by the log, not by the number',
    [speaker(1, [asked(2, 'no')]), speaker(2, [asked(1, 'yes')])],
    'no',
  ],
  [
    'asked alone here ends it',
    [speaker(1, [asked(1, 'no')]), speaker(9, [asked(2, 'yes')])],
    'free',
  ],
  [
    'asked here within hearing does not',
    [
      speaker(1, [asked(1, 'no')]),
      speaker(9, [asked(2, 'yes', { interview: { kind: 'witness-present' } })]),
    ],
    'no',
  ],
  [
    'said elsewhere after it was asked here',
    [speaker(9, [asked(1, 'yes')]), speaker(1, [asked(2, 'no')])],
    'no',
  ],
  ['would not go on, at the gate', [speaker(1, [asked(1, 'yes'), refused(2)])], 'no'],
  ['a refusal leaves a fear', [speaker(1, [asked(1, 'yes', { fear: true }), refused(2)])], 'both'],
  [
    'a fear told within hearing stands too',
    [speaker(1, [asked(1, null, { fear: true, interview: { kind: 'witness-present' } })])],
    'fear',
  ],
  ['a corrected line holds', [speaker(1, [asked(1, 'no')], others)], 'no'],
  [
    'and somebody who is only alike sends nobody',
    [speaker(1, [asked(1, 'no')]), speaker(2, [asked(2, 'yes')], others)],
    'no',
  ],
  [
    'a reference that two people share names neither',
    [
      speaker(1, [asked(1, 'no')], { words: 'Viren', likeness: 'Viren 1980' }),
      speaker(1, [], { id: personId(8), words: 'Zomin', likeness: null }),
    ],
    'free',
  ],
  [
    'alike on the same version of a list are two',
    [speaker(9, [asked(1, 'no')], { id: personId(8), ...others })],
    'free',
  ],
  [
    'a line corrected in the same exchange',
    [speaker(9, [asked(1, 'no')], { id: personId(8), list: laterList, ...others })],
    'no',
  ],
])('%s', (_, speakers, expected) => {
  const stands = {
    free: nothingStands,
    no: { no: true, fear: false },
    fear: { no: false, fear: true },
    both: { no: true, fear: true },
  }[expected]
  expect(standingElsewhere(speakers, [one])(one)).toEqual(stands)
})

it('the protection officer reads on in other exchanges, not in this one', () => {
  const speakers = [
    speaker(2, []),
    speaker(1, [], others),
    speaker(3, [], strangers),
    speaker(9, []),
  ]
  expect(kinOf(speakers, one).map(({ number }) => number)).toEqual([2, 1])
})
