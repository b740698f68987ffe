/**
 * What offices say of one another beside figures: who accuses, denies, demands, thanks. Read out of
 * kept statements by rule of thumb, so no figure stands on it, and each leads to the words. An office
 * whose words several papers print on one day has said them once.
 */
import { z } from 'zod'
import type { SaidStatement } from '../claims/claims-of-statements.ts'
import type { NameOfSpeaker } from '../claims/offices.ts'
import { Span } from '../reading/span.ts'
import { StanceAct } from '../reading/words-of-the-field.ts'

/** Words of one kept statement. */
export const SaidWords = z.object({
  statement: z.string(),
  span: Span,
  outlet: z.string().nullable(),
})
export type SaidWords = z.infer<typeof SaidWords>

export const SaidStance = z.object({
  id: z.string(),
  act: StanceAct,
  /** A topic of the reading: pace, lists, remains …; `exchange` where none is named. */
  about: z.string(),
  /** The office, under the name it has in the record. */
  speaker: z.string(),
  /** Whose office it is, by code. */
  of: z.string().nullable(),
  /** About or to whom, by code; null where the words do not say. */
  towards: z.string().nullable(),
  /** YYYY-MM-DD: said, else published; null: neither is known. */
  on: z.string().nullable(),
  /** Everywhere it stands, the statement first published first. */
  said: z.array(SaidWords).min(1),
})
export type SaidStance = z.infer<typeof SaidStance>

/** In the order of the days; those without a day come last. */
export function saidStances(
  statements: readonly SaidStatement[],
  nameOf: NameOfSpeaker,
): readonly SaidStance[] {
  const found = new Map<string, SaidStance>()
  for (const statement of statements.toSorted(byDay))
    statement.reading.stances.forEach((_, at) => {
      const one = stanceAt(statement, at, nameOf)
      if (one === null) return
      const key = JSON.stringify([one.speaker, one.of, one.act, one.about, one.towards, one.on])
      const before = found.get(key)
      found.set(
        key,
        before === undefined ? one : { ...before, said: [...before.said, ...one.said] },
      )
    })
  return [...found.values()].toSorted((one, other) =>
    (one.on ?? '~') === (other.on ?? '~') ? 0 : (one.on ?? '~') < (other.on ?? '~') ? -1 : 1,
  )
}

function stanceAt(
  { id, sha256, publisher, published, reading }: SaidStatement,
  at: number,
  nameOf: NameOfSpeaker,
): SaidStance | null {
  const stance = reading.stances[at]
  if (stance === undefined) return null
  const { act, about, towards, span, speaker } = stance
  const voice = speaker === null ? null : (reading.speakers[speaker] ?? null)
  return {
    id: `s-${sha256.slice(0, digitsOfHash)}-stances-${at}`,
    act,
    about,
    speaker: nameOf(voice, publisher),
    of: voice?.of ?? null,
    towards,
    on: voice?.saidOn ?? published,
    said: [{ statement: id, span, outlet: publisher }],
  }
}

/** As the claims of a statement are named. */
const digitsOfHash = 16

const byDay = (one: SaidStatement, other: SaidStatement): number => {
  const [day, otherDay] = [one.published ?? '~', other.published ?? '~']
  return day === otherDay ? (one.sha256 < other.sha256 ? -1 : 1) : day < otherDay ? -1 : 1
}
