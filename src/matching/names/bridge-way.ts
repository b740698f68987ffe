/**
 * One way of the bridge at work: how likely one spelling is to be written as another, beyond what
 * names share anyhow; which letters became which; and the likeliest spellings of a name. Words are
 * turned into numbers once and kept, and rows of likelihoods are made when a neighbourhood of
 * letters is first met, so that a comparison allocates nothing.
 */
import { changeUnits, costUnits, sourceSize, targetSize } from './bridge-tables.ts'
import type { Emission } from './bridge-tables.ts'
import { wordLettersMax } from './letters.ts'

/** Parts of one natural logarithm in which a row is kept: whole numbers, so sums are exact. */
export const rowUnits = 256
const rowsMax = 8192
/** Words that are remembered, each way: some 100 bytes a word. */
const wordsMax = 131_072
const low = -1_000_000_000
const rowLowest = -32_768
/** Numbers of the chunk for what is not listed, and of the empty one; see `trainEmission`. */
const unlisted = 0
const empty = 1

/** A word to be written as another: the rows of its letters, in the pool of its way. */
type Source = { readonly start: number; readonly length: number }

/** A written word: the chunks that end at each of its letters, in the pool of its way. */
type Target = {
  readonly start: number
  readonly length: number
  /** What the letters cost anyhow, as ln p in row units. */
  readonly expected: number
}

export type Way = {
  /** ln of how much likelier than chance, in all, or -Infinity below `least` a written letter. */
  evidence(from: string, to: string, least: number): number
  /** No word has more evidence a letter than this to be written as `to`. */
  most(to: string): number
  /** The letters of `from`, each with what it became; undefined if they cannot be aligned. */
  align(from: string, to: string): readonly { from: string; to: string }[] | undefined
  /** The likeliest ways to write `from`, with ln p, best first. */
  spellings(from: string, top: number): readonly { to: string; likelihood: number }[]
  /** Mean ln p of a written letter behind the one before. */
  ordinary(to: string): number
}

export function wayOf(emission: Emission): Way {
  const rows = rowsOf(emission)
  const likeliest = new Map<number, readonly Growing[]>()
  const targetPool = new Pool()
  const sourcePool = new Pool()
  const sourceOf = kept(sourcePool, (word): Source => {
    const start = sourcePool.length
    rows.addWord(word, sourcePool)
    return { start, length: word.length }
  })
  const targetOf = kept(targetPool, targets(emission, targetPool))
  const source = (word: string) => {
    if (rows.isFull()) {
      rows.clear()
      sourceOf.clear()
      likeliest.clear()
    }
    return sourceOf.get(word)
  }
  const width = emission.chunkMax + 1
  const comparison = (from: string, to: string): Comparison => {
    const [word, target] = [source(from), targetOf.get(to)]
    const [words, chunkIds] = [sourcePool.numbers, targetPool.numbers]
    return { word, target, words, chunkIds, rows: rows.all(), width }
  }
  return {
    evidence: (from, to, least) => evidence(comparison(from, to), least),
    most: (to) => -targetOf.get(to).expected / rowUnits / to.length,
    align: (from, to) => {
      if (Math.max(from.length, to.length) > wordLettersMax) return undefined
      const lengths = aligned(comparison(from, to))
      let end = 0
      return lengths?.map((length, at) => {
        end += length
        return { from: from.charAt(at), to: to.slice(end - length, end) }
      })
    },
    // The word first: it may make rows, and so a larger table.
    spellings: (from, top) => {
      const { start, length } = source(from)
      const word = sourcePool.numbers.subarray(start, start + length)
      return spellings({ word, rows: rows.all(), emission, likeliest }, top)
    },
    ordinary: (to) => targetOf.get(to).expected / rowUnits / (to.length + 1),
  }
}

/** Numbers of many words behind each other: an array for each word would cost more than its work. */
class Pool {
  numbers = new Int32Array(4096)
  length = 0

  /** Room for so many more, all 0; where it begins. */
  take(count: number): number {
    const start = this.length
    this.length += count
    if (this.length > this.numbers.length) {
      const longer = new Int32Array(Math.max(this.length, this.numbers.length * 2))
      longer.set(this.numbers)
      this.numbers = longer
    }
    this.numbers.fill(0, start, this.length)
    return start
  }

  clear(): void {
    this.length = 0
  }
}

/** Remembers what was made of a word; forgets everything when there are too many words. */
function kept<Made>(pool: Pool, make: (word: string) => Made) {
  const known = new Map<string, Made>()
  const clear = () => {
    known.clear()
    pool.clear()
  }
  return {
    get(word: string): Made {
      const before = known.get(word)
      if (before !== undefined) return before
      if (known.size >= wordsMax) clear()
      const made = make(word.slice(0, wordLettersMax))
      known.set(word, made)
      return made
    },
    clear,
  }
}

