import { expect, test } from 'vitest'
import { readyToGo, weigh } from '../../../test/support/law-facts.ts'
import type { TransferFacts } from '../facts.ts'
import { objections, type Moment, type Weight } from '../rule.ts'
import { privateInterviewFirst } from './private-interview-first.ts'

test.each<[string, Partial<TransferFacts>, Moment, Weight | null]>([
  ['asked alone', {}, 'hand-over', null],
  ['not asked: the plan asks', { interview: { kind: 'not-asked' } }, 'plan', 'asks'],
  ['not asked: the departure asks', { interview: { kind: 'not-asked' } }, 'departure', 'asks'],
  [
    'not asked: nobody reaches the home Power',
    { interview: { kind: 'not-asked' } },
    'hand-over',
    'bars',
  ],
  [
    'asked before a witness is not asked',
    { interview: { kind: 'witness-present' } },
    'departure',
    'asks',
  ],
  [
    'asked before a witness, at the border',
    { interview: { kind: 'witness-present' } },
    'hand-over',
    'bars',
  ],
  [
    'access refused: the plan asks',
    { interview: { kind: 'access-refused', by: 'northland' } },
    'plan',
    'asks',
  ],
  [
    'access refused keeps nobody from leaving',
    { interview: { kind: 'access-refused', by: 'northland' } },
    'departure',
    'asks',
  ],
  [
    'access refused: asked at the border, or not handed over',
    { interview: { kind: 'access-refused', by: 'northland' } },
    'hand-over',
    'bars',
  ],
  [
    'unable to answer: the plan asks',
    { interview: { kind: 'unable-to-answer', why: 'unconscious' } },
    'plan',
    'asks',
  ],
  [
    'unable to answer: a medic has said why, even at the border',
    { interview: { kind: 'unable-to-answer', why: 'unconscious' } },
    'hand-over',
    'asks',
  ],
  [
    'the fallen are asked nothing',
    { category: 'remains', interview: { kind: 'not-asked' } },
    'hand-over',
    null,
  ],
])('%s', (_, given, at, weight) => {
  expect(weigh(privateInterviewFirst, { ...readyToGo, ...given }, at)).toBe(weight)
})

const against = (interview: TransferFacts['interview']) =>
  objections([privateInterviewFirst], { ...readyToGo, interview }, 'departure').map(
    (each) => each.against,
  )

test('refused access counts against the party that refused, and against nobody else', () => {
  expect(against({ kind: 'access-refused', by: 'northland' })).toEqual(['northland'])
  expect(against({ kind: 'not-asked' })).toEqual([undefined])
})

test('the reason why somebody cannot answer stays out of the sentence', () => {
  const interview = { kind: 'unable-to-answer', why: 'unconscious since Tuesday' } as const
  const said = objections([privateInterviewFirst], { ...readyToGo, interview }, 'hand-over')
  expect(JSON.stringify(said)).not.toContain('Tuesday')
})
