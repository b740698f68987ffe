/** Short forms for describing routes: what is asked and answered, always JSON. */
import type { z } from '@hono/zod-openapi'

export const answers = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  200: { description, content: { 'application/json': { schema } } },
})

export const asks = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true, content: { 'application/json': { schema } } },
})
