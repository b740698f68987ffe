import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyTransfer, fullPapers, groundedHold } from '../../../test/support/law-facts.ts'
import { objections, transferRules } from '../../law/index.ts'
import { PersonId } from '../../base/ids.ts'
import {
  foldGates,
  gateWord,
  noGateRows,
  planHolds,
  transferFacts,
  type GateRows,
  type HoldRow,
  type WillRow,
} from './gates.ts'

const now = new Date('2026-03-10T06:00:00Z')
const at = (hour: number) => new Date(Date.UTC(2026, 2, 9, hour))
const alone = (will: 'yes' | 'no', hour: number, fear = false): WillRow => ({
  at: at(hour),
  interview: { kind: 'alone' },
  will,
  fear,
})
const refusedAccess = (hour: number): WillRow => ({
  at: at(hour),
  interview: { kind: 'access-refused', by: 'northland' },
  will: null,
  fear: false,
})
const heard = (will: 'yes' | 'no', hour: number): WillRow => ({
  at: at(hour),
  interview: { kind: 'witness-present' },
  will,
  fear: false,
})
const hold = (
  kind: HoldRow['kind'],
  lifted = false,
  untilStage: string | null = null,
): HoldRow => ({
  at: at(8),
  id: '5f0c6f0e-1111-4111-8111-000000000009',
  kind,
  legal: kind === 'legal' ? groundedHold : null,
  untilStage,
  lifted,
})

/** Asked alone, examined, identified. */
const ready: GateRows = {
  ...noGateRows,
  identity: [{ at: at(7), result: 'confirmed', checkedBy: 'desk' }],
  will: [alone('yes', 8)],
  fitness: [
    {
      at: at(9),
      fitness: { kind: 'fit' },
      validUntil: new Date('2026-03-12T00:00:00Z'),
      signedBy: 'holder',
    },
  ],
}
const fold = (rows: Partial<GateRows>, category: 'prisoner-of-war' | 'child' | 'remains') =>
  foldGates({ ...ready, ...rows }, now, category)
const adult = (rows: Partial<GateRows>) => fold(rows, 'prisoner-of-war')

describe('what somebody wants', () => {
  it.each<[string, WillRow[], 'yes' | 'no' | 'not-asked', string, boolean]>([
    ['nobody asked', [], 'not-asked', 'not-asked', false],
    ['yes', [alone('yes', 1)], 'yes', 'alone', false],
    ['F32: yes, then no', [alone('yes', 1), alone('no', 2)], 'no', 'alone', false],
    ['F32: no, then yes', [alone('no', 1), alone('yes', 2)], 'yes', 'alone', false],
    [
      'a refused access takes no answer back',
      [alone('no', 1), refusedAccess(2)],
      'no',
      'alone',
      false,
    ],
    [
      'what others could hear is no answer',
      [heard('yes', 1)],
      'not-asked',
      'witness-present',
      false,
    ],
    ['nor does it change one', [alone('no', 1), heard('yes', 2)], 'no', 'alone', false],
    ['access refused', [refusedAccess(1)], 'not-asked', 'access-refused', false],
    ['a fear', [alone('yes', 1, true)], 'yes', 'alone', true],
    ['a fear resolved alone', [alone('yes', 1, true), alone('yes', 2)], 'yes', 'alone', false],
  ])('%s', (_, rows, will, interview, fear) => {
    const gates = adult({ will: rows })
    expect([gates.will, gates.interview.kind, gates.fear]).toEqual([will, interview, fear])
  })

  it('keeps a fear that no private interview has resolved', () => {
    expect(adult({ will: [alone('yes', 1, true), refusedAccess(2)] }).fear).toBe(true)
    expect(adult({ will: [alone('yes', 1, true), heard('yes', 2)] }).fear).toBe(true)
  })
})

