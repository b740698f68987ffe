/**
 * A dictionary of the values of one field, in both lists: every value once, packed into columns
 * of numbers that any thread can read. Value 0 is "not given".
 */
import { asSharedInts, GrowingInts, sharedBytes } from './shared-memory.ts'
import { hashOfText } from './content-hash.ts'
import { maskOf, type PackedWords } from './likeness.ts'
import { SpelledBuilder, type Spelled } from './spelled.ts'
import { headsOf, mark } from './word-heads.ts'
import { wordForms, type WordForms, type WordRole } from './word-forms.ts'

/** Which entries of other columns belong to each value: from `starts[value]` to the next start. */
export type Rows = { readonly starts: Int32Array; readonly members: Int32Array }

export type Words = {
  readonly role: WordRole
  /** How many values, with the 0 that stands for none. */
  readonly count: number
  /** Of each value: its readings, as numbers of packed words. */
  readonly formStarts: Int32Array
  /** Of each reading: one number for one spelling, over all dictionaries of a run. */
  readonly formIds: Int32Array
  readonly packed: PackedWords
  readonly parts: Rows
  readonly groups: Rows
  /** For the index: the whole, the beginning and the first letter of each bare reading. */
  readonly skeletons: Rows
  readonly beginnings: Rows
  readonly initials: Rows
  /** 0 in full, 1 shortened, 2 and 3 consonants in Arabic and in Hebrew letters. */
  readonly shapes: Uint8Array
  readonly spelled: Spelled
  /** Of the plain spelling. */
  readonly hashes: Int32Array
  /** What decides most comparisons: see word-heads.ts. */
  readonly heads: Int32Array
}

const shapes = ['full', 'shortened', 'arabic', 'hebrew'] as const satisfies WordForms['shape'][]
export const shortenedShape = 1
const arabicShape = 2
const hebrewShape = 3

export class RowsBuilder {
  readonly starts = new GrowingInts()
  readonly members = new GrowingInts()

  constructor() {
    this.starts.push(0)
  }

  add(members: Iterable<number>): void {
    for (const member of members) this.members.push(member)
    this.starts.push(this.members.length)
  }

  taken = (): Rows => ({ starts: this.starts.taken(), members: this.members.taken() })
}

/** One number a spelling, over all dictionaries of a run. */
export class Spellings {
  readonly #ids = new Map<string, number>()
  readonly #spellings = ['']
  readonly #hashes = new GrowingInts()

  constructor() {
    this.#hashes.push(0)
  }

  idOf(spelling: string): number {
    const known = this.#ids.get(spelling)
    if (known !== undefined) return known
    this.#ids.set(spelling, this.#spellings.length)
    this.#hashes.push(hashOfText(spelling))
    return this.#spellings.push(spelling) - 1
  }

  spellingOf = (id: number) => this.#spellings[id] ?? ''

  /** By number: the number itself depends on what was met before, its hash on the spelling alone. */
  hashes = () => this.#hashes.taken()
}

export class WordsBuilder {
  readonly #spellings: Spellings
  readonly role: WordRole
  readonly #byWritten = new Map<string, number>()
  /** By all that a spelling says, so that it does not matter which of several was met first. */
  readonly #byForms = new Map<string, number>()
  readonly #forms = new RowsBuilder()
  readonly #letterStarts = new GrowingInts()
  readonly #letters = new GrowingInts()
  readonly #masks = new GrowingInts()
  readonly #parts = new RowsBuilder()
  readonly #groups = new RowsBuilder()
  readonly #skeletons = new RowsBuilder()
  readonly #beginnings = new RowsBuilder()
  readonly #initials = new RowsBuilder()
  readonly #shapes = new GrowingInts()
  readonly #hashes = new GrowingInts()
  readonly #spelled = new SpelledBuilder()

  constructor(role: WordRole, spellings: Spellings) {
    this.role = role
    this.#spellings = spellings
    this.#letterStarts.push(0)
    this.#found({ plain: '', forms: [], skeletons: [], parts: [], groups: [], shape: 'full' })
  }

  /** The number of a written value; 0 if it says nothing. */
  idOf(written: string | undefined): number {
    if (written === undefined || written === '') return 0
    const known = this.#byWritten.get(written)
    if (known !== undefined) return known
    const forms = wordForms(written, this.role)
    const id = forms === undefined ? 0 : this.#found(forms)
    this.#byWritten.set(written, id)
    return id
  }

