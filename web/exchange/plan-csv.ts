/** A plan as a file for a spreadsheet: everybody whom the reader may see, who goes when and who stays why. */
import { writeCsv } from '../../src/base/csv.ts'
import { isLiving } from '../../src/people/person.ts'
import type { ExchangeHead, Plan, Planned } from './plans.ts'

type Stays = NonNullable<Planned['stays']>

const headings = [
  'person',
  'held_by',
  'goes_to',
  'name',
  'born_on',
  'category',
  'health',
  'unit',
  'transport',
  'held_since',
  'stage',
  'vehicle',
  'stays_because',
  'reason',
  'struck',
]

/** A cell is one text: marks of direction would only be in the way of whoever searches it. */
const unmarked = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '')

/**
 * With the mark of byte order in front, which spreadsheets need to read other scripts. Headings
 * and kinds are the same in every language; `inWords` says why somebody stays, null: unknown to it.
 */
export const planCsv = (
  { people }: Plan,
  { unit }: Pick<ExchangeHead, 'unit'>,
  inWords: (stays: Stays) => string | null,
): string =>
  `\uFEFF${writeCsv(
    headings,
    people.map((person) => [
      person.id,
      person.heldBy,
      person.goesTo,
      person.name,
      person.bornOn ?? '',
      person.category,
      person.health,
      // By what the fallen are counted; how they travel is no question.
      isLiving(person.category) ? '' : (unit ?? ''),
      isLiving(person.category) ? person.transport : '',
      person.heldSince ?? '',
      person.stage ?? '',
      person.vehicle ?? '',
      person.stays?.reason ?? '',
      person.stays === null ? '' : unmarked(inWords(person.stays) ?? person.stays.text),
      person.struck?.reason ?? '',
    ]),
  )}`
