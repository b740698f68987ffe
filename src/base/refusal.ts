/**
 * A refusal is what the desk answers on purpose. Its message may be shown to
 * anyone; what only the desk may know goes into `facts`, which reach the desk's
 * own diary and never an answer. Anything else that is thrown is a defect.
 */
export type RefusalCode =
  | 'not-signed-in'
  | 'not-allowed'
  | 'not-found'
  | 'wrong-input'
  | 'wrong-state'
  | 'stale-version'
  | 'needs-a-reason'
  | 'against-the-law'
  | 'too-large'
  | 'too-many'
  | 'in-use'
  | 'cannot-start'
  | 'not-verified'

export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode
  /** What the one who asked may see beside the sentence, such as the objections of the law. */
  readonly shown: Readonly<Record<string, unknown>>
  /** For the desk's diary only. */
  readonly facts: Readonly<Record<string, unknown>>

  constructor(
    code: RefusalCode,
    message: string,
    {
      shown = {},
      facts = {},
    }: { shown?: Record<string, unknown>; facts?: Record<string, unknown> } = {},
  ) {
    super(message)
    this.code = code
    this.shown = shown
    this.facts = facts
  }
}

/** "Not yours" and "not there" are one answer: the difference would itself be a disclosure. */
export const notFound = (facts: Record<string, unknown> = {}) =>
  new Refusal('not-found', 'There is nothing here under that name.', { facts })

/** The end of a full switch: a new case that nobody thought of does not compile. */
export function unreachable(value: never): never {
  throw new Error(`no case for ${JSON.stringify(value)}`)
}
