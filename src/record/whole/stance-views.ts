/** What an office said beside its figures, as its page reads it; no complaint without what answers it. */
import { z } from 'zod'
import { complaintsIn, loneDenialsIn } from '../stances/complaints.ts'
import { SaidStance, SaidWords, type SaidStance as Stance } from '../stances/said-stances.ts'
import type { Quotes } from '../stances/words-store.ts'

/** `words`: the sentence, for the desk. */
export const StanceView = SaidStance.extend({
  said: z.array(SaidWords.extend({ words: z.string().nullable() })),
})
export type StanceView = z.infer<typeof StanceView>

export const StancesView = z.object({
  /** Of this office, or denied by it. */
  complaints: z.array(z.object({ complaint: StanceView, denials: z.array(StanceView) })),
  /** Its denials of which the record knows no complaint. */
  denied: z.array(StanceView),
  /** What it confirmed, demanded, offered, announced, and whom it thanked. */
  others: z.array(StanceView),
})
export type StancesView = z.infer<typeof StancesView>

export type Stances = {
  readonly complaints: readonly {
    readonly complaint: Stance
    readonly denials: readonly Stance[]
  }[]
  readonly denied: readonly Stance[]
  readonly others: readonly Stance[]
}

const besideComplaints: ReadonlySet<string> = new Set(['accuses', 'complains', 'denies'])

export function stancesOf(stances: readonly Stance[], isOwn: (stance: Stance) => boolean): Stances {
  return {
    complaints: complaintsIn(stances).filter(
      ({ complaint, denials }) => isOwn(complaint) || denials.some(isOwn),
    ),
    denied: loneDenialsIn(stances).filter(isOwn),
    others: stances.filter((stance) => isOwn(stance) && !besideComplaints.has(stance.act)),
  }
}

/** Everywhere their words stand. */
export const wordsIn = ({ complaints, denied, others }: Stances): readonly SaidWords[] =>
  [
    ...complaints.flatMap(({ complaint, denials }) => [complaint, ...denials]),
    ...denied,
    ...others,
  ].flatMap(({ said }) => said)

export const quotedStance = (stance: Stance, quotes: Quotes): StanceView => ({
  ...stance,
  said: stance.said.map((words) => ({ ...words, words: quotes(words) })),
})

export function stancesView({ complaints, denied, others }: Stances, quotes: Quotes): StancesView {
  const quoted = (stance: Stance) => quotedStance(stance, quotes)
  return {
    complaints: complaints.map(({ complaint, denials }) => ({
      complaint: quoted(complaint),
      denials: denials.map(quoted),
    })),
    denied: denied.map(quoted),
    others: others.map(quoted),
  }
}
