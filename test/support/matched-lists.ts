/** Small lists submitted as text and matched over HTTP, as a clerk and an officer would. */
import { expect, vi } from 'vitest'
import { z } from 'zod'
import type { Actor } from '../../src/people/officer.ts'
import type { TestDesk } from './desk.ts'

export async function submitText(
  desk: TestDesk,
  actor: Actor,
  { text, kind, replaces }: { text: string; kind: 'we-hold' | 'we-seek'; replaces?: string },
): Promise<string> {
  const form = new FormData()
  form.set('file', new File([text], 'list.csv'))
  form.set('kind', kind)
  const answer = await desk.ask(actor, '/api/uploads', { method: 'POST', body: form })
  const { id } = z.object({ id: z.string() }).parse(await answer.json())
  await vi.waitUntil(async () => {
    const read = await desk.ask(actor, `/api/uploads/${id}`)
    return z.object({ state: z.string() }).parse(await read.json()).state === 'read'
  })
  const done = await desk.act(actor, 'lists.submit', {
    upload: id,
    title: 'People',
    ...(replaces !== undefined && { replaces }),
  })
  return z.object({ list: z.string() }).parse(done.answer).list
}

export const postTo = (desk: TestDesk, actor: Actor, path: string, body: object) =>
  desk.ask(actor, path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })

const Run = z.looseObject({
  id: z.string(),
  state: z.string(),
  left: z.string(),
  right: z.string(),
})

export async function runsOf(desk: TestDesk) {
  const all = await (await desk.ask(desk.cast.desk.officer, '/api/matching/runs')).json()
  return z.object({ runs: z.array(Run) }).parse(all).runs
}

/** A run of two lists, once it is done. */
export async function matchedRun(
  desk: TestDesk,
  lists: { left: string; right: string },
): Promise<string> {
  const started = await postTo(desk, desk.cast.desk.officer, '/api/matching/runs', lists)
  expect(started.status).toBe(200)
  const { id } = Run.parse(await started.json())
  await vi.waitUntil(
    async () => (await runsOf(desk)).find((run) => run.id === id)?.state === 'done',
    { timeout: 10_000 },
  )
  return id
}