describe('the one word at the gate', () => {
  it.each<[string, Partial<GateRows>, string]>([
    ['ready', {}, 'ready'],
    ['F9: a no reads as held', { will: [alone('no', 1)] }, 'held'],
    ['a fear reads as held', { will: [alone('yes', 1, true)] }, 'held'],
    ['a hold for protection', { holds: [hold('protection')] }, 'held'],
    ['a hold for a court', { holds: [hold('legal')] }, 'held'],
    ['a lifted hold holds nobody', { holds: [hold('legal', true)] }, 'ready'],
    ['not asked', { will: [] }, 'not-asked'],
    ['access refused', { will: [refusedAccess(1)] }, 'not-asked'],
    [
      'unable to answer is asked enough',
      {
        will: [
          {
            at: at(1),
            interview: { kind: 'unable-to-answer', why: 'coma' },
            will: null,
            fear: false,
          },
        ],
      },
      'ready',
    ],
    [
      'F10: unfit at the gate',
      {
        fitness: [
          ...ready.fitness,
          {
            at: at(10),
            fitness: { kind: 'unfit', reExamineBy: '2026-03-11' },
            validUntil: at(23),
            signedBy: 'holder',
          },
        ],
      },
      'unfit',
    ],
    [
      "the holder's medic does not lift what the desk's found",
      {
        fitness: [
          {
            at: at(1),
            fitness: { kind: 'unfit', reExamineBy: '2026-03-11' },
            validUntil: at(2),
            signedBy: 'desk',
          },
          ...ready.fitness,
        ],
      },
      'unfit',
    ],
    ['nobody has examined', { fitness: [] }, 'not-examined'],
    [
      'the fitness has run out',
      { fitness: [{ at: at(1), fitness: { kind: 'fit' }, validUntil: now, signedBy: 'holder' }] },
      'not-examined',
    ],
    ['nobody has identified', { identity: [] }, 'not-identified'],
    [
      'F4: another person',
      { identity: [{ at: at(1), result: 'differs', checkedBy: 'receiving' }] },
      'not-identified',
    ],
    [
      'one side is half an identity',
      { identity: [{ at: at(1), result: 'confirmed', checkedBy: 'giving' }] },
      'not-identified',
    ],
    [
      'both sides are one',
      {
        identity: [
          { at: at(1), result: 'confirmed', checkedBy: 'giving' },
          { at: at(2), result: 'confirmed', checkedBy: 'receiving' },
        ],
      },
      'ready',
    ],
  ])('%s', (_, rows, word) => {
    expect(gateWord(adult(rows), 'prisoner-of-war')).toBe(word)
  })

  it('F11: a child listed as an adult has papers to show, and stands in no balance', () => {
    const gates = adult({ childPapers: [{ at: at(1), papers: { ...fullPapers, card: false } }] })
    expect(gateWord(gates, 'prisoner-of-war')).toBe('papers')
    const facts = transferFacts(gates, context)
    const barred = (moment: 'plan' | 'departure') =>
      objections(transferRules, facts, moment)
        .filter(({ weight }) => weight === 'bars')
        .map(({ rule }) => rule)
    expect(barred('plan')).toContain('children-outside-ratio')
    expect(barred('departure')).toContain('child-papers')
  })

  it('a child without papers waits for them; the fallen wait for nobody', () => {
    expect(gateWord(fold({}, 'child'), 'child')).toBe('papers')
    expect(gateWord(foldGates(noGateRows, now, 'remains'), 'remains')).toBe('ready')
    const differs = [{ at: at(1), result: 'differs', checkedBy: 'desk' }] as const
    expect(gateWord(fold({ identity: differs }, 'remains'), 'remains')).toBe('not-identified')
  })
})

const context = {
  person: PersonId.parse('5f0c6f0e-1111-4111-8111-000000000001'),
  category: 'prisoner-of-war',
  health: 'good',
  dutyGround: null,
  countedInBalance: true,
  hostilitiesActive: true,
  placeForANo: true,
  manifestSealed: true,
  confirmedBy: { giving: true, receiving: true, desk: true },
  statedComplete: true,
} as const

describe('what the planner and the law read', () => {
  it('says of a no, of a fear and of a hold for protection the same', () => {
    const said = [
      adult({ will: [alone('no', 1)] }),
      adult({ will: [alone('yes', 1, true)] }),
      adult({ holds: [hold('protection')] }),
    ]
    expect(said.map(planHolds)).toEqual([
      [{ reason: 'held' }],
      [{ reason: 'held' }],
      [{ reason: 'held' }],
    ])
  })

  it('keeps a hold until a stage until that stage', () => {
    expect(planHolds(adult({ holds: [hold('legal', false, '2')] }))).toEqual([
      { reason: 'legal', untilStage: '2' },
    ])
  })

  it('bars nobody at any moment who is ready', () => {
    const facts = transferFacts(adult({}), context)
    for (const moment of ['plan', 'departure', 'hand-over'] as const) {
      expect(objections(transferRules, facts, moment)).toEqual([])
    }
  })

  it('never reads ready where the law bars a return for what was said in private', () => {
    fc.assert(
      fc.property(anyTransfer, ({ will, fear, interview }) => {
        const rows: WillRow[] = [
          {
            at: at(1),
            interview: { kind: 'alone' },
            will: will === 'not-asked' ? null : will,
            fear,
          },
          ...(interview.kind === 'access-refused' ? [refusedAccess(2)] : []),
        ]
        const gates = adult({ will: rows })
        const barred = objections(transferRules, transferFacts(gates, context), 'hand-over').some(
          ({ weight, shown }) => weight === 'bars' && shown === 'Held.',
        )
        expect(barred).toBe(gateWord(gates, 'prisoner-of-war') === 'held')
      }),
    )
  })
})
