/** Short forms for describing routes: what is asked and answered, always JSON. */
import { z } from '@hono/zod-openapi'
import { pageRowsMax } from '../base/limits.ts'

export const answers = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  200: { description, content: { 'application/json': { schema } } },
})

export const asks = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true, content: { 'application/json': { schema } } },
})

export type Page = { readonly from: number; readonly count: number }

/** Which rows of many, as a query; `usual`: how many when nobody says. */
export const pageOf = (usual: number) =>
  z.object({
    from: z.coerce.number().int().min(0).default(0),
    count: z.coerce.number().int().min(1).max(pageRowsMax).default(usual),
  })
