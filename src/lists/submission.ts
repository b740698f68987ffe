/**
 * A submission: what arrives with a list beside its lines, and the hash that its
 * receipt stands for.
 */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { PartialDate } from '../base/partial-date.ts'
import { Category, Health, Sex, Transport } from '../people/person.ts'
import { encodeCanonical } from '../trust/canonical.ts'
import { columnKinds } from './headings.ts'

/** Whom the party holds, or whom it looks for. */
export const ListKind = z.enum(['we-hold', 'we-seek'])
export type ListKind = z.infer<typeof ListKind>

/** The courier's note: the desk registers the paper and imports the file on the party's behalf. */
export const CourierNote = z.strictObject({
  number: z.string().trim().min(1).max(60),
  on: z.iso.date(),
  bearer: z.string().trim().min(1).max(120),
  scanSha256: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 as 64 hexadecimal digits'),
})
export type CourierNote = z.infer<typeof CourierNote>

export const Arrival = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('signed-in') }),
  z.strictObject({ kind: z.literal('courier'), note: CourierNote }),
])
export type Arrival = z.infer<typeof Arrival>

/** Text of a cell that was read; empty cells are absent. */
const text = z.string().exactOptional()

/** `Reading` of line.ts, as it comes back from the database. */
export const ReadingSchema = z.object({
  reference: text,
  surname: text,
  given: text,
  patronymic: text,
  fullName: text,
  bornOn: PartialDate.exactOptional(),
  place: text,
  sex: Sex.exactOptional(),
  serviceNumber: text,
  unit: text,
  rank: text,
  heldAt: text,
  heldSince: PartialDate.exactOptional(),
  category: Category.exactOptional(),
  health: Health.exactOptional(),
  transport: Transport.exactOptional(),
  remark: text,
  goesTo: text,
  family: text,
  accompanies: text,
  extra: z.record(z.string(), z.string()).exactOptional(),
})
export type LineReading = z.infer<typeof ReadingSchema>

export const ListRead = z.object({
  source: z.record(z.string(), z.string()),
  headings: z.array(z.string()),
  mapping: z.object({
    columns: z.partialRecord(z.enum(columnKinds), z.int()),
    extra: z.array(z.int()),
    unmapped: z.array(z.int()),
  }),
  lines: z.array(z.object({ line: z.int(), cells: z.array(z.string()), reading: ReadingSchema })),
  problems: z.array(
    z.object({
      line: z.int().nullable(),
      column: z.string().nullable(),
      code: z.string(),
      value: z.string(),
      says: z.string(),
      assumed: z.string().nullable(),
    }),
  ),
  problemsTotal: z.int(),
})
export type ListRead = z.infer<typeof ListRead>

/** SHA-256 (hexadecimal) of headings and verbatim cells: the same list in another file format has the same hash. */
export function linesSha256({ headings, lines }: Pick<ListRead, 'headings' | 'lines'>): string {
  const content = [headings, lines.map(({ line, cells }) => [line, cells])]
  return createHash('sha256').update(encodeCanonical(content)).digest('hex')
}

export const bytesSha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
