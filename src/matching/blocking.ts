/**
 * Which pairs are compared at all. Every line has a few rough keys; pairs that share one are
 * compared, once, whatever else they share. A key that too many lines share (a common name
 * without a date) is not followed: what that left out is counted by rule and never hidden.
 */
import { blockMembersMax } from '../base/limits.ts'
import type { Folded } from './fold.ts'
import type { Prepared } from './prepared.ts'

export const blockingRules = [
  'surname and year of birth',
  'surname and given name',
  'date of birth and a first letter',
  'day and month swapped, and a first letter',
  'given name, patronymic and year of birth',
  'service number',
  'given name and place',
  'surname alone, where no date is known',
] as const
export type BlockingRule = (typeof blockingRules)[number]

const skeletonsOf = (folded: Folded | undefined) => folded?.skeletons ?? []
const start = (skeleton: string) => skeleton.slice(0, 3)

/** Combines every reading of one part with every reading of another. */
const crossed = (one: readonly string[], other: readonly string[]) =>
  one.flatMap((left) => other.map((right) => `${left}|${right}`))

type Keys = Record<BlockingRule, string[]>
type Side = 'entered' | 'asked'

/** Keys of one line. The asking side also tries the years next to its own. */
function keysOf(line: Prepared, side: Side): Keys {
  const keys: Keys = {
    'surname and year of birth': [],
    'surname and given name': [],
    'date of birth and a first letter': [],
    'day and month swapped, and a first letter': [],
    'given name, patronymic and year of birth': [],
    'service number': line.serviceNumber === '' ? [] : [line.serviceNumber],
    'given name and place': [],
    'surname alone, where no date is known': [],
  }
  const { year, month, day } = line.born
  const years =
    year === 0 ? [] : (side === 'entered' ? [year] : [year, year - 1, year + 1]).map(String)
  const [mm, dd] = side === 'entered' ? [month, day] : [day, month]
  for (const { surname, given, patronymic } of line.names) {
    const [surnames, givens] = [skeletonsOf(surname), skeletonsOf(given)]
    const shortGivens = givens.map(start)
    const initials = [...surnames, ...givens].map((skeleton) => skeleton.slice(0, 1))
    keys['surname and year of birth'].push(...crossed(surnames, years))
    keys['surname and given name'].push(...crossed(surnames, shortGivens))
    keys['given name, patronymic and year of birth'].push(
      ...crossed(crossed(givens, skeletonsOf(patronymic)), years),
    )
    const places = line.placeWords.flatMap(skeletonsOf)
    if (year === 0) keys['given name and place'].push(...crossed(givens, places))
    keys['surname alone, where no date is known'].push(...surnames)
    if (day === 0) continue
    keys['date of birth and a first letter'].push(...crossed([`${year}-${month}-${day}`], initials))
    keys['day and month swapped, and a first letter'].push(
      ...crossed([`${year}-${mm}-${dd}`], initials),
    )
  }
  // A date on one side only must not hide the pair: such a line is looked for by surname.
  if (side === 'asked' && year !== 0 && line.names.every(({ given }) => given !== undefined))
    keys['surname alone, where no date is known'] = []
  return keys
}

export type Skipped = { readonly rule: BlockingRule; readonly keys: number; readonly pairs: number }

export type Blocks = {
  /** Calls `meet` once for each line that shares a key with the asking one. */
  readonly partnersOf: (line: Prepared, meet: (at: number) => void) => void
  /** What the cap left out so far. */
  readonly skipped: () => Skipped[]
}

/** An index over one list, to be asked with the lines of the other, or of the same. */
export function blocksOf(lines: readonly Prepared[], membersMax = blockMembersMax): Blocks {
  const indexes = new Map(blockingRules.map((rule) => [rule, new Map<string, number[]>()]))
  lines.forEach((line, at) => {
    const keys = keysOf(line, 'entered')
    for (const rule of blockingRules) enter(indexes.get(rule), keys[rule], at)
  })
  const seen = new Int32Array(lines.length).fill(-1)
  const left = new Map<BlockingRule, { keys: Set<string>; pairs: number }>()
  let asking = -1
  const partnersOf: Blocks['partnersOf'] = (line, meet) => {
    asking += 1
    const keys = keysOf(line, 'asked')
    for (const rule of blockingRules) {
      for (const key of new Set(keys[rule])) {
        const members = indexes.get(rule)?.get(key) ?? []
        if (members.length > membersMax) {
          const known = left.get(rule) ?? { keys: new Set<string>(), pairs: 0 }
          left.set(rule, { keys: known.keys.add(key), pairs: known.pairs + members.length })
          continue
        }
        for (const at of members) {
          if (seen[at] === asking) continue
          seen[at] = asking
          meet(at)
        }
      }
    }
  }
  return {
    partnersOf,
    skipped: () => [...left].map(([rule, { keys, pairs }]) => ({ rule, keys: keys.size, pairs })),
  }
}

function enter(index: Map<string, number[]> | undefined, keys: readonly string[], at: number) {
  for (const key of new Set(keys)) {
    const members = index?.get(key)
    if (members === undefined) index?.set(key, [at])
    else members.push(at)
  }
}
