import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { submitLists } from '../../test/support/story-lists.ts'
import { freshDesk, northland, southland } from '../../test/support/desk.ts'
import { asParty } from '../db/party-db.ts'
import { currentLists } from './store.ts'

const desk = await freshDesk()
await submitLists(desk, 6)
const { head, clerk } = desk.north
const own = desk.desk.parties.get(northland)
if (own === undefined) throw new Error('no login of Northland')
const held = (await asParty(own, currentLists)).find(({ kind }) => kind === 'we-hold')
if (held === undefined) throw new Error('Northland holds nobody')

const Extracts = z.object({
  extracts: z.array(z.looseObject({ from: z.string(), lines: z.array(z.unknown()) })),
})
const extractsOf = async (actor: typeof head) =>
  Extracts.parse(await (await desk.ask(actor, '/api/extracts')).json()).extracts

const preview = async () => {
  const path = `/api/lists/${held.id}/extract?lines=2,3&to=${southland}`
  const answer = await desk.ask(head, path)
  return z.object({ sha256: z.string(), text: z.string() }).parse(await answer.json())
}
const release = async (sha256: string, signed = sha256) =>
  desk.act(head, 'lists.release-extract', {
    list: held.id,
    lines: [2, 3],
    to: southland,
    sha256,
    means: { kind: 'device', signature: desk.sign(head, 'extract', signed) },
  })

describe('an extract', () => {
  it('crosses only as it was seen and signed', async () => {
    const { sha256 } = await preview()
    await expect(release('ab'.repeat(32))).rejects.toThrow(
      'What was signed is not what would cross.',
    )
    await expect(release(sha256, 'cd'.repeat(32))).rejects.toThrow('The signature does not belong')
    expect(await extractsOf(desk.south.clerk)).toEqual([])
  })

  it('is read by both sides once it is released, and by nobody else’s clerk', async () => {
    const { sha256 } = await preview()
    await release(sha256)
    const [seen] = await extractsOf(desk.south.clerk)
    expect(seen).toMatchObject({ from: northland, to: southland, sha256 })
    expect(seen?.lines).toHaveLength(2)
    expect(await extractsOf(clerk)).toHaveLength(1)
  })

  it('is no door to the list itself', async () => {
    const path = `/api/lists/${held.id}/extract?lines=4&to=${northland}`
    expect((await desk.ask(desk.south.clerk, path)).status).toBe(404)
    expect((await desk.ask(desk.south.clerk, `/api/lists/${held.id}`)).status).toBe(404)
  })
})
