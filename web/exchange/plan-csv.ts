/** A plan as a file for a spreadsheet: everybody whom the reader may see, who goes when and who stays why. */
import { writeCsv } from '../../src/base/csv.ts'
import type { Plan } from './plans.ts'

const headings = [
  'person',
  'held_by',
  'goes_to',
  'name',
  'born_on',
  'category',
  'health',
  'transport',
  'held_since',
  'stage',
  'stays_because',
  'reason',
  'struck',
]

/** With the mark of byte order in front, which spreadsheets need to read other scripts. */
export const planCsv = ({ people }: Plan): string =>
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
      person.transport,
      person.heldSince ?? '',
      person.stage ?? '',
      person.stays?.reason ?? '',
      person.stays?.text ?? '',
      person.struck?.reason ?? '',
    ]),
  )}`
