/**
 * What a rule of law is. A rule looks at facts and answers with nothing or with
 * one objection. It never decides alone who goes home: `bars` stops an act, and
 * nobody overrides it; `asks` lets a named officer go on with a reason on record.
 *
 * A rule bars only where going on would harm the person or falsify the record.
 * A duty that a party failed never keeps a person from going home.
 */
export type Weight = 'bars' | 'asks'

/** The points at which acts ask the rules; each has facts of its own (facts.ts). */
export type Moment = 'agreement' | 'list' | 'plan' | 'departure' | 'hand-over'

export type Objection = {
  /** Id of the rule: the name of its file. */
  readonly rule: string
  readonly weight: Weight
  /**
   * One sentence without a name in it, for whoever may know the reason: where will,
   * fear or a hold is at stake, the protection officer alone (shown.ts).
   */
  readonly because: string
  /** What everybody else reads: the same sentence, or "Held." and nothing more. */
  readonly shown: string
  /** The party whose failed duty this is; it counts against that party, never the person. */
  readonly against?: string
  /** Treaty, article and paragraph, or "house rule" with its reason. */
  readonly source: string
}

export type Rule<Facts> = {
  readonly id: string
  /** Treaty, article and paragraph, in the ICRC's numbering. */
  readonly source: string
  /** One sentence for docs/law.md: what the rule does, not what the treaty says. */
  readonly says: string
  /** The moments at which it is asked, each with every weight that it can have there. */
  readonly at: Readonly<Partial<Record<Moment, readonly Weight[]>>>
  readonly check: (facts: Facts, at: Moment) => Finding | null
}

/** What a rule's check answers; `objections` adds the rule's id and source. */
export type Finding = Pick<Objection, 'weight' | 'because' | 'against'> & {
  /** Only where it differs from `because`. */
  readonly shown?: string
}

/** Every objection at once, never just the first: the officer sees the whole picture. */
export function objections<Facts>(
  rules: readonly Rule<Facts>[],
  facts: Facts,
  at: Moment,
): readonly Objection[] {
  return rules
    .filter((rule) => at in rule.at)
    .flatMap(({ id, source, check }) => {
      const finding = check(facts, at)
      return finding === null ? [] : [{ rule: id, source, shown: finding.because, ...finding }]
    })
}
