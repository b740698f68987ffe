import { describe, expect, it } from 'vitest'
import { ActId, AgreementId, PartyId, QuestionId } from '../../base/ids.ts'
import { openQuestionsMax } from '../../base/limits.ts'
import { PartialDate } from '../../base/partial-date.ts'
import { askerOf, isShownTo, NewAnswer, NewQuestion, stateOf } from './question.ts'
import type { AskFacts } from './question.ts'
import { sideOf, type Side } from '../side.ts'

const north = PartyId.parse('northland')
const south = PartyId.parse('southland')
const east = PartyId.parse('eastmark')
const id = '5f0c6f0e-1111-4111-8111-000000000001'
const agreement = AgreementId.parse(id)
const day = (text: string) => PartialDate.parse(text)
const today = day('2026-03-12')
const note = { number: '12', on: '2026-03-09', bearer: 'A. Reed', scanSha256: 'ab'.repeat(32) }

const answer = (kind: 'answered' | 'declined') => ({
  kind,
  text: 'On Friday',
  counterOn: null,
  note: null,
  act: ActId.parse(id),
  at: new Date(0),
})

describe('a question', () => {
  it.each([
    [null, null, 'waiting'],
    [null, '2026-03-12', 'waiting'],
    [null, '2026-03', 'waiting'],
    [null, '2026-03-11', 'silent'],
    [null, '2026-02', 'silent'],
    ['answered', null, 'answered'],
    ['answered', '2026-03-11', 'answered'],
    ['declined', '2026-03-11', 'declined'],
  ] as const)('with answer %s and due on %s is %s', (kind, dueOn, state) => {
    const question = {
      answer: kind && answer(kind),
      dueOn: dueOn && day(dueOn),
    }
    expect(stateOf(question, today)).toBe(state)
  })

  it.each<[Side, Side, Side, boolean]>([
    [north, north, south, true],
    [south, north, south, true],
    [east, north, south, false],
    ['desk', north, south, true],
    [north, north, 'desk', true],
    [south, north, 'desk', false],
    ['desk', north, 'desk', true],
    [south, 'desk', south, true],
    [north, 'desk', south, false],
  ])('is shown to %s when %s asks %s: %s', (viewer, from, to, shown) => {
    expect(isShownTo(viewer, { from, to })).toBe(shown)
  })
})

const facts = (more: Partial<AskFacts> = {}): AskFacts => ({
  parties: [north, south],
  roundOf: null,
  waiting: [],
  todayOn: today,
  ...more,
})
const asked = (more: object = {}) =>
  NewQuestion.parse({ agreement, kind: 'other', to: south, text: 'When?', ...more })
const who = (party: PartyId | null) => ({
  party,
  officer: id,
  name: 'A',
  role: 'clerk',
  device: { id, keyName: 'a', kept: 'file' },
})
const actor = (party: PartyId | null) => who(party) as Parameters<typeof askerOf>[2]
const elsewhere = AgreementId.parse('5f0c6f0e-1111-4111-8111-000000000002')
const code = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('asking', () => {
  it.each([
    ['a party asks for itself', north, {}, {}, north],
    ['the desk asks for itself', null, {}, {}, 'desk'],
    [
      'an officer registers what a courier brought',
      null,
      {},
      { brought: { party: north, note } },
      north,
    ],
    ['a party registers a note', north, {}, { brought: { party: north, note } }, 'not-allowed'],
    ['the agreement is not there', north, { parties: [] }, {}, 'not-found'],
    ['the desk asks about an agreement that is not there', null, { parties: [] }, {}, 'not-found'],
    ['the asker has no part in it', east, {}, {}, 'not-found'],
    [
      'the asker has no part in it, and the day passed',
      east,
      {},
      { dueOn: '2026-01' },
      'not-found',
    ],
    ['the addressee has no part in it', north, {}, { to: east }, 'not-found'],
    ['the courier came from a third', null, {}, { brought: { party: east, note } }, 'not-found'],
    ['the round is of this agreement', north, { roundOf: agreement }, {}, north],
    ['the round is of another', north, { roundOf: elsewhere }, {}, 'not-found'],
    ['the round is nowhere', north, { roundOf: undefined }, {}, 'not-found'],
    ['one asks oneself', south, {}, {}, 'wrong-input'],
    ['the desk asks itself', null, {}, { to: 'desk' }, 'wrong-input'],
    ['the day is today', north, {}, { dueOn: '2026-03-12' }, north],
    ['the day passed', north, {}, { dueOn: '2026-03-11' }, 'wrong-input'],
    [
      'too many of its questions wait',
      north,
      { waiting: Array(openQuestionsMax).fill(north) },
      {},
      'too-many',
    ],
    [
      'too many of another wait',
      north,
      { waiting: Array(openQuestionsMax).fill(south) },
      {},
      north,
    ],
  ])('where %s', (_name, party, known, input, expected) => {
    expect(code(() => askerOf(facts(known), asked(input), actor(party)))).toBe(expected)
  })

  it.each([
    ['proposes a date where it is about one', { kind: 'date', proposedOn: '2026-04' }, true],
    ['proposes none where it is about one', { kind: 'date' }, false],
    ['proposes one where it is not', { kind: 'place', proposedOn: '2026-04' }, false],
    ['is blank', { text: '\n ' }, false],
  ])('is taken where it %s: %s %s', (_name, more, taken) => {
    const input = { agreement, kind: 'other', to: 'desk', text: 'When?', ...more }
    expect(NewQuestion.safeParse(input).success).toBe(taken)
  })

  it.each([
    [{ kind: 'declined' }, true],
    [{ kind: 'answered' }, false],
    [{ kind: 'answered', text: ' ' }, false],
    [{ kind: 'answered', text: ' Yes\n' }, true],
    [{ kind: 'silent' }, false],
  ])('an answer %j is taken: %s', (more, taken) => {
    const question = QuestionId.parse(id)
    expect(NewAnswer.safeParse({ question, ...more }).success).toBe(taken)
  })
})

it('the desk is a side, and no party is called so', () => {
  expect(sideOf({ party: null })).toBe('desk')
  expect(PartyId.safeParse('desk').success).toBe(false)
})
