/**
 * A misspelt office holder. Beside the name of an office stands a name near to that of a known
 * holder of this very office: it is the holder, and the spelling is kept as found. Anybody else
 * who is named in a text stays unread: no private person has a place here.
 */
import type { Language } from '../reading/languages.ts'
import type { NameMention, Sentence } from '../reading/mentions.ts'
import { foldedWord } from './forms.ts'
import type { Gazetteer, HolderEntry } from './gazetteer.ts'

/** The text as far as this room needs it. */
export type NamedText = {
  readonly text: string
  readonly lang: Language
  readonly sentences: readonly Pick<Sentence, 'index' | 'span'>[]
}

/** Characters behind an office in which its holder is named: "chairman of the council, Mr". */
const reach = 24
/** Capitalised words on one line: a given name, an initial, a surname. */
const personal = /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}'’-]*(?:\.? \p{Lu}[\p{L}\p{M}'’-]*){0,2}/gu
/** "Name Surname, the chairman": between the name and the office stands a comma and little else. */
const beforeOffice = /^,\s(?:\p{Ll}{1,4}\s)?$/u

export function nearHolders(
  named: NamedText,
  mentions: readonly NameMention[],
  gazetteer: Gazetteer,
): readonly NameMention[] {
  const holders = gazetteer.entries.filter((entry) => entry.kind === 'holder')
  const found = mentions.flatMap((mention) => nearBeside(named, mention, { holders, mentions }))
  const again = found.flatMap((near) => sameSpelling(named, near, [...mentions, ...found]))
  return found.length === 0
    ? mentions
    : [...mentions, ...found, ...again].toSorted((one, other) => one.span[0] - other.span[0])
}

type Known = {
  readonly holders: readonly HolderEntry[]
  readonly mentions: readonly NameMention[]
}

function nearBeside(
  { text, lang }: NamedText,
  mention: NameMention,
  known: Known,
): readonly NameMention[] {
  const { entry, of, span } = mention
  if (entry.kind !== 'office' || of === null) return []
  const right = known.holders.filter((holder) => holder.of === of && holder.office === entry.office)
  if (right.length === 0) return []
  const spoken = [...behind(text, span[1]), ...ahead(text, span[0])]
  for (const { from, words } of spoken) {
    const until = from + words.length
    const isTaken = known.mentions.some((other) => other.span[0] < until && from < other.span[1])
    const holder = isTaken
      ? undefined
      : right.find((each) => namesOf(each, lang).some((name) => isNear(words, name)))
    if (holder !== undefined)
      return [{ ...mention, span: [from, until], entry: holder, by: 'name', written: words }]
  }
  return []
}

type Personal = { readonly from: number; readonly words: string }

/** Names that begin shortly behind the office, the longer reading of each first. */
const behind = (text: string, end: number): readonly Personal[] =>
  [...text.slice(end, end + 3 * reach).matchAll(personal)]
    .filter(({ index }) => index <= reach)
    .flatMap((found) => shorter(found[0]).map((words) => ({ from: end + found.index, words })))

function ahead(text: string, start: number): readonly Personal[] {
  const offset = Math.max(0, start - 3 * reach)
  const before = text.slice(offset, start)
  return [...before.matchAll(personal)]
    .filter((found) => beforeOffice.test(before.slice(found.index + found[0].length)))
    .map((found) => ({ from: offset + found.index, words: found[0] }))
}

function shorter(words: string): readonly string[] {
  const each = words.split(' ')
  return each.map((_, left) => each.slice(0, each.length - left).join(' '))
}

const namesOf = ({ name, forms }: HolderEntry, lang: Language): readonly string[] => [
  name,
  ...(forms[lang] ?? []).map((form) => form.replaceAll('*', '')),
]

/** The surname alone, spelt the same way further on. */
function sameSpelling(
  { text, sentences }: NamedText,
  near: NameMention,
  mentions: readonly NameMention[],
): readonly NameMention[] {
  const surname = (near.written ?? '').split(/\s+/u).at(-1) ?? ''
  if (surname.length < 4) return []
  const again: NameMention[] = []
  for (let at = text.indexOf(surname); at >= 0; at = text.indexOf(surname, at + 1)) {
    const until = at + surname.length
    const isTaken = mentions.some(({ span }) => span[0] < until && at < span[1])
    const isWhole = !/[\p{L}\p{M}]/u.test(`${text[at - 1] ?? ''}${text[until] ?? ''}`)
    if (isTaken || !isWhole) continue
    again.push({
      ...near,
      span: [at, until],
      sentence: sentenceAt(at, sentences),
      written: surname,
    })
    if (again.length >= repeatsMax) return again
  }
  return again
}
const repeatsMax = 50

const sentenceAt = (at: number, sentences: NamedText['sentences']): number =>
  sentences.findLast(({ span }) => span[0] <= at)?.index ?? 0

/** The surname differs in a third of its letters at most; a given name, where there is one, agrees. */
export function isNear(written: string, name: string): boolean {
  const found = written.split(/\s+/u).map(foldedWord)
  const known = name.split(/\s+/u).map(foldedWord)
  const [surname, right] = [found.at(-1) ?? '', known.at(-1) ?? '']
  if (right.length < 4 || surname.length < 4 || surname[0] !== right[0]) return false
  const [given, first] = [found[0] ?? '', known[0] ?? '']
  if (found.length > 1 && given[0] !== first[0]) return false
  return editDistance(surname, right) <= Math.ceil(right.length / 3)
}

/** Letters put in, left out or changed (Levenshtein); the words are short. */
export function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [at, letter] of one.split('').entries()) {
    const before = row
    row = [at + 1]
    for (const [place, its] of other.split('').entries())
      row.push(
        Math.min(
          (before[place + 1] ?? 0) + 1,
          (row[place] ?? 0) + 1,
          (before[place] ?? 0) + (letter === its ? 0 : 1),
        ),
      )
  }
  return row[other.length] ?? 0
}
