/**
 * Learns one way of the bridge from pairs of names alone, without a rule of any language: each
 * letter of one spelling is written as a chunk of 0 to 3 letters of the other, and
 * expectation-maximisation finds which chunks explain all pairs best. A last pass counts how the
 * letters before and after change that (a Russian е is written ye after a vowel).
 *
 * Nothing here is drawn by chance and every sum is taken in the order of the pairs, so the same
 * pairs give the same table to the byte. 30,000 pairs take 1 to 3 s on a shared 2.5 GHz Xeon.
 */
import { changeMax, changeUnits, costMax, costUnits, floorCost } from './bridge-tables.ts'
import type { Emission } from './bridge-tables.ts'

/** Two spellings of one name; `weight` says how much the pair is to be believed. */
export type SpelledPair = { readonly from: string; readonly to: string; readonly weight: number }

export type TrainingOptions = {
  /** Letters that one letter may be written as. */
  readonly chunkMax: 2 | 3
  readonly rounds?: number
}

/** Longer words are left out: they are compounds or mistakes, and cost most of the time. */
const lengthMax = 20
/** A letter met less often is noise, and so is a pair that holds it. */
const letterWeightMin = 20
/** A longer chunk stands in the table if some letter is written so at least once in ten thousand. */
const chunkShareMin = 1e-4
/** A change by a neighbour is kept if the chunk is then at least this likely … */
const changedShareMin = 1e-3
/** … counting every neighbourhood as if it had been seen this often with the letter's usual chunks. */
const usualWeight = 10
/** What is believed of a letter never seen: chunks of 0, 1, 2 and 3 letters together. */
const lengthShares = [0.02, 0.9, 0.07, 0.01]
const startingShares = [0.1, 0.6, 0.2, 0.02]

/** Numbers every chunk of up to `chunkMax` letters; 0 is the empty one. */
type ChunkSpace = {
  readonly size: number
  readonly offsets: readonly number[]
  readonly letters: number
}

type Example = {
  readonly from: Uint8Array
  /** Number of the chunk of length `k` that ends before letter `i`: `i * (chunkMax + 1) + k`. */
  readonly chunkIds: Int32Array
  readonly toLength: number
  readonly weight: number
}

type Training = {
  readonly examples: readonly Example[]
  readonly letters: number
  readonly chunkMax: number
}

export function trainEmission(
  pairs: readonly SpelledPair[],
  { chunkMax, rounds = 4 }: TrainingOptions,
): Emission {
  const source = alphabetOf(pairs, ({ from }) => from)
  const target = alphabetOf(pairs, ({ to }) => to)
  const space = chunkSpace(target.length + 1, chunkMax)
  const examples = examplesOf(pairs, { source, target, space })
  const training = { examples, letters: source.length + 1, chunkMax }
  let table = startingTable(training.letters, space)
  for (let round = 0; round < rounds; round += 1)
    table = maximised(expected(training, table, space.size), prior(space))
  const kept = chunksWorthKeeping(table, space)
  const chunks = kept.map((id) => spelling(id, { space, target }))
  const slim = slimTable(table, { kept, size: space.size })
  renumber(examples, kept, space.size)
  const changes = changesByNeighbour(training, slim, kept.length)
  return {
    source,
    target,
    chunkMax,
    chunks,
    base: costsOf(slim, chunks),
    ...changes,
    background: backgroundOf(pairs, target),
  }
}

function alphabetOf(pairs: readonly SpelledPair[], side: (pair: SpelledPair) => string): string {
  const weights = new Map<string, number>()
  for (const pair of pairs)
    for (const letter of side(pair)) weights.set(letter, (weights.get(letter) ?? 0) + pair.weight)
  const common = [...weights].filter(([, weight]) => weight >= letterWeightMin)
  const fallback = common.length === 0 ? [...weights] : common
  return fallback
    .map(([letter]) => letter)
    .toSorted()
    .join('')
}

