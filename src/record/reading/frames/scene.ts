/** What the frames know of a statement before they bind a number: who the parties are, who speaks. */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts'
import type { ReadText } from '../mentions.ts'
import type { Reading } from '../reading.ts'
import type { Span } from '../span.ts'
import type { Line } from './line.ts'

/** Who was found to stand behind the words. */
export type WhoFacts = Pick<
  Reading,
  'parties' | 'intermediaries' | 'speakers' | 'relays' | 'hedges' | 'stances' | 'conditions'
> & {
  /** The two sides of the conflict, named in the text or not. */
  readonly sides: readonly string[]
  /** Each time that somebody speaks, by the place where he is named or meant. */
  readonly sayings: readonly { readonly speaker: number; readonly span: Span }[]
}

export type Scene = {
  readonly read: ReadText
  readonly lines: readonly Line[]
  readonly who: WhoFacts
  /** The codes of the parties, each once. */
  readonly parties: readonly string[]
}

export type SceneOf = {
  readonly read: ReadText
  readonly who: WhoFacts
  readonly gazetteer: Gazetteer
}

export function sceneOf(lines: readonly Line[], { read, who, gazetteer }: SceneOf): Scene {
  if (who.sides.length === 2) return { read, lines, who, parties: who.sides }
  const named = [...new Set(who.parties.map(({ code }) => code))]
  return { read, lines, who, parties: named.length === 1 ? bothOf(named, who, gazetteer) : named }
}

/** A statement that names one party alone still has two: those of the conflict that fits best. */
function bothOf(
  [only = '']: readonly string[],
  { intermediaries }: WhoFacts,
  { conflicts }: Gazetteer,
): readonly string[] {
  const fit = (codes: readonly { readonly code: string }[]) =>
    codes.filter(({ code }) => intermediaries.some((each) => each.code === code)).length
  const [first, second] = conflicts
    .filter(({ parties }) => parties.includes(only) && parties.length === 2)
    .toSorted((one, other) => fit(other.intermediaries) - fit(one.intermediaries))
  if (first === undefined) return [only]
  const isSure = second === undefined || fit(first.intermediaries) > fit(second.intermediaries)
  return isSure ? first.parties : [only]
}

/** The other of two parties; null where there are not two. */
export function otherParty({ parties }: Scene, code: string): string | null {
  if (parties.length !== 2 || !parties.includes(code)) return null
  return parties.find((party) => party !== code) ?? null
}

/** Who speaks in a line, else in the nearest line before it; else the first who speaks at all. */
export function speakerAt({ lines, who }: Scene, line: Line): number | null {
  const inside = who.sayings.findLast(
    ({ span }) => span[0] >= line.span[0] && span[0] < line.span[1],
  )
  if (inside !== undefined) return inside.speaker
  const before = who.sayings.findLast(({ span }) => span[0] < line.span[0])
  return before?.speaker ?? (lines.length > 0 ? (who.speakers[0]?.id ?? null) : null)
}

export function speakerBody(scene: Scene, line: Line): string | null {
  const id = speakerAt(scene, line)
  return scene.who.speakers.find((speaker) => speaker.id === id)?.of ?? null
}
