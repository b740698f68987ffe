/** A running desk, asked over HTTP: its answers as values, its refusals as refusals. */
import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { UsageError } from './command.ts'

export const defaultAddress = 'http://127.0.0.1:4300'

/** Without a slash at the end; refuses what is no http address. */
export function readAddress(url: string = defaultAddress): string {
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '')) {
    throw new UsageError(`"${url}" is not an address.`)
  }
  return url.replace(/\/+$/, '')
}

export type Question = {
  readonly path: string
  /** Sent as JSON by POST; absent: GET. */
  readonly body?: unknown
  readonly token?: string | undefined
}

const patienceMs = 120_000

export async function askDesk(url: string, { path, body, token }: Question): Promise<Response> {
  const headers = {
    ...(body !== undefined && { 'Content-Type': 'application/json' }),
    ...(token !== undefined && { Authorization: `Bearer ${token}` }),
  }
  try {
    return await fetch(`${url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  } catch (error) {
    const why = error instanceof Error ? (error.cause ?? error) : error
    const says = why instanceof Error ? why.message : String(why)
    throw new Refusal('cannot-start', `No desk answers at ${url}: ${says}`)
  }
}

/** The answer in its form; anything but 200 is thrown in the desk's own words. */
export async function answerOf<Answer>(
  response: Response,
  form: z.ZodType<Answer>,
): Promise<Answer> {
  if (!response.ok) throw await refusalOf(response)
  const read = form.safeParse(await response.json().catch(() => null))
  if (read.success) return read.data
  throw new Refusal('wrong-input', `${response.url} answers in a form that is not a desk's.`)
}

const Refused = z.object({
  code: z.string(),
  message: z.string(),
  objections: z.array(z.object({ rule: z.string(), because: z.string() })).default([]),
})

/** The objections of the law stand one a line: their names are what --reason answers. */
export async function refusalOf(response: Response): Promise<Refusal> {
  const read = Refused.safeParse(await response.json().catch(() => null))
  if (!read.success) {
    return new Refusal('wrong-state', `${response.url} answers with ${response.status}.`)
  }
  const { message, objections } = read.data
  const lines = objections.map(({ rule, because }) => `  ${rule}: ${because}`)
  return new Refusal('wrong-state', [message, ...lines].join('\n'))
}
