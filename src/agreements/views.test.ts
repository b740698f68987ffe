import { describe, expect, it } from 'vitest'
import { ActId, AgreementId, PartyId, QuestionId } from '../base/ids.ts'
import { PartialDate } from '../base/partial-date.ts'
import type { Question } from './questions/question.ts'
import type { Side } from './side.ts'
import { agreementsFor, questionsFor, waitingFor, type AgreementRow } from './views.ts'

const north = PartyId.parse('northland')
const south = PartyId.parse('southland')
const east = PartyId.parse('eastmark')
const viewers: Side[] = ['desk', north, south, east]
const id = (n: number) => `5f0c6f0e-1111-4111-8111-00000000000${n}`
const act = ActId.parse(id(9))
const todayOn = PartialDate.parse('2026-03-12')
const calendar = { timeZone: 'Europe/Kyiv', todayOn }
const note = { number: '12', on: '2026-03-09', bearer: 'A. Reed', scanSha256: 'ab'.repeat(32) }

const agreement = (n: number, parties: PartyId[]): AgreementRow => ({
  id: AgreementId.parse(id(n)),
  title: 'First',
  place: 'Halden',
  purpose: 'Return',
  parties,
  agreedOn: todayOn,
  commitments: [],
  rounds: [],
  intermediaries: [],
  act,
  at: '2026-03-12T09:00:00.000Z',
})

describe('agreements', () => {
  const rows = [
    agreement(1, [north, south]),
    agreement(2, [south, east]),
    agreement(3, [north, east]),
  ]
  it.each([
    ['desk', [1, 2, 3]],
    [north, [1, 3]],
    [south, [1, 2]],
    [east, [2, 3]],
    [PartyId.parse('westmark'), []],
  ] as const)('%s sees %j', (viewer, seen) => {
    const shown = agreementsFor(viewer, rows, { deliveries: [], todayOn })
    expect(shown.map((each) => each.id)).toEqual(seen.map(id))
  })
})

const question = (n: number, from: Side, to: Side, more: Partial<Question> = {}): Question => ({
  id: QuestionId.parse(id(n)),
  agreement: AgreementId.parse(id(1)),
  round: null,
  from,
  to,
  kind: 'other',
  text: 'When?',
  proposedOn: null,
  dueOn: null,
  note: null,
  act,
  at: new Date(`2026-03-0${n}T09:00:00Z`),
  answer: null,
  ...more,
})
const answered = {
  answer: {
    kind: 'answered' as const,
    text: 'Soon',
    counterOn: null,
    note,
    act,
    at: new Date('2026-03-07T22:30:00Z'),
  },
}

describe('questions', () => {
  const rows = [
    question(4, south, north),
    question(3, 'desk', south, { dueOn: PartialDate.parse('2026-03-11') }),
    question(2, north, 'desk'),
    question(1, north, south, { note, ...answered }),
  ]
  it.each([
    ['desk', [4, 3, 2, 1]],
    [north, [4, 2, 1]],
    [south, [4, 3, 1]],
    [east, []],
  ] as const)('%s sees %j', (viewer, seen) => {
    expect(questionsFor(viewer, rows, calendar).map((each) => each.id)).toEqual(seen.map(id))
  })

  it('the note of a courier stays with the desk and with whom the courier came from', () => {
    const notes = viewers.map((viewer) => {
      const shown = questionsFor(viewer, rows, calendar).find((each) => each.id === id(1))
      return [shown?.note, shown?.answer?.note]
    })
    expect(notes).toEqual([
      [note, note],
      [note, null],
      [null, note],
      [undefined, undefined],
    ])
  })

  it('days are counted to the answer, or to today, as the desk has them', () => {
    const days = questionsFor('desk', rows, calendar).map(({ waitedDays }) => waitedDays)
    expect(days).toEqual([8, 9, 10, 7])
  })

  it('wait by side in the order of the page, the oldest first, silent ones too', () => {
    const more = [question(5, 'desk', north), ...rows, question(1, 'desk', north)]
    const seen = questionsFor('desk', more, calendar)
    const waiting = waitingFor(seen, [north, south, east, 'desk'])
    expect(
      waiting.map(({ side, questions }) => [side, questions.map((each) => each.at[9])]),
    ).toEqual([
      [north, ['1', '4', '5']],
      [south, ['3']],
      ['desk', ['2']],
    ])
    expect(waiting[1]?.questions[0]?.state).toBe('silent')
  })
})
