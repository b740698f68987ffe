/** What the law says about many people at once, without a name in it. */
import type { TransferFacts } from '../../law/facts.ts'
import { objections, transferRules } from '../../law/index.ts'
import type { Moment, Objection } from '../../law/rule.ts'

/** One objection a rule and sentence, with the number of people whom it concerns. */
export function objectionsToPeople(
  everybody: readonly TransferFacts[],
  at: Moment,
): readonly Objection[] {
  const counted = new Map<string, { objection: Objection; people: number }>()
  for (const facts of everybody) {
    for (const objection of objections(transferRules, facts, at)) {
      const key = [objection.rule, objection.weight, objection.because].join('\n')
      const known = counted.get(key)
      counted.set(key, { objection, people: (known?.people ?? 0) + 1 })
    }
  }
  return [...counted.values()].map(({ objection, people }) =>
    people === 1
      ? objection
      : {
          ...objection,
          because: `${people} people: ${objection.because}`,
          // The sentence that hides every reason stays the same bytes, whatever the number.
          shown:
            objection.shown === objection.because
              ? `${people} people: ${objection.shown}`
              : objection.shown,
        },
  )
}
