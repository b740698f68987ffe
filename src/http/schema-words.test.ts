import { describe, expect, it } from 'vitest'
import { z } from '@hono/zod-openapi'
import { Schema, schemaWords } from './schema-words.ts'

const words = (schema: z.ZodType) => schemaWords(Schema.parse(z.toJSONSchema(schema)))

describe('a schema in short', () => {
  it.each([
    ['text', z.string()],
    ['text(1..120)', z.string().min(1).max(120)],
    ['text(..80)', z.string().max(80)],
    ['uuid', z.uuid()],
    ['instant', z.iso.datetime()],
    ['date', z.iso.date()],
    ['integer', z.int()],
    ['integer(0..500)', z.int().min(0).max(500)],
    ['number(0..)', z.number().min(0)],
    ['boolean', z.boolean()],
    ['null', z.null()],
    ['anything', z.unknown()],
    ['"yes" | "no"', z.enum(['yes', 'no'])],
    ['"alone"', z.literal('alone')],
    ['text | null', z.string().nullable()],
    ['text[]', z.array(z.string())],
    ['("a" | "b")[]', z.array(z.enum(['a', 'b']))],
    ['{}', z.object({})],
    ['{\n  [name]: integer\n}', z.record(z.string(), z.int())],
    [
      '{\n  who: text\n  when?: {\n    on: date\n  }\n}',
      z.object({ who: z.string(), when: z.object({ on: z.iso.date() }).optional() }),
    ],
    [
      '{\n  kind: "one"\n} | {\n  kind: "two"\n}',
      z.union([z.object({ kind: z.literal('one') }), z.object({ kind: z.literal('two') })]),
    ],
  ])('%j', (expected, schema) => {
    expect(words(schema)).toBe(expected)
  })

  it('knows what OpenAPI 3.0 called nullable', () => {
    expect(schemaWords({ type: 'string', nullable: true })).toBe('text | null')
    expect(schemaWords({ nullable: true })).toBe('anything')
  })
})
