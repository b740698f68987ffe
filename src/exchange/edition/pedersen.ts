/**
 * Commitments that hide a figure and add up (Pedersen, CRYPTO 1991, over ristretto255, RFC 9496):
 * value times one point and a blinding times another whose relation to the first nobody knows.
 * The sum of commitments is the commitment to the sum, so a total can be opened alone.
 */
import { createHmac } from 'node:crypto'
import { ristretto255, ristretto255_hasher } from '@noble/curves/ed25519.js'

const { Point } = ristretto255
type Point = InstanceType<typeof Point>
const order = Point.Fn.ORDER

/**
 * From a sentence, so that nobody chose it (RFC 9496, element derivation). The other point is the
 * generator: its multiples are tabulated, and a blinding is long where a figure is small.
 */
const valueBase = ristretto255_hasher.hashToCurve(
  new TextEncoder().encode('the point that carries the blinding'),
  { DST: 'good-offices/edition/1' },
)

export type Term = { readonly at: number; readonly times: number }

const modulo = (figure: bigint) => ((figure % order) + order) % order
const times = (point: Point, by: bigint) =>
  modulo(by) === 0n ? Point.ZERO : point.multiplyUnsafe(modulo(by))

/** The blinding of one figure: 512 bits of HMAC, so that the remainder is even to 2^-259. */
export function blindingOf(secret: string, label: string): bigint {
  const mac = createHmac('sha512', Buffer.from(secret, 'hex')).update(label).digest('hex')
  return modulo(BigInt(`0x${mac}`))
}

/** 32 bytes in hexadecimal digits. */
export const commit = (value: number, blinding: bigint): string =>
  Point.BASE.multiply(blinding)
    .add(times(valueBase, BigInt(value)))
    .toHex()

export const sumOf = (terms: readonly Term[], figures: readonly bigint[]): bigint =>
  modulo(terms.reduce((sum, { at, times: by }) => sum + BigInt(by) * (figures[at] ?? 0n), 0n))

export const scalarText = (scalar: bigint) => scalar.toString(16).padStart(64, '0')

/** The commitments, each read once; throws where 32 bytes are no point. */
export const readCommitments = (texts: readonly string[]) =>
  texts.map((text) => Point.fromHex(text))

/** Whether the sum of these commitments is the commitment to the value. */
export function opens(
  points: readonly Point[],
  terms: readonly Term[],
  { value, blinding }: { value: number; blinding: string },
): boolean {
  const sum = terms.reduce((total, { at, times: by }) => {
    const point = points[at]
    return point === undefined ? total : total.add(times(point, BigInt(by)))
  }, Point.ZERO)
  const right = times(Point.BASE, BigInt(`0x${blinding}`)).add(times(valueBase, BigInt(value)))
  return sum.equals(right)
}
