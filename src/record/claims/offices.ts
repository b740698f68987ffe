/**
 * Under which name an office speaks in the record. A statement knows the body and the kind of
 * office; the record knows names, and both must be one witness. Which names they are is data; an
 * office without one is called by its code and its kind. Nobody is called by a person's name.
 */
import { z } from 'zod'
import type { ReadSpeaker } from '../reading/reading.ts'
import { Office } from '../reading/words-of-the-field.ts'
import { required } from '../rows.ts'

export const officeRow = z.object({ of: required, office: Office, speaker: required })
export type OfficeRow = z.infer<typeof officeRow>

/** Who retells without an office behind the words. */
export const press = 'press'

export type NameOfSpeaker = (
  speaker: Pick<ReadSpeaker, 'of' | 'office'> | null,
  publisher: string | null,
) => string

/** `known` are names that speak for themselves in the record: a publisher among them is its own voice. */
export function speakersNamedBy(
  offices: readonly OfficeRow[],
  known: readonly string[],
): NameOfSpeaker {
  const names = new Map(offices.map(({ of, office, speaker }) => [`${of} ${office}`, speaker]))
  const voices = new Set(known)
  return (speaker, publisher) => {
    const isRetold = speaker === null || speaker.of === null || retelling.has(speaker.office)
    if (isRetold) return publisher !== null && voices.has(publisher) ? publisher : press
    return (
      names.get(`${speaker.of} ${speaker.office}`) ??
      `${speaker.of} ${speaker.office.replaceAll('-', ' ')}`
    )
  }
}

/** A source without a name, or an agency in its own words, is a voice of the press. */
const retelling = new Set<string>(['unnamed', 'news-agency'])
