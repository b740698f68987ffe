/** Who stands in a statement, as a reading keeps it: everything with its place, and what points where. */
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import type { WhoFacts } from './frames/scene.ts'
import type { ReadText } from './mentions.ts'
import { spanCharactersMax, type Span } from './span.ts'
import { speakerOf, whoIn } from './who/who-in.ts'

export function whoStands(
  read: ReadText,
  gazetteer: Gazetteer,
  publisher: string | null,
): WhoFacts {
  const who = whoIn(read, gazetteer, publisher)
  return {
    sides: who.sides,
    sayings: who.sayings,
    parties: [...who.parties],
    intermediaries: who.intermediaries.map(({ code, role, sentence, span }) => ({
      code,
      role,
      event: null,
      speaker: speakerOf(who, sentence, span),
      span,
    })),
    speakers: who.speakers.map(({ saidOnSpan: _saidOnSpan, ...speaker }) => ({
      ...speaker,
      span: quoted(speaker.span),
    })),
    relays: [...who.relays],
    // What a doubt is about is known when the numbers stand.
    hedges: who.hedges.map(({ cue, span }) => ({ on: '', cue, span })),
    stances: who.stances.map(({ sentence: _sentence, ...stance }) => stance),
    conditions: who.conditions.map(({ sentence: _sentence, ...condition }) => condition),
  }
}

const quoted = ([from, until]: Span): Span => [from, Math.min(until, from + spanCharactersMax)]
