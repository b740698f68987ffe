/** Those who stand behind the words, in the shape of a reading: tied to its events and values. */
import type { Frames } from './frames/frames-in.ts'
import { hedged } from './hedged.ts'
import type { Reading } from './reading.ts'
import { wordsOf } from './span.ts'
import { speakerOf, type Who } from './who/who-in.ts'

type WhoOfReading = Pick<
  Reading,
  'parties' | 'intermediaries' | 'speakers' | 'relays' | 'hedges' | 'stances' | 'conditions'
>

export function whoOfReading(who: Who, frames: Frames, text: string): WhoOfReading {
  const main = frames.events.find((event) => event.main)?.id ?? null
  return {
    parties: who.parties.map(({ code, span }) => ({ code, span })),
    intermediaries: who.intermediaries.map(({ code, role, sentence, span }) => ({
      code,
      role,
      event: main,
      speaker: speakerOf(who, sentence, span),
      span,
    })),
    speakers: who.speakers.map(({ id, of, office, name, written, saidOn, span }) => ({
      id,
      of,
      office,
      name,
      written,
      saidOn,
      span,
    })),
    relays: who.relays.map(({ outlet, order, speaker, span }) => ({
      outlet,
      order,
      speaker,
      span,
    })),
    hedges: hedged(
      who.hedges.map(({ span }) => ({ on: 'text', cue: wordsOf(text, span), span })),
      frames,
    ),
    stances: who.stances.map(({ speaker, about, towards, act, span }) => ({
      speaker,
      about,
      towards,
      act,
      span,
    })),
    conditions: who.conditions.map(({ about, of, span }) => ({ about, of, span })),
  }
}
