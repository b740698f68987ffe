/**
 * What was learned from two lists, standing still: shares of agreement, how often values occur,
 * which columns are compared, and which keys too many lines share. Under one model version a pair
 * is compared and weighed for what its own two lines say and for nothing else, so that a list can
 * be matched again by its changes alone. Learning anew makes another version.
 */
import type { Reading } from '../../lists/line.ts'
import { reviewFrom } from '../explanation.ts'
import { blocksOf, type Settled } from '../records/blocking/blocks.ts'
import type { SizedKeys } from '../records/blocking/block-index.ts'
import { recordsBuilder, type ListHabits, type RecordsBuilder } from '../records/columns.ts'
import { extraColumnsOf, type ExtraColumn } from '../records/extra-columns.ts'
import type { Model } from '../records/learning/model.ts'
import { seenIn } from '../records/learning/weights.ts'
import { prepareRun, type PreparedRun } from '../records/prepare.ts'
import { hashOfText } from '../records/values/content-hash.ts'
import { freezeValues, type FrozenValues } from './frozen-values.ts'

/** Plain data: it can be sent to a thread, or kept. */
export type ModelVersion = {
  /** By its content. */
  readonly id: string
  readonly model: Model
  readonly extras: readonly ExtraColumn[]
  /** Which end of a name each list writes first. */
  readonly habits: ListHabits
  readonly values: FrozenValues
  readonly settled: Settled
}

export type TwoLists<Line> = { readonly left: readonly Line[]; readonly right: readonly Line[] }

/** A builder that holds both lists; more lines may be added to it. */
export function builderOf(
  { left, right }: TwoLists<Reading>,
  { extras, habits }: Pick<ModelVersion, 'extras'> & Partial<Pick<ModelVersion, 'habits'>>,
): RecordsBuilder {
  const builder = recordsBuilder('two-lists', extras, habits)
  for (const reading of left) builder.addLeft(reading)
  for (const reading of right) builder.addRight(reading)
  return builder
}

const sizesOnly = ({ table, keys, starts }: SizedKeys): SizedKeys => ({ table, keys, starts })

const hex = (hash: number) => (hash >>> 0).toString(16).padStart(8, '0')

function idOf({ model, extras, habits, values, settled }: Omit<ModelVersion, 'id'>): string {
  const text = JSON.stringify([
    model.share,
    model.fields.map(({ key, text: at, m, u }) => [key, at, [...m], [...u]]),
    extras,
    habits,
    [values.surnames, values.givens, values.patronymics, ...values.texts, values.said].map(
      (each) => [each.known, each.ofReading.size],
    ),
    [
      values.allLines,
      settled.keys.keys.length,
      settled.split.keys.length,
      settled.telling,
      settled.remarks,
    ],
  ])
  return hex(hashOfText(text)) + hex(hashOfText(`again ${text}`))
}

export type Learned = {
  readonly version: ModelVersion
  readonly builder: RecordsBuilder
  readonly run: PreparedRun
}

/** Learns from two lists. `membersMax`: lines from which on a key is split. */
export function learnVersion(
  lists: TwoLists<Reading>,
  wish: { clock?: () => number; membersMax?: number } = {},
): Learned {
  const extras = extraColumnsOf(lists.left, lists.right)
  const builder = builderOf(lists, { extras })
  const records = builder.taken()
  const { membersMax, clock } = wish
  const blocks = blocksOf(records, { ...(membersMax !== undefined && { membersMax }) })
  const run = prepareRun(records, { keptFrom: reviewFrom, ...(clock && { clock }) }, blocks)
  const { keys, split, ...settled } = blocks.settled
  const parts = {
    model: run.model,
    extras,
    habits: builder.habits(),
    values: freezeValues(records, seenIn(records), builder.spellings.spellingOf),
    settled: { ...settled, keys: sizesOnly(keys), split: sizesOnly(split) },
  }
  return { version: { id: idOf(parts), ...parts }, builder, run }
}
