/** A statement with what is to be read in it, from the folder of annotated statements. */
import { z } from 'zod'
import { Language } from '../../src/record/reading/languages.ts'
import type { Tuple } from './tuple-score.ts'

export type Annotated = {
  readonly id: string
  readonly lang: Language
  readonly publisher: string
  readonly published: string
  readonly text: string
  readonly counts: readonly Tuple[]
  /** What may be read or not: optional, derived, or said both as agreed and as done. */
  readonly tolerated: readonly Tuple[]
  readonly running: readonly number[]
  readonly cumulative: readonly number[]
  /** Undefined where nobody annotated them. */
  readonly intermediaries?: readonly string[]
}

const Item = z.object({ n: z.int(), state: z.string() })
const Truth = z.record(
  z.string(),
  z.object({
    counts: z.array(
      Item.extend({
        date: z.string(),
        side: z.string(),
        category: z.string(),
        modality: z.string(),
      }),
    ),
    running: z.array(Item),
    cumulative: z.array(Item),
  }),
)
const File = z.object({ publisher: z.string(), date: z.string(), lang: Language, text: z.string() })

const stated = ({ state }: { readonly state: string }) => state === 'stated'

export function annotated(name: string, json: string, truths: unknown): Annotated {
  const id = name.replace(/\.json$/u, '')
  const { publisher, date, lang, text } = File.parse(JSON.parse(json))
  const truth = Truth.parse(truths)[id]
  const done = (truth?.counts ?? []).filter(({ modality }) => modality !== 'planned')
  const tuple = (each: (typeof done)[number]): Tuple => [
    each.date,
    each.side,
    each.category,
    each.n,
  ]
  return {
    id,
    lang,
    publisher,
    published: date,
    text,
    counts: done.filter(stated).map(tuple),
    tolerated: done.filter((each) => !stated(each)).map(tuple),
    running: (truth?.running ?? []).filter(stated).map(({ n }) => n),
    cumulative: (truth?.cumulative ?? []).filter(stated).map(({ n }) => n),
  }
}
