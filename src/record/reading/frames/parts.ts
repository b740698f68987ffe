/**
 * Which number is a part of which: "of whom 12", "Of the returnees, 44", and a list under a number
 * that sums to it. A part goes where its whole went.
 */
import type { CountDraft } from './drafts.ts'
import { termsIn, wordsBetween, type Line } from './line.ts'
import type { PeopleNumber } from './quantities.ts'
import { nationalityOf } from './receiving.ts'
import type { Scene } from './scene.ts'

/** "390 people …, among them 270 soldiers and 120 civilians": the whole stands before its parts. */
export function wholeOf(
  quantity: PeopleNumber,
  { side, drafts }: { side: string; drafts: readonly CountDraft[] },
): PeopleNumber | null {
  const { line, number, category, isOfThem } = quantity
  const cue = termsIn(line, ['among'], [line.span[0], number.span[0]]).at(-1)?.span[0]
  const until = isOfThem || isOfThose(quantity) ? number.span[0] : cue
  if (until === undefined) return null
  const wholes = drafts.filter(
    (draft) =>
      draft.partOf === null &&
      draft.quantity.number.n > number.n &&
      draft.quantity.line.index >= line.index - 2 &&
      draft.quantity.number.span[1] <= until &&
      (draft.side === side || draft.side === 'both' || side === 'both') &&
      (draft.quantity.category !== 'remains') === (category !== 'remains'),
  )
  const last = wholes.at(-1)
  if (last === undefined || last.quantity.line === line) return last?.quantity ?? null
  // "Among them" in a sentence of its own speaks of all that the one before counts.
  const whole = wholes
    .filter(({ quantity: { line: its } }) => its === last.quantity.line)
    .toSorted((one, other) => other.quantity.number.n - one.quantity.number.n)[0]
  return whole?.quantity ?? null
}

/** "Of the returnees, 44 are ill": the head of the sentence says of whom the numbers are some. */
export function isOfThose({ line, number }: PeopleNumber): boolean {
  const head = termsIn(line, ['of-the'], line.span)[0]
  if (head === undefined || wordsBetween(line, line.span[0], head.span[0]) > 0) return false
  return isBehind(line, head.span[1], number.span[0])
}

/** "Of the 160 who returned": the number itself is the whole. */
const isBehind = (line: Line, head: number, at: number): boolean =>
  at > head && wordsBetween(line, head, at) > 0

/** "390 each: 270 soldiers and 120 civilians": what sums to each side's number is each side's. */
export function partsOfEach(
  { line, number }: PeopleNumber,
  drafts: readonly CountDraft[],
): PeopleNumber | null {
  const whole = drafts.findLast((each) => each.quantity.line === line && each.partOf === null)
  if (whole?.per !== 'each' || whole.quantity.number.n <= number.n) return null
  const rest = line.numbers.filter(
    ({ span, isOrdinal }) => !isOrdinal && span[0] >= whole.quantity.phrase[1],
  )
  const sum = rest.reduce((total, { n }) => total + n, 0)
  return rest.length > 1 && sum === whole.quantity.number.n ? whole.quantity : null
}

/** A list has no more lines than these. */
const partsMost = 12

/** Two or more numbers right behind one that they sum to are its parts. */
export function withSums(scene: Scene, drafts: readonly CountDraft[]): readonly CountDraft[] {
  const parts = new Map<CountDraft, CountDraft>()
  for (const [at, whole] of drafts.entries())
    if (whole.partOf === null && !parts.has(whole))
      for (const part of listsUnder(scene, whole, drafts.slice(at + 1))) parts.set(part, whole)
  return drafts.map((draft) => {
    const whole = parts.get(draft)
    if (whole === undefined) return draft
    const { side, per, date, isMain, modality, quantity } = whole
    return { ...draft, side, per, date, isMain, modality, partOf: quantity }
  })
}

/** One list that sums to the whole after another: by rank, then by service. */
function listsUnder(
  scene: Scene,
  whole: CountDraft,
  behind: readonly CountDraft[],
): readonly CountDraft[] {
  const first = summing(scene, whole, behind.slice(0, partsMost))
  return first.length === 0
    ? []
    : [...first, ...listsUnder(scene, whole, behind.slice(first.length))]
}

function summing(
  scene: Scene,
  whole: CountDraft,
  behind: readonly CountDraft[],
): readonly CountDraft[] {
  let sum = 0
  for (const [at, part] of behind.entries()) {
    if (!canBePart(scene, whole, part)) break
    sum += part.quantity.number.n
    if (sum === whole.quantity.number.n) return at > 0 ? behind.slice(0, at + 1) : []
    if (sum > whole.quantity.number.n) return []
  }
  return listedBehind(scene, whole, behind)
}

/** "20 people – 14 soldiers, four guards, a sailor": a list behind a dash need not have them all. */
function listedBehind(
  scene: Scene,
  whole: CountDraft,
  behind: readonly CountDraft[],
): readonly CountDraft[] {
  const { line, phrase, number } = whole.quantity
  const listed = behind.filter(({ quantity }) => quantity.line === line)
  const [first] = listed
  if (first === undefined || listed.length < 2) return []
  const between = line.text.slice(phrase[1], first.quantity.number.span[0])
  const sum = listed.reduce((total, { quantity }) => total + quantity.number.n, 0)
  const isList = /^[^,;.]*(:|\s[-–—])\s*$/u.test(between) && sum < number.n
  return isList && listed.every((part) => canBePart(scene, whole, part)) ? listed : []
}

function canBePart(scene: Scene, whole: CountDraft, part: CountDraft): boolean {
  if (part.per === 'each' || whole.per === 'each') return false
  if (part.quantity.line.index - whole.quantity.line.index > partsMost) return false
  if ((whole.quantity.category === 'remains') !== (part.quantity.category === 'remains'))
    return false
  const isOwn = part.date.span !== null && part.date.value !== whole.date.value
  if (isOwn) return false
  const named = nationalityOf(scene, part.quantity)
  return whole.side === 'both' ? part.side === 'both' : named === null || named === whole.side
}
