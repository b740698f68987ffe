/** Made-up people of an exchange, numbered, for the tests of what is counted from them. */
import { ListId, PartyId, PersonId } from '../../src/base/ids.ts'
import type { ExchangePerson } from '../../src/exchange/pool/people-of-exchange.ts'

export const north = PartyId.parse('northland')
export const south = PartyId.parse('southland')

const numbered = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

export const personId = (number: number) => PersonId.parse(numbered(number))
export const listOfNorth = ListId.parse(numbered(900))

/** A prisoner of war in good health whom Northland holds. */
export const exchangePerson = (
  number: number,
  change: Partial<ExchangePerson> = {},
): ExchangePerson => ({
  id: personId(number),
  list: listOfNorth,
  line: number,
  heldBy: north,
  goesTo: south,
  sought: null,
  category: 'prisoner-of-war',
  health: 'good',
  transport: 'seat',
  heldSince: '2024-01-31',
  name: `Person ${number}`,
  bornOn: null,
  ...change,
})

/** One whom Southland holds. */
export const ofSouth = (number: number, change: Partial<ExchangePerson> = {}): ExchangePerson =>
  exchangePerson(number, { heldBy: south, goesTo: north, ...change })
