/**
 * What the desk answers when it does not do what was asked: its sentence, the
 * objections of the law if there are any, and which of them wait for a reason.
 */
import { z } from 'zod'

export const Objection = z.object({
  rule: z.string(),
  weight: z.enum(['bars', 'asks']),
  because: z.string(),
  shown: z.string(),
  against: z.string().optional(),
  source: z.string(),
})
export type Objection = z.infer<typeof Objection>

const Answered = z.object({
  code: z.string(),
  message: z.string(),
  objections: z.array(Objection).default([]),
})

/** A reason for going on where a rule asks. */
export type Reason = { readonly rule: string; readonly reason: string }

export class DeskRefusal extends Error {
  override readonly name = 'DeskRefusal'
  readonly code: string
  readonly objections: readonly Objection[]

  constructor({ code, message, objections }: z.infer<typeof Answered>) {
    super(message)
    this.code = code
    this.objections = objections
  }
}

/** Reads a refusal from an answer that is not a success, whatever its form. */
export async function refusalFrom(response: {
  readonly status: number
  readonly json: () => Promise<unknown>
}): Promise<DeskRefusal> {
  const body: unknown = await response.json().catch(() => null)
  const read = Answered.safeParse(body)
  if (read.success) return new DeskRefusal(read.data)
  const message = `The desk answered with ${response.status} and no sentence.`
  return new DeskRefusal({ code: 'unreadable', message, objections: [] })
}

/** No answer at all: the network, or a desk that is not running. */
export const isNoAnswer = (error: unknown) => !(error instanceof DeskRefusal)
