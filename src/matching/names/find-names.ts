/**
 * Which of many names is this one most likely? Every different word of the candidates is kept once,
 * under pairs of letters of its rough Latin keys; the words that are like a word asked for lead to
 * the candidates that hold them, the rare words first, and only a shortlist is compared in full.
 */
import { bridgeOf } from './bridge.ts'
import { groupsOf } from './lexicon.ts'
import { scriptOf } from './letters.ts'
import { nameKeys } from './lexicon/name-key.ts'
import { partsOfName } from './parts/name-tokens.ts'
import { calibrated, rawScore } from './score-names.ts'
import { preparedName, type PreparedName } from './score/name-evidence.ts'
import { partsAlike, partsDiffer } from './score/part-alike.ts'

export type FoundName = { readonly candidate: string; readonly score: number }

/** Candidates compared in full for each query. */
const shortlistMax = 200
/** Words compared with each word asked for. */
const likeWordsMax = 80
/** Up to so many different words across a bridge are all compared: 0.6 million pairs a second. */
const bridgedWordsMax = 6_000
/** A word that more candidates hold tells too little to fetch them all. */
const holdersMax = 20_000
const readingsTop = 3

const hubKeys = (word: string): readonly string[] => {
  const script = scriptOf(word)
  if (script !== 'arabic' && script !== 'hebrew') return nameKeys(word)
  const readings = bridgeOf(script).readings(word, readingsTop)
  return [...nameKeys(word), ...readings.flatMap(nameKeys)]
}

/** Pairs of letters, and the groups of the lexicon, under which a word is found. */
function marksOf(word: string): ReadonlySet<string> {
  const marks = new Set(groupsOf(word).map((group) => `#${group}`))
  for (const key of hubKeys(word)) {
    const framed = `^${key.slice(0, 40)}$`
    for (let at = 0; at + 1 < framed.length; at += 1) marks.add(framed.slice(at, at + 2))
  }
  return marks
}

class Index {
  readonly words: string[] = []
  readonly holders: number[][] = []
  private readonly numbers = new Map<string, number>()
  private readonly marks = new Map<string, number[]>()
  private readonly markCounts: number[] = []

  add(word: string, candidate: number): void {
    const known = this.numbers.get(word)
    if (known !== undefined) {
      const holders = this.holders[known]
      if (holders?.at(-1) !== candidate) holders?.push(candidate)
      return
    }
    const number = this.words.length
    this.numbers.set(word, number)
    this.words.push(word)
    this.holders.push([candidate])
    const marks = marksOf(word)
    this.markCounts.push(marks.size)
    for (const mark of marks) {
      const members = this.marks.get(mark)
      if (members === undefined) this.marks.set(mark, [number])
      else members.push(number)
    }
  }

  /** Numbers of the words that share most marks with this one. */
  private bySharedMarks(word: string): number[] {
    const marks = marksOf(word)
    const shared = new Map<number, number>()
    for (const mark of marks) {
      // A group of the lexicon is worth several letters.
      const worth = mark.startsWith('#') ? 4 : 1
      for (const number of this.marks.get(mark) ?? [])
        shared.set(number, (shared.get(number) ?? 0) + worth)
    }
    const share = (number: number, count: number) =>
      count / (marks.size + (this.markCounts[number] ?? 0))
    return [...shared]
      .map(([number, count]) => ({ number, share: share(number, count) }))
      .toSorted((one, other) => other.share - one.share || one.number - other.number)
      .slice(0, likeWordsMax)
      .map(({ number }) => number)
  }

  private byBridge(word: string): number[] {
    const script = scriptOf(word)
    if (this.words.length > bridgedWordsMax || script === 'other') return []
    return this.words
      .flatMap((against, number) => {
        const likeness = likenessAcross(word, against)
        return likeness > 0 ? [{ number, likeness }] : []
      })
      .toSorted((one, other) => other.likeness - one.likeness || one.number - other.number)
      .slice(0, likeWordsMax)
      .map(({ number }) => number)
  }

  /** Words that may be the same, with how near they are: 1 equal, 0 two words. */
  like(word: string): { number: number; nearness: number }[] {
    const numbers = new Set([...this.bySharedMarks(word), ...this.byBridge(word)])
    return [...numbers].flatMap((number) => {
      const { distance } = partsAlike(word, this.words[number] ?? '')
      return distance < partsDiffer ? [{ number, nearness: 1 - distance / partsDiffer }] : []
    })
  }
}

function likenessAcross(left: string, right: string): number {
  const [one, other] = [scriptOf(left), scriptOf(right)]
  if (one === other) return -Infinity
  if (other === 'latin' && one !== 'other' && one !== 'latin')
    return bridgeOf(one).likeness(left, right)
  if (one === 'latin' && other !== 'other' && other !== 'latin')
    return bridgeOf(other).likeness(right, left)
  return -Infinity
}

/** For each candidate what its words are like, rare ones counting more; the best of them. */
function shortlist(index: Index, query: PreparedName, candidates: number): number[] {
  const gains = new Map<number, number>()
  const asked = query.words.flatMap((word) => index.like(word))
  const holdersOf = (number: number) => index.holders[number] ?? []
  asked.sort((one, other) => holdersOf(one.number).length - holdersOf(other.number).length)
  for (const { number, nearness } of asked) {
    const holders = holdersOf(number)
    const gain = nearness * Math.log2(1 + candidates / holders.length)
    const isCommon = holders.length > holdersMax && gains.size > shortlistMax
    for (const candidate of isCommon ? gains.keys() : holders.slice(0, holdersMax))
      if (!isCommon || includes(holders, candidate))
        gains.set(candidate, (gains.get(candidate) ?? 0) + gain)
  }
  return [...gains]
    .toSorted(([at, gain], [other, more]) => more - gain || at - other)
    .slice(0, shortlistMax)
    .map(([candidate]) => candidate)
}

/** Holders stand in ascending order. */
function includes(holders: readonly number[], candidate: number): boolean {
  let [low, high] = [0, holders.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((holders[middle] ?? 0) < candidate) low = middle + 1
    else high = middle
  }
  return holders[low] === candidate
}

/**
 * Answers which of `among` a name most likely is, best first, at most `top`. Equal scores stand in
 * the order of `among`.
 */
export function nameFinder(
  among: readonly string[],
): (name: string, top: number) => readonly FoundName[] {
  const index = new Index()
  among.forEach((candidate, at) => {
    for (const { word } of partsOfName(candidate).parts) index.add(word, at)
  })
  return (name, top) => {
    const query = preparedName(name)
    return shortlist(index, query, among.length)
      .map((at) => {
        const candidate = among[at] ?? ''
        return { candidate, raw: rawScore(query, preparedName(candidate)), at }
      })
      .toSorted((one, other) => other.raw - one.raw || one.at - other.at)
      .slice(0, top)
      .map(({ candidate, raw }) => ({ candidate, score: calibrated(raw) }))
  }
}
