import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { manifestHash, personNo } from '../../test/support/made-up-day.ts'
import { handOverSides } from '../people/custody.ts'
import { confirmationSha256 } from './confirmation.ts'
import { confirmationText } from './confirmation-text.ts'

const people = [personNo(2), personNo(1)]

it('reads as it is signed', () => {
  expect(confirmationText({ side: 'giving', manifestSha256: manifestHash, people })).toBe(
    `good-offices/hand-over/1\nmanifest ${manifestHash}\nside giving\n${personNo(1)}\n${personNo(2)}\n`,
  )
})

it('is another signature for another side, manifest or group, and the same for the same in another order', () => {
  const any = fc.record({
    side: fc.constantFrom(...handOverSides),
    manifestSha256: fc.constantFrom(manifestHash, 'e'.repeat(64)),
    people: fc.uniqueArray(fc.integer({ min: 1, max: 6 }).map(personNo), { minLength: 1 }),
  })
  const key = ({
    side,
    manifestSha256,
    people: who,
  }: typeof any extends fc.Arbitrary<infer T> ? T : never) =>
    JSON.stringify([side, manifestSha256, who.toSorted()])
  fc.assert(
    fc.property(any, any, (one, other) => {
      expect(confirmationSha256(one) === confirmationSha256(other)).toBe(key(one) === key(other))
    }),
  )
})
