/**
 * What the bridge has learned about one way between a script and Latin letters, and how that is
 * packed into a string: which chunks of letters a letter is written as, how likely each is, and how
 * the letters before and after it change that. All numbers are small integers, so that a table is
 * the same on every machine, before packing and after.
 */

/** Costs are -ln p in sixteenths. A byte ends at 15.9, one in eight million. */
export const costUnits = 16
export const costMax = 255
/** Changes by a neighbour are ln ratios in eighths. */
export const changeUnits = 8
export const changeMax = 127

export type Emission = {
  /** Letters that are read; letter n has number n + 1, and 0 is the border of the word. */
  readonly source: string
  /** Letters that are written, numbered likewise. */
  readonly target: string
  /** Letters in one chunk, at most. */
  readonly chunkMax: number
  /** What one letter may be written as. Chunk 0 stands for every chunk that is not listed. */
  readonly chunks: readonly string[]
  /** Cost of each chunk by letter: `letter * chunks.length + chunk`. */
  readonly base: Uint8Array
  /** Change by the letter before: `(before * letters + letter) * chunks.length + chunk`. */
  readonly before: Int8Array
  /** Change by the letter after, likewise. */
  readonly after: Int8Array
  /** Cost of one written letter behind another: `first * (target + 2) + second`; 0 border, last: end. */
  readonly background: Uint8Array
}

/** Numbers of source letters with the border, and of target letters with border and end. */
export const sourceSize = (emission: Pick<Emission, 'source'>) => emission.source.length + 1
export const targetSize = (emission: Pick<Emission, 'target'>) => emission.target.length + 2

/** What a chunk costs that was hardly ever seen for a letter, by the length of the chunk. */
export const floorCost = (chunk: string) => [8, 12, 14, 15][chunk.length] ?? 15
const floorUnits = (chunk: string) => floorCost(chunk) * costUnits

type Bytes = number[]

function putNumber(bytes: Bytes, value: number): void {
  let rest = value
  while (rest > 127) {
    bytes.push((rest & 127) | 128)
    rest >>>= 7
  }
  bytes.push(rest)
}

/** The cells of one row that differ from `usual`, each as the step from the last one and its value. */
function putRow(bytes: Bytes, row: ArrayLike<number>, usual: (at: number) => number): void {
  const cells: [number, number][] = []
  for (let at = 0; at < row.length; at += 1)
    if (row[at] !== usual(at)) cells.push([at, row[at] ?? 0])
  putNumber(bytes, cells.length)
  let last = 0
  for (const [at, value] of cells) {
    putNumber(bytes, at - last)
    bytes.push(value & 255)
    last = at
  }
}

/** The value that most cells of a row have. */
function usualOf(row: Int8Array): number {
  const counts = new Uint32Array(256)
  let most = 0
  for (const value of row) {
    const count = (counts[value & 255] ?? 0) + 1
    counts[value & 255] = count
    if (count > (counts[most & 255] ?? 0)) most = value
  }
  return most
}

export function packEmission(emission: Emission): string {
  const { source, target, chunkMax, chunks, base, before, after, background } = emission
  const bytes: Bytes = [chunkMax]
  putNumber(bytes, chunks.length)
  for (const chunk of chunks) {
    bytes.push(chunk.length)
    for (const letter of chunk) bytes.push(target.indexOf(letter) + 1)
  }
  const width = chunks.length
  const floors = chunks.map(floorUnits)
  for (let at = 0; at < base.length; at += width)
    putRow(bytes, base.subarray(at, at + width), (chunk) => floors[chunk] ?? 0)
  for (const changes of [before, after])
    for (let at = 0; at < changes.length; at += width) {
      const row = changes.subarray(at, at + width)
      const usual = usualOf(row)
      bytes.push(usual & 255)
      putRow(bytes, row, () => usual)
    }
  bytes.push(...background)
  return [source, target, base64Of(bytes)].join(' ')
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function base64Of(bytes: Bytes): string {
  let out = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    for (const shift of [18, 12, 6, 0]) out += digits.charAt((three >> shift) & 63)
  }
  return out
}

function bytesOf(text: string): Uint8Array {
  const values = new Uint8Array(128)
  for (let at = 0; at < digits.length; at += 1) values[digits.charCodeAt(at)] = at
  const bytes = new Uint8Array((text.length / 4) * 3)
  for (let at = 0, out = 0; at < text.length; at += 4, out += 3) {
    let four = 0
    for (let digit = 0; digit < 4; digit += 1)
      four = (four << 6) | (values[text.charCodeAt(at + digit)] ?? 0)
    bytes[out] = four >> 16
    bytes[out + 1] = four >> 8
    bytes[out + 2] = four
  }
  return bytes
}

/** Reads what `packEmission` wrote. The strings are ours, so nothing is checked. */
export function unpackEmission(packed: string): Emission {
  const [source = '', target = '', text = ''] = packed.split(' ')
  const bytes = bytesOf(text)
  let at = 0
  const byte = () => bytes[at++] ?? 0
  const number = () => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const part = byte()
      value |= (part & 127) << shift
      if (part < 128) return value
    }
  }
  const chunkMax = byte()
  const chunks = Array.from({ length: number() }, () =>
    Array.from({ length: byte() }, () => target.charAt(byte() - 1)).join(''),
  )
  const width = chunks.length
  const letters = source.length + 1
  const fill = (row: Uint8Array | Int8Array) => {
    let cell = 0
    for (let cells = number(); cells > 0; cells -= 1) {
      cell += number()
      row[cell] = byte()
    }
  }
  const base = new Uint8Array(letters * width)
  const floors = Uint8Array.from(chunks, floorUnits)
  for (let row = 0; row < letters; row += 1) {
    base.set(floors, row * width)
    fill(base.subarray(row * width, (row + 1) * width))
  }
  const changes = () => {
    const table = new Int8Array(letters * letters * width)
    for (let from = 0; from < table.length; from += width) {
      table.fill((byte() << 24) >> 24, from, from + width)
      fill(table.subarray(from, from + width))
    }
    return table
  }
  const before = changes()
  const after = changes()
  const background = bytes.slice(at, at + (target.length + 2) ** 2)
  return { source, target, chunkMax, chunks, base, before, after, background }
}