/** Rows of ln p by chunk for a letter between its two neighbours, made when first met. */
function rowsOf(emission: Emission) {
  const size = emission.chunks.length
  const letters = sourceSize(emission)
  const numbers = new Map<number, number>()
  let all = new Int16Array(256 * size)
  const number = (letter: string) => emission.source.indexOf(letter) + 1 || letters
  const rowOf = (before: number, own: number, after: number): number => {
    const key = (before * (letters + 1) + own) * (letters + 1) + after
    const known = numbers.get(key)
    if (known !== undefined) return known
    const at = numbers.size * size
    if (at === all.length) {
      const larger = new Int16Array(all.length * 2)
      larger.set(all)
      all = larger
    }
    numbers.set(key, at)
    fillRow(all.subarray(at, at + size), emission, { before, own, after })
    return at
  }
  return {
    all: () => all,
    isFull: () => numbers.size + wordLettersMax > rowsMax,
    clear: () => numbers.clear(),
    addWord: (word: string, pool: Pool) => {
      const start = pool.take(word.length)
      let before = 0
      let own = word === '' ? 0 : number(word.charAt(0))
      for (let at = 0; at < word.length; at += 1) {
        const after = at + 1 < word.length ? number(word.charAt(at + 1)) : 0
        pool.numbers[start + at] = rowOf(before, own, after)
        before = own
        own = after
      }
    },
  }
}

type Place = { readonly before: number; readonly own: number; readonly after: number }

function fillRow(row: Int16Array, emission: Emission, { before, own, after }: Place): void {
  const size = row.length
  const letters = sourceSize(emission)
  if (own === letters) return fillUnknown(row, emission)
  const early = before < letters ? (before * letters + own) * size : -1
  const late = after < letters ? (after * letters + own) * size : -1
  const logs = new Float64Array(size)
  let sum = 0
  for (let chunk = 0; chunk < size; chunk += 1) {
    const change =
      (early < 0 ? 0 : (emission.before[early + chunk] ?? 0)) +
      (late < 0 ? 0 : (emission.after[late + chunk] ?? 0))
    const log = change / changeUnits - (emission.base[own * size + chunk] ?? 0) / costUnits
    logs[chunk] = log
    if (chunk !== unlisted) sum += Math.exp(log)
  }
  const all = Math.log(sum)
  for (let chunk = 0; chunk < size; chunk += 1)
    row[chunk] = Math.max(rowLowest, Math.round(((logs[chunk] ?? 0) - all) * rowUnits))
}

/** A letter never seen in training is probably dropped or written as any one letter. */
function fillUnknown(row: Int16Array, { chunks, target }: Emission): void {
  chunks.forEach((chunk, at) => {
    const share = chunk.length === 0 ? 0.1 : chunk.length === 1 ? 0.6 / target.length : 1e-6
    row[at] = Math.round(Math.log(at === unlisted ? 1e-7 : share) * rowUnits)
  })
}

/** Chunks by their letters as the digits of one number. */
function chunkNumbers({ chunks, target }: Emission): ReadonlyMap<number, number> {
  const size = targetSize({ target })
  const numberOf = (chunk: string) =>
    Array.from(chunk).reduce(
      (sum, letter, at) => sum + (target.indexOf(letter) + 1) * size ** (chunk.length - 1 - at),
      0,
    )
  return new Map(chunks.map((chunk, at) => [numberOf(chunk), at === unlisted ? empty : at]))
}

function targets(emission: Emission, pool: Pool) {
  const { target, chunkMax, background } = emission
  const ids = chunkNumbers(emission)
  const size = targetSize(emission)
  const width = chunkMax + 1
  return (word: string): Target => {
    const start = pool.take((word.length + 1) * width)
    const letters = Array.from(
      { length: word.length },
      (_, at) => target.indexOf(word.charAt(at)) + 1,
    )
    let cost = 0
    let last = 0
    for (let end = 1; end <= word.length; end += 1) {
      let number = 0
      for (let length = 1; length < width && length <= end; length += 1) {
        const letter = letters[end - length] ?? 0
        // What is not in the table stands in no chunk.
        if (letter === 0) break
        number += letter * size ** (length - 1)
        pool.numbers[start + end * width + length] = ids.get(number) ?? unlisted
      }
      const letter = letters[end - 1] ?? 0
      cost += background[last * size + letter] ?? 0
      last = letter
    }
    cost += background[last * size + size - 1] ?? 0
    return { start, length: word.length, expected: (-cost * rowUnits) / costUnits }
  }
}

type Comparison = {
  readonly word: Source
  readonly target: Target
  /** The pools of either. */
  readonly words: Int32Array
  readonly chunkIds: Int32Array
  readonly rows: Int16Array
  /** Most letters in a chunk, and one. */
  readonly width: number
}

const best = new Int32Array(wordLettersMax + 1)

