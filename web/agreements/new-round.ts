/** A version of a round of talks as it is being written, and the act's input that it comes to. */
import { RoundContent } from '../../src/agreements/talks.ts'
import type { Round } from './answers.ts'
import { readDate } from './known-date.tsx'

type Logistic = Round['logistics'][number]
type Text = Round['texts'][number]

/** Each row has a key of its own, since two may be worded alike while they are written. */
export type Keyed<Row> = Row & { readonly key: number }

export type Draft = {
  readonly place: string
  readonly host: string
  readonly heldOn: string
  /** One point a line. */
  readonly agenda: string
  readonly logistics: readonly Keyed<Logistic>[]
  readonly texts: readonly Keyed<Text>[]
}

const keyed = <Row extends object>(rows: readonly Row[]) =>
  rows.map((row, key) => ({ ...row, key }))

export const nextKey = (rows: readonly { key: number }[]) =>
  Math.max(-1, ...rows.map(({ key }) => key)) + 1

export const draftOf = (before: Round | undefined): Draft => ({
  place: before?.place ?? '',
  host: before?.host ?? '',
  heldOn: before?.heldOn ?? '',
  agenda: before?.agenda.join('\n') ?? '',
  logistics: keyed(before?.logistics ?? []),
  texts: keyed(before?.texts ?? []),
})

/** Null while something is missing. */
export function contentOf(draft: Draft): RoundContent | null {
  const heldOn = readDate(draft.heldOn)
  const read = RoundContent.safeParse({
    place: draft.place,
    host: draft.host,
    heldOn: heldOn ?? null,
    agenda: draft.agenda.split('\n').filter((point) => point.trim() !== ''),
    logistics: draft.logistics.map(({ kind, text, state }) => ({ kind, text, state })),
    texts: draft.texts.map(({ title, text, state }) => ({ title, text, state })),
  })
  return heldOn === null ? null : (read.data ?? null)
}
