/**
 * How often each value stood in the lists from which a model was learned, by its spelling, so that
 * lines that come later are weighed as those were. A reading that was never seen counts as seen
 * once, as it does in learning.
 */
import type { ListColumns, Records } from '../records/columns.ts'
import type { Seen, SeenValues } from '../records/learning/weights.ts'
import { asSharedInts } from '../records/values/shared-memory.ts'
import { eachForm, writtenOn, type Words } from '../records/values/words.ts'

type FrozenSeen = {
  /** Lines by reading in Latin letters. */
  readonly ofReading: ReadonlyMap<string, number>
  /** Of what could not be read, by the hash of its plain spelling. */
  readonly ofUnread: ReadonlyMap<number, number>
  readonly known: number
}

/** Plain data: it can be sent to a thread, or kept. */
export type FrozenValues = {
  readonly surnames: FrozenSeen
  readonly givens: FrozenSeen
  readonly patronymics: FrozenSeen
  readonly texts: readonly FrozenSeen[]
  /** Words of remarks. */
  readonly said: FrozenSeen
  readonly allLines: number
}

type SpellingOf = (id: number) => string

const isUnread = ({ formStarts }: Words, value: number) =>
  formStarts[value] === formStarts[value + 1]

function frozen(
  words: Words,
  columns: readonly Int32Array[],
  of: { known: number; spellingOf: SpellingOf },
): FrozenSeen {
  const written = writtenOn(words, columns)
  const ofReading = new Map<string, number>()
  eachForm(words, (value, form) => {
    const spelling = of.spellingOf(form)
    ofReading.set(spelling, (ofReading.get(spelling) ?? 0) + (written[value] ?? 0))
  })
  const ofUnread = new Map<number, number>()
  for (let value = 1; value < words.count; value += 1) {
    if (!isUnread(words, value)) continue
    const hash = words.hashes[value] ?? 0
    // Of two spellings with one hash neither counts as rarer than it was: rarity is what convinces.
    ofUnread.set(hash, Math.max(ofUnread.get(hash) ?? 0, written[value] ?? 0))
  }
  return { ofReading, ofUnread, known: of.known }
}

/** `seen` is what was counted in these very lists. Two lists only. */
export function freezeValues(
  { left, right, surnames, givens, patronymics, texts, said }: Records,
  seen: SeenValues,
  spellingOf: SpellingOf,
): FrozenValues {
  const columns = (of: (list: ListColumns) => Int32Array | undefined) =>
    [left, right].flatMap((list) => of(list) ?? [])
  const freeze = (words: Words, { known }: Seen, lines: readonly Int32Array[]) =>
    frozen(words, lines, { known, spellingOf })
  return {
    surnames: freeze(
      surnames,
      seen.surnames,
      columns(({ name }) => name.surname),
    ),
    givens: freeze(
      givens,
      seen.givens,
      columns(({ name }) => name.given),
    ),
    patronymics: freeze(
      patronymics,
      seen.patronymics,
      columns(({ name }) => name.patronymic),
    ),
    texts: texts.map(({ words }, at) =>
      freeze(
        words,
        seen.texts[at] ?? { lines: new Int32Array(0), known: 0 },
        columns((list) => list.texts[at]),
      ),
    ),
    said: freeze(
      said,
      seen.said,
      columns((list) => list.said.members),
    ),
    allLines: seen.allLines,
  }
}

/** `before`: of the first values of the same dictionary, found earlier. */
function seenUnder(
  words: Words,
  { ofReading, ofUnread, known }: FrozenSeen,
  { spellingOf, before }: { spellingOf: SpellingOf; before: Seen | undefined },
): Seen {
  const lines = new Int32Array(words.count)
  if (before !== undefined) lines.set(before.lines)
  for (let value = before?.lines.length ?? 1; value < words.count; value += 1) {
    let most = isUnread(words, value) ? (ofUnread.get(words.hashes[value] ?? 0) ?? 0) : 0
    const end = words.formStarts[value + 1] ?? 0
    for (let at = words.formStarts[value] ?? 0; at < end; at += 1)
      most = Math.max(most, ofReading.get(spellingOf(words.formIds[at] ?? 0)) ?? 0)
    lines[value] = most
  }
  return { lines: asSharedInts(lines), known }
}

export function seenValuesUnder(
  values: FrozenValues,
  { surnames, givens, patronymics, texts, said }: Records,
  of: { spellingOf: SpellingOf; before?: SeenValues | undefined },
): SeenValues {
  const { spellingOf, before } = of
  return {
    surnames: seenUnder(surnames, values.surnames, { spellingOf, before: before?.surnames }),
    givens: seenUnder(givens, values.givens, { spellingOf, before: before?.givens }),
    patronymics: seenUnder(patronymics, values.patronymics, {
      spellingOf,
      before: before?.patronymics,
    }),
    texts: texts.flatMap(({ words }, at) => {
      const kept = values.texts[at]
      return kept === undefined
        ? []
        : [seenUnder(words, kept, { spellingOf, before: before?.texts[at] })]
    }),
    said: seenUnder(said, values.said, { spellingOf, before: before?.said }),
    allLines: values.allLines,
  }
}
