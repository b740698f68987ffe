/**
 * A JSON Schema in the short notation that people read: `{ list: uuid, note?: text(1..500) }`.
 * It says less than the schema, which stays the one that counts; patterns are left out.
 */
import { z } from 'zod'

/** As much of JSON Schema (2020-12, with OpenAPI's `nullable`) as the desk's own schemas use. */
export type Schema = {
  type?: string | string[] | undefined
  format?: string | undefined
  enum?: unknown[] | undefined
  const?: unknown
  nullable?: boolean | undefined
  minLength?: number | undefined
  maxLength?: number | undefined
  minimum?: number | undefined
  maximum?: number | undefined
  items?: Schema | undefined
  properties?: Record<string, Schema> | undefined
  required?: string[] | undefined
  additionalProperties?: Schema | boolean | undefined
  anyOf?: Schema[] | undefined
  oneOf?: Schema[] | undefined
}

export const Schema: z.ZodType<Schema> = z.lazy(() =>
  z.looseObject({
    type: z.union([z.string(), z.array(z.string())]).optional(),
    format: z.string().optional(),
    enum: z.array(z.unknown()).optional(),
    const: z.unknown().optional(),
    nullable: z.boolean().optional(),
    minLength: z.number().optional(),
    maxLength: z.number().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    items: Schema.optional(),
    properties: z.record(z.string(), Schema).optional(),
    required: z.array(z.string()).optional(),
    additionalProperties: z.union([z.boolean(), Schema]).optional(),
    anyOf: z.array(Schema).optional(),
    oneOf: z.array(Schema).optional(),
  }),
)

const formats: Readonly<Record<string, string>> = {
  'date-time': 'instant',
  date: 'date',
  uuid: 'uuid',
  binary: 'file',
}

/** `margin`: the white space before a line of the object that is being written. */
export function schemaWords(schema: Schema, margin = ''): string {
  const types = [schema.type ?? []].flat()
  const kinds = types.filter((type) => type !== 'null')
  const isNull = schema.nullable === true || types.includes('null')
  const whole = kinds.length > 1 ? kinds.join(' | ') : plainWords(schema, kinds[0], margin)
  return isNull && whole !== 'null' && whole !== 'anything' ? `${whole} | null` : whole
}

function plainWords(schema: Schema, kind: string | undefined, margin: string): string {
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) {
    return [...new Set(choices.map((each) => schemaWords(each, margin)))].join(' | ')
  }
  const values = schema.const === undefined ? schema.enum : [schema.const]
  if (values !== undefined) return values.map((value) => JSON.stringify(value)).join(' | ')
  switch (kind) {
    case 'object':
      return objectWords(schema, margin)
    case 'array':
      return listWords(schema.items ?? {}, margin)
    case 'string':
      return `${formats[schema.format ?? ''] ?? 'text'}${range(schema.minLength, schema.maxLength)}`
    case 'integer':
    case 'number':
      return `${kind}${range(schema.minimum, schema.maximum)}`
    case undefined:
      return schema.type === undefined ? 'anything' : 'null'
    default:
      return kind
  }
}

/** Bounds that are only those of the machine say nothing. */
function range(least: number | undefined, most: number | undefined): string {
  const from = least === undefined || least <= Number.MIN_SAFE_INTEGER ? '' : String(least)
  const to = most === undefined || most >= Number.MAX_SAFE_INTEGER ? '' : String(most)
  return from === '' && to === '' ? '' : `(${from}..${to})`
}

function listWords(items: Schema, margin: string): string {
  const words = schemaWords(items, margin)
  return words.includes(' | ') && !words.startsWith('{') ? `(${words})[]` : `${words}[]`
}

function objectWords(schema: Schema, margin: string): string {
  const inner = `${margin}  `
  const required = new Set(schema.required)
  const named = Object.entries(schema.properties ?? {}).map(([name, each]) => {
    const mark = required.has(name) ? '' : '?'
    return `${inner}${name}${mark}: ${schemaWords(each, inner)}`
  })
  const others = schema.additionalProperties
  if (typeof others === 'object') named.push(`${inner}[name]: ${schemaWords(others, inner)}`)
  return named.length === 0 ? '{}' : `{\n${named.join('\n')}\n${margin}}`
}
