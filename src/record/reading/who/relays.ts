/** Who passed it on: agencies, papers and channels named in a statement, nearest to the speaker first. */
import type { NameMention } from '../mentions.ts'
import type { Span } from '../span.ts'
import type { WhoSaying } from './speakers.ts'

export type WhoRelay = {
  readonly outlet: string
  readonly order: number
  readonly speaker: number | null
  readonly span: Span
}

export function relaysOf(
  names: readonly NameMention[],
  sayings: readonly WhoSaying[],
): readonly WhoRelay[] {
  const found = new Map<string, Omit<WhoRelay, 'order'>>()
  for (const { entry, span, sentence } of names)
    if (entry.kind === 'outlet' && !found.has(entry.name))
      found.set(entry.name, {
        outlet: entry.name,
        speaker: speakerOf(span, sentence, sayings),
        span,
      })
  return ordered([...found.values()])
}

/** Who speaks where the outlet stands, else who speaks next: a dateline opens the whole report. */
function speakerOf(span: Span, sentence: number, sayings: readonly WhoSaying[]): number | null {
  const here = sayings.filter((saying) => saying.sentence === sentence)
  const inside = here.find(({ governs }) => governs[0] <= span[0] && span[1] <= governs[1])
  const next = sayings.find((saying) => saying.sentence >= sentence)
  return (inside ?? here[0] ?? next)?.speaker ?? null
}

/** Of two outlets for one speaker the one further on stands nearer to him: "A reported, citing B". */
function ordered(relays: readonly Omit<WhoRelay, 'order'>[]): readonly WhoRelay[] {
  return relays.map((relay) => {
    const behind = relays.filter(
      (other) => other.speaker === relay.speaker && other.span[0] > relay.span[0],
    )
    return { ...relay, order: behind.length + 1 }
  })
}
