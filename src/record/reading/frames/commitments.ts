/** Promises: so many to be handed over by a day, and care for those who come back. */
import type { ReadCommitment } from '../reading.ts'
import { type Span, spanCharactersMax } from '../span.ts'
import { transferOf } from './acts-of-lines.ts'
import type { CountDraft } from './drafts.ts'
import { clauseAt, isParted, termsIn, wordsBetween, type Line } from './line.ts'
import { otherParty, speakerBody, type Scene } from './scene.ts'

export function commitmentsOf(
  scene: Scene,
  drafts: readonly CountDraft[],
  agreements: readonly { readonly id: number }[],
): readonly ReadCommitment[] {
  const agreement = agreements[0]?.id ?? null
  const promised = drafts
    .filter(({ modality }) => modality === 'planned')
    .map((draft): ReadCommitment => {
      const { quantity, side } = draft
      const by = transferOf(scene, quantity)?.subject ?? otherParty(scene, side)
      return {
        agreement,
        by: by === side ? otherParty(scene, side) : by,
        to: side === 'both' ? null : side,
        category: quantity.category,
        n: quantity.number.n,
        bound: quantity.number.bound,
        due: dueOf(quantity.line, draft),
        status: 'promised',
        span: draft.span,
      }
    })
  return [...promised, ...scene.lines.flatMap((line) => careIn(scene, line))]
}

/** "by 20 May": the day after the word for a deadline, in the clause of the number. */
function dueOf(line: Line, { span }: CountDraft): string | null {
  const clause = clauseAt(line, span[0])
  const cue = termsIn(line, ['deadline'], clause).find((each) =>
    line.dates.some(
      (date) => date.span[0] >= each.span[1] && wordsBetween(line, each.span[1], date.span[0]) <= 2,
    ),
  )
  const date = line.dates.find((each) => cue !== undefined && each.span[0] >= cue.span[1])
  return date?.value ?? null
}

/** "will undergo treatment and rehabilitation": a promise of whoever says it. */
function careIn(scene: Scene, line: Line): readonly ReadCommitment[] {
  for (const cue of termsIn(line, ['undergo'], line.span)) {
    const care = termsIn(line, ['care'], [cue.span[1], line.span[1]])
    const first = care.find(({ span }) => wordsBetween(line, cue.span[1], span[0]) <= 6)
    if (first === undefined) continue
    const last = care.findLast(
      ({ span }) =>
        wordsBetween(line, first.span[1], span[0]) <= 4 && !isParted(line, first.span[1], span[0]),
    )
    const body = speakerBody(scene, line)
    const party = body !== null && scene.parties.includes(body) ? body : null
    const span: Span = [cue.span[0], (last ?? first).span[1]]
    if (span[1] - span[0] > spanCharactersMax) continue
    return [
      {
        agreement: null,
        by: party,
        to: party,
        category: 'care',
        n: null,
        bound: 'exact',
        due: null,
        status: 'promised',
        span,
      },
    ]
  }
  return []
}
