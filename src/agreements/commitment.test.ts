import { describe, expect, it } from 'vitest'
import { agreementRules, objections } from '../law/index.ts'
import { factsOf, meantBy, NewCommitment } from './commitment.ts'

const agreement = '5f0c6f0e-1111-4111-8111-000000000001'
const north = { party: 'northland', people: 20 }
const south = { party: 'southland', people: 20 }
const clause = (more: object) => ({
  agreement,
  kind: 'count',
  says: '20 for 20',
  categories: ['child'],
  counts: [north, south],
  ...more,
})
const duty = { kind: 'category', counts: [{ party: 'northland' }] }
const { people: _, ...unnumbered } = north

describe('a clause', () => {
  it.each([
    ['a number of both sides', {}, true],
    ['a number of one side alone', { counts: [north] }, false],
    ['all for all', { kind: 'all-for-all', counts: [unnumbered, south] }, true],
    ['a whole category', duty, false],
    ['a category of both sides', { ...duty, counts: [unnumbered, south] }, false],
  ])('that promises %s is a balance: %s %s', (_name, more, reciprocal) => {
    const facts = factsOf(NewCommitment.parse(clause(more)))
    expect(facts).toMatchObject({ reciprocal, categories: ['child'], regardlessOfWill: false })
    const against = objections(agreementRules, facts, 'agreement').map(({ rule }) => rule)
    expect(against).toEqual(reciprocal ? ['children-outside-ratio'] : [])
  })

  it('that counts adults against adults meets no objection', () => {
    const facts = factsOf(NewCommitment.parse(clause({ categories: ['prisoner-of-war'] })))
    expect(objections(agreementRules, facts, 'agreement')).toEqual([])
  })

  it('that leaves no room for a no tells the law so', () => {
    const facts = factsOf(NewCommitment.parse(clause({ returns: 'regardless-of-will' })))
    expect(facts.regardlessOfWill).toBe(true)
  })

  const { categories: _categories, ...remains } = clause({ kind: 'remains' })
  const deadline = { ...remains, kind: 'deadline', counts: [unnumbered], dueOn: '2026-05' }
  it.each([
    ['remains', remains, { categories: ['remains'], health: 'any' }],
    ['deadline', deadline, { categories: [], health: 'any' }],
    [
      'category',
      clause({ ...duty, health: 'seriously-wounded-or-sick' }),
      { categories: ['child'], health: 'seriously-wounded-or-sick' },
    ],
  ])('of kind %s means whom it says', (_name, input, meant) => {
    expect(meantBy(NewCommitment.parse(input))).toEqual(meant)
  })

  it.each([
    ['counts without a number', clause({ counts: [unnumbered] })],
    ['counts nobody', clause({ counts: [] })],
    ['counts a party twice', clause({ counts: [north, north] })],
    ['is all for all of one', clause({ kind: 'all-for-all', counts: [north] })],
    ['names a category twice', clause({ categories: ['civilian', 'civilian'] })],
    ['names no category', clause({ categories: [] })],
    ['is blank', clause({ says: ' \n' })],
    ['is a deadline without a day', { ...deadline, dueOn: undefined }],
    ['is a deadline that counts people', { ...deadline, counts: [north] }],
    ['binds the desk', clause({ counts: [{ party: 'desk', people: 3 }] })],
  ])('is not taken where it %s', (_name, input) => {
    expect(NewCommitment.safeParse(input).success).toBe(false)
  })

  it('stays verbatim', () => {
    expect(NewCommitment.parse(clause({ says: ' «20 за 20»\n' })).says).toBe(' «20 за 20»\n')
  })
})
