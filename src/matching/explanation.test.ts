import { expect, it } from 'vitest'
import { probabilityOf } from './explanation.ts'

// The last digits of a power differ between versions of Node; these are written into files.
it.each([-30, -2.8730469, 0, 3.1953125, 17.5])(
  'a probability of %d bits has twelve decimals',
  (bits) => {
    const probability = probabilityOf(bits)
    expect(probability).toBe(Number(probability.toFixed(12)))
    expect(probability).toBeCloseTo(1 / (1 + 2 ** -bits), 11)
  },
)