/** The best alignment alone counts. Most wrong pairs are given up after three or four letters. */
function evidence(of: Comparison, least: number): number {
  const { word, target, words, chunkIds, rows, width } = of
  const { start, length: letters, expected } = target
  const chunkMax = width - 1
  if (letters === 0 || letters > word.length * chunkMax || word.length > letters * 3 + 1)
    return -Infinity
  const enough = expected + least * letters * rowUnits
  best.fill(low, 0, letters + 1)
  best[0] = 0
  for (let at = 0; at < word.length; at += 1) {
    const row = words[word.start + at] ?? 0
    const first = Math.max(0, letters - (word.length - at - 1) * chunkMax)
    let top = low
    for (let end = Math.min(letters, (at + 1) * chunkMax); end >= first; end -= 1) {
      let most = (best[end] ?? low) + (rows[row + empty] ?? 0)
      const reach = end < chunkMax ? end : chunkMax
      const ending = start + end * width
      for (let length = 1; length <= reach; length += 1) {
        const value =
          (best[end - length] ?? low) + (rows[row + (chunkIds[ending + length] ?? 0)] ?? 0)
        if (value > most) most = value
      }
      best[end] = most
      if (most > top) top = most
    }
    if (top < enough) return -Infinity
  }
  const found = (best[letters] ?? low) - expected
  return found < enough - expected ? -Infinity : found / rowUnits
}

/** For people: how many letters each letter became in the best alignment. */
function aligned(of: Comparison): number[] | undefined {
  const { word, target, words, chunkIds, rows, width } = of
  const { start, length: letters } = target
  const stride = letters + 1
  const scores = new Int32Array((word.length + 1) * stride).fill(low)
  const taken = new Uint8Array((word.length + 1) * stride)
  scores[0] = 0
  for (let at = 0; at < word.length; at += 1)
    for (let end = 0; end <= letters; end += 1)
      for (let length = 0; length < width && length <= end; length += 1) {
        const before = scores[at * stride + end - length] ?? low
        if (before === low) continue
        const chunk = length === 0 ? empty : (chunkIds[start + end * width + length] ?? unlisted)
        const value = before + (rows[(words[word.start + at] ?? 0) + chunk] ?? 0)
        const cell = (at + 1) * stride + end
        if (value <= (scores[cell] ?? low)) continue
        scores[cell] = value
        taken[cell] = length
      }
  if ((scores[scores.length - 1] ?? low) === low) return undefined
  const lengths: number[] = []
  let end = letters
  for (let at = word.length; at > 0; at -= 1) {
    const length = taken[at * stride + end] ?? 0
    lengths.unshift(length)
    end -= length
  }
  return lengths
}

const chunksTried = 8
/** ln p below the best chunk of a letter at which a chunk is not tried. */
const chunkDepth = 5 * rowUnits

type Growing = { readonly to: string; readonly likelihood: number }

/** By likelihood, then by letters, so that equal ones always come in one order. */
const byLikelihood = (left: Growing, right: Growing) =>
  right.likelihood - left.likelihood || (left.to < right.to ? -1 : left.to > right.to ? 1 : 0)

/** A beam over the letters; spellings that are reached in two ways count by the better one. */
function spellings(
  { word, rows, emission: { chunks }, likeliest }: Writing,
  top: number,
): Growing[] {
  const beam = Math.max(16, 4 * top)
  let growing: readonly Growing[] = [{ to: '', likelihood: 0 }]
  for (const from of word) {
    const row = rows.subarray(from, from + chunks.length)
    const written = (chunk: number) => ({ to: chunks[chunk] ?? '', likelihood: row[chunk] ?? 0 })
    const tried = likeliest.get(from) ?? likeliestChunks(row).map(written)
    likeliest.set(from, tried)
    growing = lengthened(growing, tried, beam)
  }
  return growing
    .filter(({ to }) => to !== '')
    .slice(0, top)
    .map(({ to, likelihood }) => ({ to, likelihood: likelihood / rowUnits }))
}

type Writing = {
  readonly word: Int32Array
  readonly rows: Int16Array
  readonly emission: Emission
  readonly likeliest: Map<number, readonly Growing[]>
}

/** The best of all spellings with one more letter. Letters are joined for those near the best only. */
function lengthened(
  growing: readonly Growing[],
  tried: readonly Growing[],
  beam: number,
): readonly Growing[] {
  const sums = new Int32Array(growing.length * tried.length)
  let count = 0
  for (const { likelihood } of growing)
    for (const chunk of tried) sums[count++] = likelihood + chunk.likelihood
  const sorted = sums.toSorted()
  for (let wide = 2 * beam; ; wide *= 2) {
    const least = sorted[count - wide] ?? -Infinity
    const next = new Map<string, number>()
    let at = 0
    for (const { to } of growing)
      for (const chunk of tried) {
        const sum = sums[at++] ?? 0
        if (sum >= least && sum > (next.get(to + chunk.to) ?? -Infinity))
          next.set(to + chunk.to, sum)
      }
    if (next.size < beam && wide < count) continue
    return [...next]
      .map(([to, likelihood]) => ({ to, likelihood }))
      .toSorted(byLikelihood)
      .slice(0, beam)
  }
}

function likeliestChunks(row: Int16Array): number[] {
  let top = rowLowest
  for (let chunk = empty; chunk < row.length; chunk += 1) top = Math.max(top, row[chunk] ?? 0)
  const near: number[] = []
  for (let chunk = empty; chunk < row.length; chunk += 1)
    if ((row[chunk] ?? 0) >= top - chunkDepth) near.push(chunk)
  return near
    .toSorted((left, right) => (row[right] ?? 0) - (row[left] ?? 0) || left - right)
    .slice(0, chunksTried)
}
