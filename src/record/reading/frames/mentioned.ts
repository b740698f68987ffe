/** Categories named without a number, and the words that say that a number is withheld. */
import type { z } from 'zod'
import type { ReadMention, ReadWithheld } from '../reading.ts'
import type { CountedCategory } from '../words-of-the-field.ts'
import { termBefore, termsIn, wordsBetween, type Line } from './line.ts'
import type { Quantity } from './quantities.ts'
import type { Scene } from './scene.ts'

const named: readonly CountedCategory[] = [
  'military',
  'civilian',
  'wounded',
  'child',
  'woman',
  'remains',
]
const isNamed = (term: string): term is CountedCategory => named.some((each) => each === term)
const transfers = [
  'came-back',
  'returned',
  'got',
  'gave',
  'swapped',
  'exchange',
  'operation',
] as const
const mentionsMost = 100

export type MentionDraft = Omit<z.infer<typeof ReadMention>, 'event'> & { readonly line: Line }
export type WithheldDraft = Omit<z.infer<typeof ReadWithheld>, 'event'> & { readonly line: Line }

/** Each category once for each side, where people are said to go and no number counts them. */
export function mentionedOf(
  scene: Scene,
  quantities: readonly Quantity[],
): readonly MentionDraft[] {
  const found: MentionDraft[] = []
  const counted = quantities.filter((each) => each.kind === 'people')
  for (const line of scene.lines) {
    if (termsIn(line, transfers, line.span).length === 0) continue
    for (const { term, span } of line.terms) {
      if (!isNamed(term) || found.length >= mentionsMost) continue
      const isCounted = counted.some(
        ({ number, phrase, line: its }) =>
          its === line && number.span[0] - 40 <= span[0] && span[1] <= phrase[1],
      )
      const side = sideBeside(scene, line, span)
      if (isCounted || found.some((each) => each.category === term && each.side === side)) continue
      found.push({ line, side, category: term, span })
    }
  }
  return found
}

function sideBeside(
  { parties }: Scene,
  line: Line,
  [from, until]: readonly [number, number],
): string {
  const name = line.names.find(
    ({ of, entry, span }) =>
      of !== null &&
      entry.kind === 'body' &&
      parties.includes(of) &&
      ((span[1] <= from && wordsBetween(line, span[1], from) <= 1) ||
        (span[0] >= until && wordsBetween(line, until, span[0]) <= 1)),
  )
  return name?.of ?? 'both'
}

export function withheldOf({ lines }: Scene): readonly WithheldDraft[] {
  return lines.flatMap((line) =>
    termsIn(line, ['withheld'], line.span).map(({ span }) => ({
      line,
      side: 'both',
      span: [termBefore(line, ['both'], [span[0], 2])?.span[0] ?? span[0], span[1]] as const,
    })),
  )
}
