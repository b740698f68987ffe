/**
 * The way from a page to the desk: a client typed by the desk's own routes, with
 * refusals as typed errors, and acts. A viewer looks through somebody's eyes
 * (demonstration only): questions carry their name, acts never do.
 */
import { hc, type ClientResponse } from 'hono/client'
import { z } from 'zod'
import type { App } from '../src/http/app.ts'
import type { ActName, AnswerOf, InputOf } from './acts.ts'
import { refusalFrom, type DeskRefusal, type Reason } from './refusal.ts'

export const apiAs = (seeAs: string | null) =>
  hc<App>('/', { headers: seeAs === null ? {} : { 'X-See-As': seeAs } })

export type Api = ReturnType<typeof apiAs>

/** Oneself, whoever's eyes a pane looks through. */
export const api = apiAs(null)

/** The body of a successful answer; throws a `DeskRefusal` for any other. */
export async function answerOf<Body>(
  asked: Promise<ClientResponse<Body, number, 'json'>>,
): Promise<Body> {
  const response = await asked
  if (!response.ok) throw await refusalFrom(response)
  return response.json()
}

/** Every row of what the desk answers in pages; at most `pagesMax` of them, of 500 rows each. */
export async function everyRow<Row>(
  ask: (query: {
    from: string
  }) => Promise<{ readonly rows: readonly Row[]; readonly total: number }>,
): Promise<Row[]> {
  const all: Row[] = []
  for (let page = 0; page < pagesMax; page += 1) {
    // oxlint-disable-next-line no-await-in-loop -- the next page begins where this one ended
    const { rows, total } = await ask({ from: String(all.length) })
    all.push(...rows)
    if (rows.length === 0 || all.length >= total) break
  }
  return all
}

const pagesMax = 20

export type ActOutcome<Answer> =
  | { readonly outcome: 'done'; readonly act: string; readonly at: string; readonly answer: Answer }
  | { readonly outcome: 'refused'; readonly refusal: DeskRefusal }

const Performed = z.object({ act: z.string(), at: z.string(), answer: z.unknown() })

/** Performs an act. A refusal is an outcome; no answer at all is thrown. */
export async function performAct<Name extends ActName>(
  name: Name,
  input: InputOf<Name>,
  answers: readonly Reason[] = [],
): Promise<ActOutcome<AnswerOf<Name>>> {
  const response = await fetch(`/api/acts/${name}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ input, answers }),
  })
  if (!response.ok) return { outcome: 'refused', refusal: await refusalFrom(response) }
  const { act, at, answer } = Performed.parse(await response.json())
  noteSaved(at)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the act's own type says what it answers
  return { outcome: 'done', act, at, answer: answer as AnswerOf<Name> }
}

let savedAt: string | null = null
const watchers = new Set<() => void>()

function noteSaved(at: string): void {
  savedAt = at
  for (const tell of watchers) tell()
}

/** When this browser's last act was recorded, for the foot of the frame. */
export const lastSaved = {
  get: () => savedAt,
  watch: (tell: () => void) => {
    watchers.add(tell)
    return () => watchers.delete(tell)
  },
}
