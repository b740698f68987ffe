/** What the frames know of a statement before they bind a number: who the sides are, who speaks. */
import type { ReadText } from '../mentions.ts'
import type { Span } from '../span.ts'
import { speakerOf, type Who } from '../who/who-in.ts'
import type { Line } from './line.ts'

export type Scene = {
  readonly read: ReadText
  readonly lines: readonly Line[]
  readonly who: Who
  /** The codes of the two sides, named in the text or not; fewer where they cannot be told. */
  readonly parties: readonly string[]
}

export const sceneOf = (lines: readonly Line[], read: ReadText, who: Who): Scene => ({
  read,
  lines,
  who,
  parties: who.sides,
})

/** The other of two parties; null where there are not two. */
export function otherParty({ parties }: Scene, code: string): string | null {
  if (parties.length !== 2 || !parties.includes(code)) return null
  return parties.find((party) => party !== code) ?? null
}

/** Who says the words at a place; else who speaks first: whom the whole report rests on. */
export function speakerAt({ who }: Scene, line: Line, span: Span = line.span): number | null {
  return speakerOf(who, line.index, span) ?? who.speakers[0]?.id ?? null
}

export function speakerBody(scene: Scene, line: Line, span?: Span): string | null {
  const id = speakerAt(scene, line, span)
  return scene.who.speakers.find((speaker) => speaker.id === id)?.of ?? null
}
