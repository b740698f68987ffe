/** Columns of type jsonb: whatever is read is unknown until a schema has looked at it. */
import { sql, type ColumnType, type RawBuilder } from 'kysely'

export type JsonColumn = ColumnType<unknown, RawBuilder<unknown>, RawBuilder<unknown>>

/** pg would write a JavaScript array as an array of PostgreSQL; as text it stays JSON. */
export const json = (value: unknown): RawBuilder<unknown> =>
  sql`${JSON.stringify(value)}::text::jsonb`