function chunkSpace(letters: number, chunkMax: number): ChunkSpace {
  const offsets = [0]
  let size = 1
  for (let length = 1; length <= chunkMax; length += 1) {
    offsets.push(size)
    size += letters ** length
  }
  return { size, offsets, letters }
}

function spelling(id: number, { space, target }: { space: ChunkSpace; target: string }): string {
  const length = space.offsets.findLastIndex((offset) => id >= offset)
  let rest = id - (space.offsets[length] ?? 0)
  let chunk = ''
  for (let at = 0; at < length; at += 1) {
    chunk = target.charAt((rest % space.letters) - 1) + chunk
    rest = Math.floor(rest / space.letters)
  }
  return chunk
}

function examplesOf(
  pairs: readonly SpelledPair[],
  { source, target, space }: { source: string; target: string; space: ChunkSpace },
): Example[] {
  const examples: Example[] = []
  for (const { from, to, weight } of pairs) {
    if (from === '' || to === '' || from.length > lengthMax || to.length > lengthMax) continue
    const fromNumbers = Uint8Array.from(from, (letter) => source.indexOf(letter) + 1)
    const toNumbers = Uint8Array.from(to, (letter) => target.indexOf(letter) + 1)
    if (fromNumbers.includes(0) || toNumbers.includes(0)) continue
    const chunkIds = chunkIdsOf(toNumbers, space)
    examples.push({ from: fromNumbers, chunkIds, toLength: toNumbers.length, weight })
  }
  return examples
}

function chunkIdsOf(letters: Uint8Array, { offsets, letters: size }: ChunkSpace): Int32Array {
  const width = offsets.length
  const ids = new Int32Array((letters.length + 1) * width)
  for (let end = 1; end <= letters.length; end += 1)
    for (let length = 1; length < width && length <= end; length += 1) {
      let id = 0
      for (let at = end - length; at < end; at += 1) id = id * size + (letters[at] ?? 0)
      ids[end * width + length] = id + (offsets[length] ?? 0)
    }
  return ids
}

function evenly(space: ChunkSpace, shares: readonly number[]): Float64Array {
  const row = new Float64Array(space.size)
  row[0] = shares[0] ?? 0
  for (let length = 1; length < space.offsets.length; length += 1) {
    const from = space.offsets[length] ?? 0
    const to = space.offsets[length + 1] ?? space.size
    row.fill((shares[length] ?? 0) / (to - from), from, to)
  }
  return row
}

const prior = (space: ChunkSpace) => evenly(space, lengthShares)

function startingTable(letters: number, space: ChunkSpace): Float64Array {
  const row = evenly(space, startingShares)
  const table = new Float64Array(letters * space.size)
  for (let letter = 0; letter < letters; letter += 1) table.set(row, letter * space.size)
  return table
}

const cellsMax = (lengthMax + 1) * (lengthMax + 1)
const forward = new Float64Array(cellsMax)
const backward = new Float64Array(cellsMax)
/** How much each step of the pair last looked at is believed: `(letter * (toLength + 1) + end) * width + k`. */
const share = new Float64Array(cellsMax * 4)

/**
 * Fills `share` for one pair by a forward and a backward pass; false if the pair cannot be
 * aligned, which means that it is no pair, or that one spelling is many times the other.
 */
