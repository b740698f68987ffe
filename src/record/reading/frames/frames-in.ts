/** Everything that the frames read out of a statement, once it is known who stands in it. */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts'
import type { ReadText } from '../mentions.ts'
import type { Who } from '../who/who-in.ts'
import type { Reading, ReadCount, ReadEvent } from '../reading.ts'
import { agreementsOf } from './agreements.ts'
import { commitmentsOf } from './commitments.ts'
import { countsOf } from './counts.ts'
import { cumulativeOf } from './cumulative.ts'
import { derivedOf } from './derived.ts'
import type { CountDraft } from './drafts.ts'
import { mainDateOf } from './event-dates.ts'
import { happeningsOf, type Happenings } from './events.ts'
import { linesOf, termsIn } from './line.ts'
import { mentionedOf, withheldOf } from './mentioned.ts'
import { placesIn, type Place } from './places.ts'
import { pairsOf } from './pairs.ts'
import { quantitiesOf } from './quantities.ts'
import { sameForOther } from './same-number.ts'
import { sceneOf, type Scene } from './scene.ts'
import { runningOf } from './series.ts'

export type Frames = Pick<
  Reading,
  | 'events'
  | 'counts'
  | 'withheld'
  | 'mentioned'
  | 'agreements'
  | 'running'
  | 'cumulative'
  | 'commitments'
>

export function framesIn(read: ReadText, who: Who, gazetteer: Gazetteer): Frames {
  const scene = sceneOf(linesOf(read), read, who)
  const quantities = quantitiesOf(scene.lines)
  const cumulative = cumulativeOf(scene, quantities)
  const soFar = new Set(cumulative.map(({ quantity }) => quantity))
  const drafts = countsOf(scene, quantities, (quantity) => soFar.has(quantity))
  const happenings = happeningsOf(scene, drafts, mainDateOf(scene, quantities))
  const agreements = agreementsOf(scene, quantities, pairsOf(quantities))
  const running = runningOf(scene, quantities, gazetteer)
  const counts = drafts.map((draft): ReadCount => countOf(draft, drafts, happenings))
  return {
    events: eventsOf(scene, happenings, {
      agreement: agreements[0]?.id ?? null,
      stage: running.find(({ stage }) => stage !== null)?.stage ?? null,
    }),
    counts: [...counts, ...derivedOf(counts), ...sameForOther(scene, drafts, counts)],
    withheld: withheldOf(scene).map(({ line: _line, ...rest }) => ({
      ...rest,
      event: happenings.main,
    })),
    mentioned: mentionedOf(scene, quantities).map(({ line: _line, ...rest }) => ({
      ...rest,
      event: happenings.main,
    })),
    agreements: [...agreements],
    running: running.map(({ line: _line, ...rest }) => ({ ...rest, event: happenings.main })),
    cumulative: cumulative.map(({ quantity: _quantity, ...rest }) => rest),
    commitments: [...commitmentsOf(scene, drafts, agreements)],
  }
}

/** An event is under an agreement where the statement says "under the agreement". */
function eventsOf(
  scene: Scene,
  { all }: Happenings,
  of: { readonly agreement: number | null; readonly stage: number | null },
): ReadEvent[] {
  const isUnder = scene.lines.some((line) => termsIn(line, ['under'], line.span).length > 0)
  const places = placesIn(scene)
  return all.map((happening, id) => ({
    id,
    ...happening,
    place: placeOf(scene, happening, places),
    stage: happening.main ? of.stage : null,
    agreement: isUnder || happening.status === 'planned' ? of.agreement : null,
  }))
}

/** The place told of what is news, and of an earlier day the one told in its own line. */
function placeOf(
  { read }: Scene,
  { main, kind, date }: Happenings['all'][number],
  places: readonly Place[],
): string | null {
  if (kind === 'talks' || kind === 'agreement') return null
  const found = places.find(({ line, isBack }) => {
    const isOfLine =
      date.span !== null && line.span[0] <= date.span[0] && date.span[1] <= line.span[1]
    return main ? !isBack : isBack && isOfLine
  })
  return found === undefined ? null : read.text.slice(...found.span)
}

function countOf(
  draft: CountDraft,
  drafts: readonly CountDraft[],
  happenings: Happenings,
): ReadCount {
  const { quantity, side, per, modality, speaker, span } = draft
  const { n, low, high, bound } = boundOf(draft)
  const whole = drafts.findIndex(
    (each) => each.quantity === draft.partOf && (each.side === side || each.side === 'both'),
  )
  return {
    event: happenings.ofDraft(draft),
    side,
    category: quantity.category,
    n,
    low,
    high,
    bound,
    per,
    modality,
    speaker,
    partOf: whole < 0 ? null : whole,
    from: null,
    span,
  }
}

/** "under the 1000 for 1000 formula": the formula is exact, whatever stands before it. */
function boundOf({ quantity: { number }, per }: CountDraft) {
  const { n, low, high, bound } = number
  const isFormula = per === 'each' && bound === 'max'
  return isFormula ? { n, low: n, high: n, bound: 'exact' as const } : { n, low, high, bound }
}
