/** A binary heap of lines by distance, cleared at the cost of what was touched; typed arrays only. */
export class NearestLines {
  /** Infinity: not reached. */
  readonly distance: Float64Array
  readonly #heap: Int32Array
  /** Place in the heap counted from 1; 0 if the line is not in it. */
  readonly #where: Int32Array
  readonly #touched: Int32Array
  #touchedCount = 0
  #size = 0

  constructor(lines: number) {
    this.distance = new Float64Array(lines).fill(Infinity)
    this.#heap = new Int32Array(lines + 1)
    this.#where = new Int32Array(lines)
    this.#touched = new Int32Array(lines)
  }

  clear() {
    for (let at = 0; at < this.#touchedCount; at++) {
      const line = this.#touched[at] ?? 0
      this.distance[line] = Infinity
      this.#where[line] = 0
    }
    this.#touchedCount = 0
    this.#size = 0
  }

  #distanceOf(line: number) {
    return this.distance[line] ?? Infinity
  }

  /** Notes a distance if it is shorter than the one known, and says whether it is. */
  offer(line: number, distance: number): boolean {
    const known = this.#distanceOf(line)
    if (distance >= known) return false
    if (known === Infinity) this.#touched[this.#touchedCount++] = line
    this.distance[line] = distance
    let at = this.#where[line] ?? 0
    if (at === 0) at = ++this.#size
    while (at > 1) {
      const parent = this.#heap[at >> 1] ?? 0
      if (distance >= this.#distanceOf(parent)) break
      this.#put(parent, at)
      at >>= 1
    }
    this.#put(line, at)
    return true
  }

  /** Takes the nearest line out, or gives -1. A line that was taken never comes nearer. */
  take(): number {
    if (this.#size === 0) return -1
    const nearest = this.#heap[1] ?? 0
    const last = this.#heap[this.#size--] ?? 0
    if (this.#size > 0) this.#sink(last)
    return nearest
  }

  #sink(last: number) {
    let at = 1
    for (;;) {
      let child = 2 * at
      if (child > this.#size) break
      const [one, other] = [this.#heap[child] ?? 0, this.#heap[child + 1] ?? 0]
      if (child < this.#size && this.#distanceOf(other) < this.#distanceOf(one)) child++
      const nearer = this.#heap[child] ?? 0
      if (this.#distanceOf(nearer) >= this.#distanceOf(last)) break
      this.#put(nearer, at)
      at = child
    }
    this.#put(last, at)
  }

  #put(line: number, at: number) {
    this.#heap[at] = line
    this.#where[line] = at
  }
}
