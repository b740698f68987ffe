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
  return [...promised, ...scene.lines.flatMap((line) => careIn(scene, line, drafts))]
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

/** Whose people get care: those named in the line, the only ones who came back, the speaker's. */
function caredFor(
  scene: Scene,
  line: Line,
  { cue, drafts }: { readonly cue: Span; readonly drafts: readonly CountDraft[] },
): string | null {
  const named = line.names.find(
    ({ by, of, span }) =>
      by === 'adjective' && of !== null && scene.parties.includes(of) && span[1] <= cue[0],
  )
  if (named !== undefined) return named.of
  const sides = new Set(
    drafts.flatMap(({ side, modality }) => (modality === 'asserted' ? [side] : [])),
  )
  const [only] = sides
  if (only !== undefined && sides.size === 1 && scene.parties.includes(only)) return only
  const body = speakerBody(scene, line)
  return body !== null && scene.parties.includes(body) ? body : null
}

/** "will undergo treatment and rehabilitation": a promise of whoever says it. */
function careIn(
  scene: Scene,
  line: Line,
  drafts: readonly CountDraft[],
): readonly ReadCommitment[] {
  for (const cue of termsIn(line, ['undergo'], line.span)) {
    const care = termsIn(line, ['care'], [cue.span[1], line.span[1]])
    const first = care.find(({ span }) => wordsBetween(line, cue.span[1], span[0]) <= 6)
    if (first === undefined) continue
    const last = care.findLast(
      ({ span }) =>
        wordsBetween(line, first.span[1], span[0]) <= 4 && !isParted(line, first.span[1], span[0]),
    )
    const body = speakerBody(scene, line)
    const party = caredFor(scene, line, { cue: cue.span, drafts })
    const span: Span = [cue.span[0], (last ?? first).span[1]]
    if (span[1] - span[0] > spanCharactersMax) continue
    return [
      {
        agreement: null,
        by: body !== null && scene.parties.includes(body) ? body : party,
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
