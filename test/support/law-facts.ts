/** Facts for tests of the law: somebody with nothing in the way, and any facts at all. */
import * as fc from 'fast-check'
import type {
  AgreementFacts,
  ChildPapers,
  Fitness,
  Interview,
  LegalHold,
  ListFacts,
  TransferFacts,
} from '../../src/law/facts.ts'
import { objections, type Moment, type Rule, type Weight } from '../../src/law/rule.ts'
import { Category, Health } from '../../src/people/person.ts'

/** A healthy prisoner of war, asked alone, examined and confirmed, on a sealed manifest. */
export const readyToGo: TransferFacts = {
  category: 'prisoner-of-war',
  health: 'good',
  dutyGround: null,
  hostilitiesActive: true,
  countedInBalance: true,
  will: 'yes',
  interview: { kind: 'alone' },
  fear: false,
  identity: 'confirmed-by-both',
  fitness: { kind: 'fit' },
  hold: null,
  child: null,
  manifestSealed: true,
  placeForANo: true,
  confirmedBy: { giving: true, receiving: true, desk: true },
  statedComplete: true,
}

export const fullPapers: ChildPapers = {
  assessors: 2,
  childHeard: true,
  writtenConsent: true,
  escort: true,
  card: true,
  harmChecked: true,
}

export const groundedHold: LegalHold = {
  ground: 'prosecution',
  court: 'District Court of Northland',
  stage: 'first hearing',
  noticeGiven: true,
}

/** The weight of one rule's answer at a moment; null where it is silent or not asked. */
export const weigh = <Facts>(rule: Rule<Facts>, facts: Facts, at: Moment): Weight | null =>
  objections([rule], facts, at)[0]?.weight ?? null

const word = fc.string({ maxLength: 12 })

const anyHold: fc.Arbitrary<LegalHold | null> = fc.option(
  fc.record({
    ground: fc.constantFrom('disciplinary', 'prosecution', 'sentence', 'not-stated'),
    court: fc.option(word),
    stage: fc.option(word),
    noticeGiven: fc.boolean(),
  }),
)

const anyInterview: fc.Arbitrary<Interview> = fc.oneof(
  fc.constantFrom<Interview>({ kind: 'alone' }, { kind: 'witness-present' }, { kind: 'not-asked' }),
  fc.record({
    kind: fc.constant('access-refused' as const),
    by: fc.constantFrom('northland', 'southland'),
  }),
  fc.record({ kind: fc.constant('unable-to-answer' as const), why: word }),
)

const anyFitness: fc.Arbitrary<Fitness> = fc.oneof(
  fc.constantFrom<Fitness>(
    { kind: 'not-examined' },
    { kind: 'expired' },
    { kind: 'fit' },
    { kind: 'unfit-but-unsafe-to-stay' },
  ),
  fc.record({ kind: fc.constant('fit-with-escort' as const), escortPresent: fc.boolean() }),
  fc.record({ kind: fc.constant('stretcher' as const), placeGiven: fc.boolean() }),
  fc.record({ kind: fc.constant('unfit' as const), reExamineBy: word }),
)

const anyChild: fc.Arbitrary<ChildPapers | null> = fc.option(
  fc.record({
    assessors: fc.integer({ min: 0, max: 3 }),
    childHeard: fc.boolean(),
    writtenConsent: fc.boolean(),
    escort: fc.boolean(),
    card: fc.boolean(),
    harmChecked: fc.boolean(),
  }),
)

export const anyTransfer: fc.Arbitrary<TransferFacts> = fc.record({
  category: fc.constantFrom(...Category.options),
  health: fc.constantFrom(...Health.options),
  dutyGround: fc.option(word),
  hostilitiesActive: fc.boolean(),
  countedInBalance: fc.boolean(),
  will: fc.constantFrom('yes', 'no', 'not-asked'),
  interview: anyInterview,
  fear: fc.boolean(),
  identity: fc.constantFrom('confirmed-by-desk', 'confirmed-by-both', 'differs', 'not-checked'),
  fitness: anyFitness,
  hold: anyHold,
  child: anyChild,
  manifestSealed: fc.boolean(),
  placeForANo: fc.boolean(),
  confirmedBy: fc.record({ giving: fc.boolean(), receiving: fc.boolean(), desk: fc.boolean() }),
  statedComplete: fc.boolean(),
})

export const anyClause: fc.Arbitrary<AgreementFacts> = fc.record({
  categories: fc.array(fc.constantFrom(...Category.options)),
  reciprocal: fc.boolean(),
  regardlessOfWill: fc.boolean(),
})

export const anyLine: fc.Arbitrary<ListFacts> = fc.record({
  category: fc.option(fc.constantFrom(...Category.options)),
  hold: anyHold,
})
