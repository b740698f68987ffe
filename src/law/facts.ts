/**
 * The facts that rules look at, one type a moment. Whoever asks the rules gathers
 * the facts; a rule never fetches one. What the desk does not know is said as
 * such ("not-asked", "not-checked", null) and never guessed.
 */
import type { Category, Health } from '../people/person.ts'

/** A commitment about to be written into an agreement. */
export type AgreementFacts = {
  readonly categories: readonly Category[]
  /** Whether the clause counts people of one side against people of the other. */
  readonly reciprocal: boolean
  /** Whether the clause demands a return whatever the person wants. */
  readonly regardlessOfWill: boolean
}

/** A line of a submitted list, as far as the law asks about it. */
export type ListFacts = {
  readonly category: Category | null
  /** Why the holder says that it keeps the person, if it says so. */
  readonly hold: LegalHold | null
}

export type LegalHold = {
  readonly ground: 'disciplinary' | 'prosecution' | 'sentence' | 'not-stated'
  readonly court: string | null
  readonly stage: string | null
  /** Whether the home Power was told the name. */
  readonly noticeGiven: boolean
}

/**
 * One person about to be put on a plan, to leave, or to change hands.
 * `plan`: approval of a plan; `departure`: of a stage; `hand-over`: of custody to the
 * home Power. Staying with the neutral, or going to its place for a no, is no transfer
 * and is asked of no rule here.
 */
export type TransferFacts = {
  readonly category: Category
  readonly health: Health
  /** Pregnant, mother of a young child, or another ground that the parties signed. */
  readonly dutyGround: string | null
  readonly hostilitiesActive: boolean
  /** Whether the plan counts this person against somebody of the other side. */
  readonly countedInBalance: boolean
  /** What the person said to the neutral, alone. The last private answer counts. */
  readonly will: 'yes' | 'no' | 'not-asked'
  /** How the person was asked, or why not yet. */
  readonly interview: Interview
  /** A fear of persecution, torture or disappearance told to the neutral, not yet resolved. */
  readonly fear: boolean
  readonly identity: 'confirmed-by-desk' | 'confirmed-by-both' | 'differs' | 'not-checked'
  readonly fitness: Fitness
  readonly hold: LegalHold | null
  /** Null for an adult. */
  readonly child: ChildPapers | null
  /** Whether this stage's complete nominal list is sealed and approved by both sides. */
  readonly manifestSealed: boolean
  /** A place under the neutral's protection with room left for whoever says no, and a way there. */
  readonly placeForANo: boolean
  /** Which confirmations of the hand-over over the same manifest are there. */
  readonly confirmedBy: {
    readonly giving: boolean
    readonly receiving: boolean
    readonly desk: boolean
  }
  /** Whether the hand-over is about to be stated as complete. */
  readonly statedComplete: boolean
}

export type Interview =
  | { readonly kind: 'alone' }
  | { readonly kind: 'witness-present' }
  | { readonly kind: 'not-asked' }
  /** The named party refused the neutral access; counted against it. */
  | { readonly kind: 'access-refused'; readonly by: string }
  /** Unconscious, an infant: a medic or guardian says why. */
  | { readonly kind: 'unable-to-answer'; readonly why: string }

export type Fitness =
  | { readonly kind: 'not-examined' }
  /** `validUntil` passed. */
  | { readonly kind: 'expired' }
  | { readonly kind: 'fit' }
  | { readonly kind: 'fit-with-escort'; readonly escortPresent: boolean }
  /** `placeGiven`: a stretcher place is on this leg. */
  | { readonly kind: 'stretcher'; readonly placeGiven: boolean }
  | { readonly kind: 'unfit'; readonly reExamineBy: string }
  /** Staying endangers more than the journey: medic and head of operation decide. */
  | { readonly kind: 'unfit-but-unsafe-to-stay' }

export type ChildPapers = {
  /** Independent assessors of the child's best interests who signed; two are needed. */
  readonly assessors: number
  /** The child's view was sought as its age allows (CRC 12); an infant's through whoever cares for it. */
  readonly childHeard: boolean
  readonly writtenConsent: boolean
  readonly escort: boolean
  readonly card: boolean
  /** Whether each field of the card was weighed for risk of harm. */
  readonly harmChecked: boolean
}
