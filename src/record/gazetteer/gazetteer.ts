/**
 * Who can be named in a statement: parties, intermediaries, their offices and the holders of
 * these, outlets, agreements, numbered series, and terms that are known to be garbled. It is
 * data of the mandate; the code knows no real country, person or outlet.
 *
 * A form is written as it stands in a text; `*` at the end of a word stands for any ending of
 * that word ("Northland*" is "Northland", "Northlanders", "Northland's").
 */
import { z } from 'zod'
import { Language } from '../reading/languages.ts'
import {
  CountedCategory,
  IntermediaryRole,
  Office,
  SeriesUnit,
} from '../reading/words-of-the-field.ts'

const Forms = z.partialRecord(Language, z.array(z.string().min(1)))
const Day = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/u)

/** A state, a movement or an organisation, by its name and by the words for its people. */
export const BodyEntry = z.object({
  kind: z.literal('body'),
  code: z.string().min(1),
  /** `state` and `movement` can be parties; an `organisation` never is. */
  is: z.enum(['state', 'movement', 'organisation']),
  names: Forms,
  /** "Northlandic", "of Northland": adjectives and the words for its people. */
  adjectives: Forms,
  /** Capitals and seats of power by which it is called. */
  seats: Forms,
  /** The language of its offices, where "the president" in that language is its own. */
  speaks: Language.optional(),
})

/** A ministry, service or press office that speaks. */
export const OfficeEntry = z.object({
  kind: z.literal('office'),
  /** The code of its body; null for an office that only its adjective tells apart ("defence ministry"). */
  of: z.string().nullable(),
  office: Office,
  forms: Forms,
})

/** A person named in public as the holder of an office, and nobody else. */
export const HolderEntry = z.object({
  kind: z.literal('holder'),
  name: z.string(),
  of: z.string(),
  office: Office,
  from: Day.nullable(),
  until: Day.nullable(),
  forms: Forms,
})

export const OutletEntry = z.object({
  kind: z.literal('outlet'),
  name: z.string(),
  of: z.string().nullable(),
  forms: Forms,
})

export const AgreementEntry = z.object({
  kind: z.literal('agreement'),
  name: z.string(),
  forms: Forms,
})

/** A term that no exchange has, or a known mistranslation, and what it stands for. */
export const GarbledEntry = z.object({
  kind: z.literal('garbled'),
  means: z.string(),
  /** Whom it is really about, where that is one category. */
  category: CountedCategory.optional(),
  forms: Forms,
})

export const GazetteerEntry = z.discriminatedUnion('kind', [
  BodyEntry,
  OfficeEntry,
  HolderEntry,
  OutletEntry,
  AgreementEntry,
  GarbledEntry,
])
export type GazetteerEntry = z.infer<typeof GazetteerEntry>
export type BodyEntry = z.infer<typeof BodyEntry>
export type OfficeEntry = z.infer<typeof OfficeEntry>
export type HolderEntry = z.infer<typeof HolderEntry>

/** Which bodies are the parties of a conflict, and who stands between them in which role. */
export const ConflictEntry = z.object({
  id: z.string(),
  parties: z.array(z.string()).min(2),
  intermediaries: z.array(
    z.object({ code: z.string(), roles: z.array(IntermediaryRole), from: Day.nullable() }),
  ),
})
export type ConflictEntry = z.infer<typeof ConflictEntry>

/** A counter that somebody keeps: its owner, what it counts, and since when. */
export const SeriesEntry = z.object({
  id: z.string(),
  owner: z.string(),
  unit: SeriesUnit,
  since: Day.nullable(),
  /** What is inside, in words: "people of both sides", "civilians are counted". */
  counts: z.string(),
})
export type SeriesEntry = z.infer<typeof SeriesEntry>

export const Gazetteer = z.object({
  entries: z.array(GazetteerEntry),
  conflicts: z.array(ConflictEntry),
  series: z.array(SeriesEntry),
})
export type Gazetteer = z.infer<typeof Gazetteer>
