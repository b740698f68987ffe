/**
 * A child is never counted against anybody: neither in a clause nor in a plan.
 * Source: Convention on the Rights of the Child, articles 3 and 38; its Optional Protocol
 * on children in armed conflict; Additional Protocol I, article 77.
 */
import type { AgreementFacts, TransferFacts } from '../facts.ts'
import type { Rule } from '../rule.ts'

const id = 'children-outside-ratio'
const source = 'CRC 3, 38; OPAC; AP I 77'
const says =
  'A child stands in no balance: children go because they are children, not for somebody else.'

export const childrenOutsideRatioOfClause: Rule<AgreementFacts> = {
  id,
  source,
  says,
  at: { agreement: ['bars'] },
  check: ({ categories, reciprocal }) =>
    reciprocal && categories.includes('child')
      ? { weight: 'bars', because: 'The clause counts children against people of the other side.' }
      : null,
}

/** Papers of a child count as much as the category: a child may be listed as an adult. */
export const childrenOutsideRatio: Rule<TransferFacts> = {
  id,
  source,
  says,
  at: { plan: ['bars'] },
  check: ({ category, child, countedInBalance }) =>
    countedInBalance && (category === 'child' || child !== null)
      ? { weight: 'bars', because: 'The plan counts a child against somebody of the other side.' }
      : null,
}