function weighSteps(
  { from, chunkIds, toLength }: Example,
  table: Float64Array,
  size: number,
): boolean {
  const row = toLength + 1
  const width = chunkIds.length / row
  const cells = (from.length + 1) * row
  forward.fill(0, 0, cells)
  backward.fill(0, 0, cells)
  forward[0] = 1
  for (let letter = 0; letter < from.length; letter += 1) {
    const at = (from[letter] ?? 0) * size
    for (let end = 0; end <= toLength; end += 1) {
      let sum = 0
      for (let length = 0; length < width && length <= end; length += 1) {
        const step =
          (forward[letter * row + end - length] ?? 0) *
          (table[at + (chunkIds[end * width + length] ?? 0)] ?? 0)
        share[(letter * row + end) * width + length] = step
        sum += step
      }
      forward[(letter + 1) * row + end] = sum
    }
  }
  const total = forward[cells - 1] ?? 0
  if (!(total > 1e-80)) return false
  backward[cells - 1] = 1 / total
  for (let letter = from.length - 1; letter >= 0; letter -= 1) {
    const at = (from[letter] ?? 0) * size
    for (let end = 0; end <= toLength; end += 1) {
      const rest = backward[(letter + 1) * row + end] ?? 0
      for (let length = 0; length < width && length <= end; length += 1) {
        const before = letter * row + end - length
        const chunk = table[at + (chunkIds[end * width + length] ?? 0)] ?? 0
        backward[before] = (backward[before] ?? 0) + rest * chunk
        const cell = (letter * row + end) * width + length
        share[cell] = (share[cell] ?? 0) * rest
      }
    }
  }
  return true
}

/** Calls `found` with each step of the pair last weighed that is believed at all. */
function eachStep(
  { from, chunkIds, toLength, weight }: Example,
  found: (letter: number, chunk: number, weight: number) => void,
): void {
  const row = toLength + 1
  const width = chunkIds.length / row
  for (let letter = 0; letter < from.length; letter += 1)
    for (let end = 0; end <= toLength; end += 1)
      for (let length = 0; length < width && length <= end; length += 1) {
        const believed = share[(letter * row + end) * width + length] ?? 0
        if (believed > 1e-9) found(letter, chunkIds[end * width + length] ?? 0, believed * weight)
      }
}

/** How often each letter is believed to have been written as each chunk. */
function expected(
  { examples, letters }: Training,
  table: Float64Array,
  size: number,
): Float64Array {
  const counts = new Float64Array(letters * size)
  for (const example of examples) {
    if (!weighSteps(example, table, size)) continue
    eachStep(example, (letter, chunk, weight) => {
      const cell = (example.from[letter] ?? 0) * size + chunk
      counts[cell] = (counts[cell] ?? 0) + weight
    })
  }
  return counts
}

function maximised(counts: Float64Array, usual: Float64Array): Float64Array {
  const size = usual.length
  for (let from = 0; from < counts.length; from += size) {
    let sum = 1
    for (let chunk = 0; chunk < size; chunk += 1) sum += counts[from + chunk] ?? 0
    for (let chunk = 0; chunk < size; chunk += 1)
      counts[from + chunk] = ((counts[from + chunk] ?? 0) + (usual[chunk] ?? 0)) / sum
  }
  return counts
}

/** -1 first (it will stand for all that is left out), then the empty chunk, letters, the rest. */
function chunksWorthKeeping(table: Float64Array, space: ChunkSpace): number[] {
  const kept = [-1, 0]
  const longer = space.offsets[2] ?? space.size
  for (let chunk = 1; chunk < space.size; chunk += 1) {
    if (holdsBorder(chunk, space)) continue
    let most = 0
    for (let at = chunk; at < table.length; at += space.size) most = Math.max(most, table[at] ?? 0)
    if (chunk < longer || most >= chunkShareMin) kept.push(chunk)
  }
  return kept
}

/** Number 0 is no letter: a chunk that holds it is none. */
function holdsBorder(id: number, { offsets, letters }: ChunkSpace): boolean {
  const length = offsets.findLastIndex((offset) => id >= offset)
  let rest = id - (offsets[length] ?? 0)
  for (let at = 0; at < length; at += 1) {
    if (rest % letters === 0) return true
    rest = Math.floor(rest / letters)
  }
  return false
}

const unlistedShare = 1e-7

function slimTable(
  table: Float64Array,
  { kept, size }: { kept: readonly number[]; size: number },
): Float64Array {
  const letters = table.length / size
  const slim = new Float64Array(letters * kept.length)
  for (let letter = 0; letter < letters; letter += 1)
    kept.forEach((id, at) => {
      slim[letter * kept.length + at] = id < 0 ? unlistedShare : (table[letter * size + id] ?? 0)
    })
  return slim
}

