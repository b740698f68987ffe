/**
 * Before whom the entries of a second reader's answer pass: each is placed on the words that hold
 * its value, or dropped with a reason that is counted. Nothing of a dropped entry is kept, not even
 * its quotation. Entries point at each other by their places, which move when others fall out.
 */
import type { z } from 'zod'
import { secondReaderEntriesMax } from '../../base/limits.ts'
import type { Span } from '../reading/span.ts'
import { entryOf, type AnsweredList, type Quoted } from './answer-form.ts'
import type { HeldWords } from './held-words.ts'
import { chosenOf, placesOf, type ChosenBy } from './quoted-place.ts'

export const dropReasons = [
  /** The entry has not the form that was asked for. */
  'not-in-form',
  /** The quoted words do not stand in the text. */
  'not-in-text',
  /** They stand there and do not hold the value. */
  'not-in-words',
  /** A code that nobody in the text has. */
  'unknown-code',
  /** A party as an intermediary, or the reverse. */
  'wrong-role',
  /** A name that is no office holder's. */
  'private-name',
] as const
export type DropReason = (typeof dropReasons)[number]
export type Dropped = {
  readonly list: AnsweredList
  readonly reason: DropReason
  readonly count: number
}

/** A value whose quoted words stand at several places, and by what one was taken. */
export type Chosen = { readonly on: string; readonly places: number; readonly by: ChosenBy }

/** What stands at the words: the part of them that is the value, and what the grammar says of it. */
export type Found = { readonly span: Span }
export type Placed<What extends Found> = {
  readonly found: What
  readonly places: number
  readonly by: ChosenBy
}
export type Judged<Value> =
  | { readonly kind: 'kept'; readonly value: Value; readonly placed: Placed<Found> }
  | { readonly kind: 'dropped'; readonly reason: DropReason }

export const dropped = (reason: DropReason) => ({ kind: 'dropped', reason }) as const
export const kept = <Value>(value: Value, at: Placed<Found>): Judged<Value> => ({
  kind: 'kept',
  value,
  placed: at,
})

export type Court = {
  readonly words: HeldWords
  /** Takes the entries of one list; `judge` says what each is worth. */
  readonly keep: <Entry, Value>(
    list: AnsweredList,
    form: z.ZodType<Entry>,
    judge: (entry: Entry) => Judged<Value>,
  ) => Value[]
  /** Where an entry of the answer stands now; null where it fell out, or was none. */
  readonly now: (list: AnsweredList, place: number | null) => number | null
  /** A part of an entry that is left out while the entry stands. */
  readonly leaveOut: (list: AnsweredList, reason: DropReason) => null
  readonly account: () => {
    readonly dropped: readonly Dropped[]
    readonly chosen: readonly Chosen[]
  }
}

export function courtOf(words: HeldWords, lists: Readonly<Record<string, unknown>>): Court {
  const counted = new Map<string, Dropped>()
  const chosen: Chosen[] = []
  const places = new Map<AnsweredList, ReadonlyMap<number, number>>()
  const leaveOut = (list: AnsweredList, reason: DropReason) => {
    const key = `${list} ${reason}`
    counted.set(key, { list, reason, count: (counted.get(key)?.count ?? 0) + 1 })
    return null
  }
  return {
    words,
    keep: (list, form, judge) => {
      const given = lists[list]
      const all: readonly unknown[] = Array.isArray(given) ? given : []
      const judged = all.map((entry, place) => {
        const read = place < secondReaderEntriesMax ? entryOf(form, entry) : null
        return read === null ? dropped('not-in-form') : judge(read)
      })
      const moved = new Map<number, number>()
      const values = judged.flatMap((each, place) => {
        if (each.kind === 'dropped') {
          leaveOut(list, each.reason)
          return []
        }
        const { by, places: many } = each.placed
        if (by !== 'only') chosen.push({ on: `${list}/${moved.size}`, places: many, by })
        moved.set(place, moved.size)
        return [each.value]
      })
      places.set(list, moved)
      return values
    },
    now: (list, place) => (place === null ? null : (places.get(list)?.get(place) ?? null)),
    leaveOut,
    account: () => ({ dropped: [...counted.values()], chosen }),
  }
}

/** The words of an entry, at the place where they hold what `holds` looks for. */
export function placed<What extends Found>(
  { words }: Pick<Court, 'words'>,
  { quote, context }: Quoted,
  holds: (within: Span) => What | null | undefined,
): Placed<What> | DropReason {
  const places = placesOf(words.folded, quote)
  if (places.length === 0) return 'not-in-text'
  const [first, ...others] = places.flatMap((within) => {
    const what = holds(within)
    return what ? [{ span: within, what }] : []
  })
  if (first === undefined) return 'not-in-words'
  const contexts = context === null ? [] : placesOf(words.folded, context)
  const { place, by } = chosenOf([first, ...others], contexts)
  return { found: place.what, places: others.length + 1, by }
}

export const isWithin = (span: Span, within: Span): boolean =>
  within[0] <= span[0] && span[1] <= within[1]

/** The first of many that stands inside the quoted words and is the one meant. */
export const firstWithin =
  <What extends Found>(all: readonly What[], isMeant: (one: What) => boolean) =>
  (within: Span): What | undefined =>
    all.find((one) => isWithin(one.span, within) && isMeant(one))
