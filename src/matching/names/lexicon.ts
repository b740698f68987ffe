/**
 * The lexicon: kinships of names that no letters prove. Сергей and Сергій are one name, Саша may
 * be Александр, Иванович is a son of Иван, Mohd is Muhammad. A hit is evidence of its own kind and
 * weight, never equality: two brothers may be called Юрий and Георгий.
 */
import { foldWords } from '../../base/folded-words.ts'
import { arabicNames } from './lexicon/arabic-names.ts'
import { hebrewNames } from './lexicon/hebrew-names.ts'
import { nameKeys } from './lexicon/name-key.ts'
import { fathersOf, hasPatronymicForm, patronymicsOf } from './lexicon/patronymic.ts'
import { slavicMen } from './lexicon/slavic-men.ts'
import { slavicWomen } from './lexicon/slavic-women.ts'
import { westernNames } from './lexicon/western-names.ts'

export type Kinship = 'same-name' | 'diminutive' | 'patronymic-of' | 'transliteration-standard'

type Part = 'form' | 'short' | 'patronymic' | 'father'
type Entry = { readonly group: number; readonly part: Part }

const words = (text: string) => text.split(' ').filter((word) => word !== '')

const groups = [slavicMen, slavicWomen, arabicNames, westernNames, hebrewNames].flatMap(
  (table, at) =>
    table
      .trim()
      .split('\n')
      .map((line) => {
        const [forms = '', shorts = ''] = line.split('|')
        return { forms: words(forms), shorts: words(shorts), hasPatronymics: at === 0 || at === 2 }
      }),
)

/** Sons and daughters have groups of their own: brother and sister are not one person. */
const patronymicGroup = (group: number, sex: 'male' | 'female') =>
  groups.length + 2 * group + (sex === 'male' ? 0 : 1)

function entriesOf(group: number): { word: string; entry: Entry }[] {
  const { forms, shorts, hasPatronymics } = groups[group] ?? { forms: [], shorts: [] }
  const given = [
    ...forms.map((word) => ({ word, entry: { group, part: 'form' as const } })),
    ...shorts.map((word) => ({ word, entry: { group, part: 'short' as const } })),
  ]
  if (hasPatronymics !== true) return given
  const sexes = ['male', 'female'] as const
  const ofFather = forms.flatMap((word) =>
    sexes.map((sex) => ({
      word,
      entry: { group: patronymicGroup(group, sex), part: 'father' as const },
    })),
  )
  const ofChild = forms.filter((form) => /\p{Script=Cyrillic}/u.test(form)).flatMap(patronymicsOf)
  return [
    ...given,
    ...ofFather,
    ...ofChild.map(({ form, sex }) => ({
      word: form,
      entry: { group: patronymicGroup(group, sex), part: 'patronymic' as const },
    })),
  ]
}

let index: ReadonlyMap<string, readonly Entry[]> | undefined

/** Made on the first question: some 12,000 keys, 60 ms. */
function indexOf(): ReadonlyMap<string, readonly Entry[]> {
  if (index !== undefined) return index
  const made = new Map<string, Entry[]>()
  for (const { word, entry } of groups.flatMap((_, group) => entriesOf(group))) {
    for (const key of nameKeys(word)) {
      const found = made.get(key)
      if (found === undefined) made.set(key, [entry])
      else if (!found.some(({ group, part }) => group === entry.group && part === entry.part))
        found.push(entry)
    }
  }
  index = made
  return made
}

/** What is looked up of a word once. */
type Known = {
  readonly folded: string
  readonly keys: readonly string[]
  readonly entries: readonly Entry[]
  readonly fathers: readonly string[]
}

const remembered = new Map<string, Known>()
/** Lists hold the same given names again and again; words beyond are looked up anew. */
const rememberedMax = 50_000

function knownOf(word: string): Known {
  const before = remembered.get(word)
  if (before !== undefined) return before
  const folded = foldWords(word)
  const keys = nameKeys(folded)
  const entries = keys.flatMap((key) => indexOf().get(key) ?? [])
  const fathers = hasPatronymicForm(folded) ? fathersOf(folded) : []
  const known = { folded, keys, entries, fathers }
  if (remembered.size >= rememberedMax) remembered.clear()
  remembered.set(word, known)
  return known
}

const entriesFor = (word: string) => knownOf(word).entries

/**
 * Numbers of the lexicon groups a word belongs to, ascending: two words that share one are kin.
 * Numbers are stable within one version of the tables only: never store them.
 */
export function groupsOf(word: string): readonly number[] {
  return [...new Set(entriesFor(word).map(({ group }) => group))].toSorted((a, b) => a - b)
}

/** Whether the lexicon knows the word as somebody's given name, in full or in short. */
export const isLexiconName = (word: string) =>
  entriesFor(word).some(({ part }) => part === 'form' || part === 'short')

/** Whether the lexicon knows the word as a patronymic: Иванович, not Милошевич. */
export const isLexiconPatronymic = (word: string) =>
  entriesFor(word).some(({ part }) => part === 'patronymic')

function kinshipOfParts(left: Part, right: Part): Kinship | undefined {
  if (left === right && (left === 'form' || left === 'patronymic')) return 'same-name'
  const parts = [left, right]
  if (parts.includes('patronymic')) return 'patronymic-of'
  return parts.includes('short') ? 'diminutive' : undefined
}

const strength: readonly Kinship[] = ['same-name', 'diminutive', 'patronymic-of']

function kinshipInLexicon(left: Known, right: Known): Kinship | undefined {
  let closest: Kinship | undefined
  for (const one of left.entries) {
    for (const other of right.entries) {
      if (one.group !== other.group) continue
      const kinship = kinshipOfParts(one.part, other.part)
      if (kinship === undefined) continue
      if (closest === undefined || strength.indexOf(kinship) < strength.indexOf(closest))
        closest = kinship
    }
  }
  return closest
}

/**
 * How two words of names are kin, the closest kinship first; undefined if they are not, or are
 * one and the same word. `transliteration-standard`: not in the lexicon, but one rough Latin
 * spelling in two scripts or two offices' Latin.
 */
export function kinshipOf(left: string, right: string): Kinship | undefined {
  const [one, other] = [knownOf(left), knownOf(right)]
  if (one.folded === other.folded || one.folded === '' || other.folded === '') return undefined
  const known = kinshipInLexicon(one, other)
  if (known !== undefined) return known
  if (one.fathers.includes(other.folded) || other.fathers.includes(one.folded))
    return 'patronymic-of'
  const isOneSpelling = one.keys.some((key) => other.keys.includes(key))
  return isOneSpelling ? 'transliteration-standard' : undefined
}