function renumber(examples: readonly Example[], kept: readonly number[], size: number): void {
  const numbers = new Int32Array(size)
  kept.forEach((id, at) => {
    if (id >= 0) numbers[id] = at
  })
  for (const { chunkIds } of examples)
    for (let at = 0; at < chunkIds.length; at += 1) chunkIds[at] = numbers[chunkIds[at] ?? 0] ?? 0
}

function changesByNeighbour(training: Training, table: Float64Array, size: number) {
  const { examples, letters } = training
  const before = new Float64Array(letters * letters * size)
  const after = new Float64Array(letters * letters * size)
  for (const example of examples) {
    if (!weighSteps(example, table, size)) continue
    const { from } = example
    eachStep(example, (letter, chunk, weight) => {
      if (chunk === 0) return
      const own = from[letter] ?? 0
      const early = ((from[letter - 1] ?? 0) * letters + own) * size + chunk
      const late = ((from[letter + 1] ?? 0) * letters + own) * size + chunk
      before[early] = (before[early] ?? 0) + weight
      after[late] = (after[late] ?? 0) + weight
    })
  }
  return { before: changesOf(before, table, size), after: changesOf(after, table, size) }
}

/** ln of how much likelier a neighbour makes each chunk; small changes of unlikely chunks are dropped. */
function changesOf(counts: Float64Array, table: Float64Array, size: number): Int8Array {
  const changes = new Int8Array(counts.length)
  for (let from = 0; from < counts.length; from += size) {
    const own = from % table.length
    let sum = usualWeight
    for (let chunk = 1; chunk < size; chunk += 1) sum += counts[from + chunk] ?? 0
    const unseen = roundedChange(usualWeight / sum)
    for (let chunk = 1; chunk < size; chunk += 1) {
      const usual = table[own + chunk] ?? 0
      const changed = ((counts[from + chunk] ?? 0) + usualWeight * usual) / sum
      changes[from + chunk] = changed < changedShareMin ? unseen : roundedChange(changed / usual)
    }
    changes[from] = unseen
  }
  return changes
}

const roundedChange = (ratio: number) =>
  Math.max(-changeMax, Math.min(changeMax, Math.round(Math.log(ratio) * changeUnits)))

/** Rare chunks of a letter are rounded down to the floor, which is not stored. */
function costsOf(table: Float64Array, chunks: readonly string[]): Uint8Array {
  const costs = new Uint8Array(table.length)
  for (let cell = 0; cell < table.length; cell += 1) {
    const chunk = cell % chunks.length
    const cost = chunk === 0 ? costMax / costUnits : -Math.log(table[cell] ?? 0)
    const floor = floorCost(chunks[chunk] ?? '')
    costs[cell] = Math.min(
      costMax,
      Math.round((chunk === 0 ? cost : Math.min(cost, floor)) * costUnits),
    )
  }
  return costs
}

/** How letters follow one another in names anyhow: what a pair shares beyond that is evidence. */
function backgroundOf(pairs: readonly SpelledPair[], target: string): Uint8Array {
  const size = target.length + 2
  const counts = new Float64Array(size * size).fill(0.2)
  const add = (first: number, second: number, weight: number) => {
    counts[first * size + second] = (counts[first * size + second] ?? 0) + weight
  }
  for (const { to, weight } of pairs) {
    let last = 0
    for (const letter of to) {
      const number = target.indexOf(letter) + 1
      add(last, number, weight)
      last = number
    }
    if (to !== '') add(last, size - 1, weight)
  }
  const costs = new Uint8Array(size * size)
  for (let from = 0; from < counts.length; from += size) {
    const row = counts.subarray(from, from + size)
    const sum = row.reduce((total, count) => total + count, 0)
    row.forEach((count, at) => {
      costs[from + at] = Math.min(costMax, Math.round(-Math.log(count / sum) * costUnits))
    })
  }
  return costs
}