  #found(forms: WordForms): number {
    const said = JSON.stringify(forms)
    const known = this.#byForms.get(said)
    if (known !== undefined) return known
    this.#byForms.set(said, this.#shapes.length)
    return this.#add(forms)
  }

  #add(forms: WordForms): number {
    const id = this.#shapes.length
    this.#hashes.push(forms.plain === '' ? 0 : hashOfText(forms.plain))
    this.#shapes.push(shapes.indexOf(forms.shape))
    if (this.role !== 'number') this.#spelled.add(forms.spellings ?? forms.plain)
    this.#forms.add(forms.forms.map((form) => this.#spellings.idOf(form)))
    for (const form of forms.forms) this.#pack(form)
    this.#parts.add(forms.parts.map((part) => this.#spellings.idOf(part)))
    this.#groups.add(forms.groups)
    this.#skeletons.add(forms.skeletons.map(hashOfText))
    this.#beginnings.add(hashesOf(forms.skeletons, 3))
    this.#initials.add(hashesOf(forms.skeletons, 1))
    return id
  }

  #pack(form: string): void {
    let mask = 0
    for (let at = 0; at < form.length; at += 1) {
      const letter = form.charCodeAt(at) & 255
      this.#letters.push(letter)
      mask |= maskOf(letter)
    }
    this.#masks.push(mask)
    this.#letterStarts.push(this.#letters.length)
  }

  taken(): Words {
    const forms = this.#forms.taken()
    const letters = this.#letters.taken()
    const bytes = sharedBytes(letters.length)
    bytes.set(letters)
    const marks = this.#shapes.taken()
    const packedShapes = sharedBytes(marks.length)
    packedShapes.set(marks)
    const packed = {
      starts: this.#letterStarts.taken(),
      letters: bytes,
      masks: this.#masks.taken(),
    }
    const parts = this.#parts.taken()
    const groups = this.#groups.taken()
    return {
      role: this.role,
      count: marks.length,
      formStarts: forms.starts,
      formIds: forms.members,
      packed,
      parts,
      groups,
      skeletons: this.#skeletons.taken(),
      beginnings: this.#beginnings.taken(),
      initials: this.#initials.taken(),
      shapes: packedShapes,
      spelled: this.#spelled.taken(),
      hashes: this.#hashes.taken(),
      heads: headsOf(forms.starts, packed, marksOf(packedShapes, parts, groups)),
    }
  }
}

const hasAny = ({ starts }: Rows, value: number) => starts[value] !== starts[value + 1]

const marksOf = (shapeOf: Uint8Array, parts: Rows, groups: Rows) =>
  Array.from(
    shapeOf,
    (shape, value) =>
      (shape === shortenedShape ? mark.shortened : 0) |
      (shape === arabicShape ? mark.arabic : 0) |
      (shape === hebrewShape ? mark.hebrew : 0) |
      (hasAny(parts, value) ? mark.parts : 0) |
      (hasAny(groups, value) ? mark.groups : 0),
  )

const hashesOf = (skeletons: readonly string[], letters: number) =>
  new Set(skeletons.map((skeleton) => hashOfText(skeleton.slice(0, letters))))

/** Counts how often each value stands in the columns, as it is written. */
export function writtenOn(words: Words, columns: readonly Int32Array[]): Int32Array {
  const lines = new Int32Array(words.count)
  for (const column of columns) {
    for (const value of column) lines[value] = (lines[value] ?? 0) + 1
  }
  return lines
}

/** On how many lines each value stands, spellings that share a reading together. */
export function frequenciesOf(words: Words, columns: readonly Int32Array[]): Int32Array {
  const ofValue = writtenOn(words, columns)
  let last = 0
  for (const id of words.formIds) last = Math.max(last, id)
  const ofForm = new Int32Array(last + 1)
  eachForm(words, (value, form) => {
    ofForm[form] = (ofForm[form] ?? 0) + (ofValue[value] ?? 0)
  })
  eachForm(words, (value, form) => {
    ofValue[value] = Math.max(ofValue[value] ?? 0, ofForm[form] ?? 0)
  })
  return asSharedInts(ofValue)
}

export function eachForm(words: Words, each: (value: number, form: number) => void): void {
  for (let value = 1; value < words.count; value += 1) {
    const end = words.formStarts[value + 1] ?? 0
    for (let at = words.formStarts[value] ?? 0; at < end; at += 1)
      each(value, words.formIds[at] ?? 0)
  }
}
