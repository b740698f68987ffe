/**
 * Columns of numbers that several threads read at once: on shared memory where the platform has
 * it, so that a million lines are not copied for each thread.
 */
const bufferOf = (bytes: number) =>
  typeof SharedArrayBuffer === 'undefined' ? new ArrayBuffer(bytes) : new SharedArrayBuffer(bytes)

export const sharedInts = (length: number) => new Int32Array(bufferOf(length * 4))
export const sharedBytes = (length: number) => new Uint8Array(bufferOf(length))

export function asSharedInts(values: ArrayLike<number>): Int32Array {
  const shared = sharedInts(values.length)
  shared.set(values)
  return shared
}

/** A column that grows by doubling, for builders that do not know how many lines will come. */
export class GrowingInts {
  #values = new Int32Array(1024)
  length = 0

  push(value: number): void {
    if (this.length === this.#values.length) {
      const longer = new Int32Array(this.length * 2)
      longer.set(this.#values)
      this.#values = longer
    }
    this.#values[this.length] = value
    this.length += 1
  }

  at(index: number): number {
    return this.#values[index] ?? 0
  }

  put(index: number, value: number): void {
    this.#values[index] = value
  }

  /** A copy of what stands from `index` on. */
  since(index: number): Int32Array {
    return this.#values.slice(index, this.length)
  }

  taken(): Int32Array {
    return asSharedInts(this.#values.subarray(0, this.length))
  }
}
