import * as fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { anyClause, anyLine, anyTransfer, readyToGo } from '../../../test/support/law-facts.ts'
import type { TransferFacts } from '../facts.ts'
import { objections, type Moment, type Rule } from '../rule.ts'
import { agreementRules, listRules, transferRules } from './index.ts'

const moments: readonly Moment[] = ['agreement', 'list', 'plan', 'departure', 'hand-over']
const anyMoment = fc.constantFrom(...moments)
const transferMoments: readonly Moment[] = ['plan', 'departure', 'hand-over']

/** A weight that a rule does not declare would be missing in docs/law.md. */
const undeclared = <Facts>(rules: readonly Rule<Facts>[], facts: Facts, at: Moment) =>
  rules.flatMap((rule) =>
    objections([rule], facts, at).filter(({ weight }) => rule.at[at]?.includes(weight) !== true),
  )

test('no rule throws, and none answers with a weight that it does not declare', () => {
  fc.assert(
    fc.property(anyTransfer, anyClause, anyLine, anyMoment, (transfer, clause, line, at) => {
      expect(undeclared(transferRules, transfer, at)).toEqual([])
      expect(undeclared(agreementRules, clause, at)).toEqual([])
      expect(undeclared(listRules, line, at)).toEqual([])
    }),
  )
})

test('what is said is one sentence', () => {
  fc.assert(
    fc.property(anyTransfer, anyMoment, (facts, at) => {
      for (const { because, shown } of objections(transferRules, facts, at))
        for (const sentence of [because, shown]) expect(sentence).toMatch(/^[A-Z].*\.$/su)
    }),
  )
})

test('every declared weight is reached by some facts', () => {
  const seen = new Set<string>()
  for (const facts of fc.sample(anyTransfer, { numRuns: 2_000, seed: 7 }))
    for (const at of transferMoments)
      for (const { rule, weight } of objections(transferRules, facts, at))
        seen.add(`${rule} ${at} ${weight}`)
  const declared = transferRules.flatMap(({ id, at: where }) =>
    transferMoments.flatMap((at) => (where[at] ?? []).map((weight) => `${id} ${at} ${weight}`)),
  )
  expect([...seen].toSorted()).toEqual(declared.toSorted())
})

test('a private no bars plan, departure and hand-over, whatever else is so', () => {
  fc.assert(
    fc.property(anyTransfer, fc.constantFrom(...transferMoments), (facts, at) => {
      const said = objections(transferRules, { ...facts, will: 'no' }, at)
      expect(said.find(({ rule }) => rule === 'will-respected')?.weight).toBe('bars')
    }),
  )
})

test('no refused access alone keeps anybody from leaving', () => {
  const interview = { kind: 'access-refused', by: 'southland' } as const
  const said = objections(
    transferRules,
    { ...readyToGo, interview, will: 'not-asked' },
    'departure',
  )
  expect(said.map(({ rule, weight }) => [rule, weight])).toEqual([
    ['private-interview-first', 'asks'],
  ])
})

/** Everything wrong at once. */
const worst: TransferFacts = {
  ...readyToGo,
  category: 'prisoner-of-war',
  health: 'grave',
  will: 'no',
  fear: true,
  interview: { kind: 'witness-present' },
  identity: 'differs',
  fitness: { kind: 'not-examined' },
  hold: { ground: 'not-stated', court: null, stage: null, noticeGiven: false },
  child: {
    assessors: 0,
    childHeard: false,
    writtenConsent: false,
    escort: false,
    card: false,
    harmChecked: false,
  },
  manifestSealed: false,
  placeForANo: false,
  confirmedBy: { giving: false, receiving: false, desk: false },
}

test.each<[Moment, string]>([
  [
    'plan',
    'will-respected no-return-against-will no-return-to-danger private-interview-first place-for-a-no ' +
      'children-outside-ratio wounded-outside-ratio best-interests-first legal-hold-grounded',
  ],
  [
    'departure',
    'will-respected no-return-against-will no-return-to-danger private-interview-first place-for-a-no ' +
      'list-before-departure fit-to-travel child-papers',
  ],
  [
    'hand-over',
    'will-respected no-return-to-danger private-interview-first identity-confirmed release-proven',
  ],
])('every objection is reported at once: %s', (at, ids) => {
  expect(objections(transferRules, worst, at).map(({ rule }) => rule)).toEqual(ids.split(' '))
})

test('what one rule objects is not hidden by another', () => {
  fc.assert(
    fc.property(anyTransfer, anyMoment, (facts, at) => {
      const alone = transferRules.filter((rule) => objections([rule], facts, at).length > 0)
      expect(objections(transferRules, facts, at).map(({ rule }) => rule)).toEqual(
        alone.map(({ id }) => id),
      )
    }),
  )
})

test('whoever has nothing in the way is not stopped', () => {
  for (const at of transferMoments) expect(objections(transferRules, readyToGo, at)).toEqual([])
})

const files = readdirSync(import.meta.dirname).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'index.ts',
)

test.each(files)('%s holds one rule of that name, names its source, and is listed', (name) => {
  const text = readFileSync(`${import.meta.dirname}/${name}`, 'utf8')
  expect(text).toMatch(/^\/\*\*[^/]*\* Source: /u)
  expect([...agreementRules, ...listRules, ...transferRules].map(({ id }) => `${id}.ts`)).toContain(
    name,
  )
})
