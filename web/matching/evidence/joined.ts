/**
 * Two spellings of a name with their letters joined: which letters stand over which, each spelling
 * in its own direction. Where the desk joined none, because both stand in one script, the shortest
 * way from one spelling to the other joins them.
 */
import { scriptOf, writtenIn } from '../../ui/script-of.ts'
import type { FieldReason } from '../../../src/matching/explanation.ts'

export type Joined = {
  readonly above: string
  readonly below: string
  /** Whether the two say the same sound or sign. */
  readonly is: 'same' | 'other'
}

export type JoinedName = {
  readonly above: string
  readonly below: string
  readonly letters: readonly Joined[]
}

type Names = Pick<FieldReason, 'left' | 'right'> & {
  readonly letters?: FieldReason['letters'] | undefined
}

/** The letters of a field's two values; undefined where they are equal or not to be joined. */
export function joinedName({ left, right, letters }: Names): JoinedName | undefined {
  if (left === '' || right === '') return undefined
  if (letters !== undefined) return acrossScripts({ left, right, letters })
  const isOneScript = scriptOf(left) === scriptOf(right) && scriptOf(left) !== null
  if (!isOneScript || left === right || Math.max(left.length, right.length) > lettersMax)
    return undefined
  return { above: left, below: right, letters: withinScript(left, right) }
}

const lettersMax = 40

function acrossScripts({
  left,
  right,
  letters,
}: Names & { letters: NonNullable<Names['letters']> }): JoinedName {
  const isLeftNative = scriptOf(left) !== 'Latn'
  return {
    above: left,
    below: right,
    letters: letters.map(({ native, latin }) => ({
      above: isLeftNative ? native : latin,
      below: isLeftNative ? latin : native,
      is: 'same',
    })),
  }
}

const lettersOf = (name: string) => Array.from(name.toLowerCase())

/** Fewest changes from one spelling to the other (Levenshtein 1966), letter by letter. */
export function withinScript(above: string, below: string): Joined[] {
  const [ones, others] = [lettersOf(above), lettersOf(below)]
  const width = others.length + 1
  const cost = new Uint8Array((ones.length + 1) * width)
  const at = (one: number, other: number) => cost[one * width + other] ?? 0
  for (let one = ones.length; one >= 0; one--)
    for (let other = others.length; other >= 0; other--)
      cost[one * width + other] = cheapest(one, other)
  function cheapest(one: number, other: number): number {
    const [isOneOut, isOtherOut] = [one === ones.length, other === others.length]
    if (isOneOut || isOtherOut) return ones.length - one + others.length - other
    const change = Number(ones[one] !== others[other])
    return Math.min(at(one + 1, other + 1) + change, at(one + 1, other) + 1, at(one, other + 1) + 1)
  }
  const joined: Joined[] = []
  let [one, other] = [0, 0]
  while (one < ones.length || other < others.length) {
    const [here, there] = [ones[one] ?? '', others[other] ?? '']
    const isBoth = here !== '' && there !== ''
    if (isBoth && at(one, other) === at(one + 1, other + 1) + Number(here !== there)) {
      joined.push({ above: here, below: there, is: here === there ? 'same' : 'other' })
      one++
      other++
    } else if (here !== '' && at(one, other) === at(one + 1, other) + 1) {
      joined.push({ above: here, below: '', is: 'other' })
      one++
    } else {
      joined.push({ above: '', below: there, is: 'other' })
      other++
    }
  }
  return joined
}

export type Placed = {
  readonly text: string
  /** Middle of the letter, from the left edge, in units of a letter. */
  readonly at: number
}

export type Drawn = {
  readonly width: number
  readonly above: readonly Placed[]
  readonly below: readonly Placed[]
  /** From the middle of a letter above to the middle of its partner. */
  readonly lines: readonly {
    readonly from: number
    readonly to: number
    readonly is: Joined['is']
  }[]
}

/** Units of a letter's place: a single one, and each further one in the same place. */
const [single, further] = [1, 0.55]
const widthOf = (text: string) =>
  text === '' ? 0 : single + further * (Array.from(text).length - 1)

function placed(
  texts: readonly string[],
  width: number,
  dir: 'ltr' | 'rtl',
): (Placed | undefined)[] {
  const own = sumOf(texts)
  const stretch = own === 0 ? 1 : width / own
  let before = 0
  return texts.map((text) => {
    const wide = widthOf(text) * stretch
    const middle = before + wide / 2
    before += wide
    return text === '' ? undefined : { text, at: dir === 'rtl' ? width - middle : middle }
  })
}

const sumOf = (texts: readonly string[]) => texts.reduce((all, text) => all + widthOf(text), 0)
const isThere = (each: Placed | undefined) => each !== undefined

/** Each spelling runs in its own direction; where the two run against each other the lines cross. */
export function drawn({ above, below, letters }: JoinedName): Drawn {
  const [ones, others] = [letters.map((each) => each.above), letters.map((each) => each.below)]
  const width = Math.max(sumOf(ones), sumOf(others))
  const up = placed(shaped(ones), width, writtenIn(above).dir)
  const down = placed(shaped(others), width, writtenIn(below).dir)
  const lines = letters.flatMap(({ is }, at) => {
    const [from, to] = [up[at], down[at]]
    return from === undefined || to === undefined ? [] : [{ from: from.at, to: to.at, is }]
  })
  return { width, above: up.filter(isThere), below: down.filter(isThere), lines }
}

const joiner = '\u{200d}'
const isArabic = /^\p{Script=Arabic}/u
/** Letters that do not reach to the next one; by the Unicode property Joining_Type=R or U. */
const endsJoin = /[اأإآٱدذرزژوؤةىء]\p{M}*$/u

/** Arabic letters keep the form they have inside their word when they stand apart. */
export function shaped(texts: readonly string[]): string[] {
  return texts.map((text, at) => {
    if (!isArabic.test(text)) return text
    const before = texts.slice(0, at).findLast((each) => each !== '') ?? ''
    const after = texts.slice(at + 1).find((each) => each !== '') ?? ''
    const fromBefore = isArabic.test(before) && !endsJoin.test(before)
    const toAfter = isArabic.test(after) && !endsJoin.test(text)
    return `${fromBefore ? joiner : ''}${text}${toAfter ? joiner : ''}`
  })
}
