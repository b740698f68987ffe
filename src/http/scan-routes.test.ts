/** Scans from the hand of an officer to the eyes of an auditor: what is taken, who opens it, what an erasure leaves. */
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { actorIn } from '../../test/support/access.ts'
import { freshDesk } from '../../test/support/desk.ts'
import { keptScan, scanBytes } from '../../test/support/scans.ts'
import { addScanUpload } from '../acts/scan-rows.ts'
import { scanBytesMax, scansWaitingMax } from '../base/limits.ts'
import { loginOf, withClient } from '../db/connect.ts'
import { asDesk } from '../db/desk-db.ts'
import type { Actor } from '../people/officer.ts'
import { roles } from '../people/officer.ts'
import { verifyRows } from '../trust/rows-store.ts'

let clock = Date.UTC(2026, 2, 1)
const desk = await freshDesk({ now: () => new Date((clock += 1_000)) })
const { officer, secondOfficer, head, auditor } = desk.cast.desk

function handIn(actor: Actor | null, bytes: Uint8Array, name = 'sheet.pdf') {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], name))
  return desk.ask(actor, '/api/scans', { method: 'POST', body: form })
}

const Taken = z.object({ sha256: z.string(), kind: z.string(), size: z.int() })
const open = (actor: Actor, sha256: string) => desk.ask(actor, `/api/scans/${sha256}/file`)

describe('a scan is taken', () => {
  it.each([...roles, 'signed-out' as const])('from %s, or is not', async (who) => {
    const actor = who === 'signed-out' ? null : actorIn(who, desk)
    const { status } = await handIn(actor, scanBytes('taken'))
    const due = who === 'desk-officer' || who === 'head-of-desk' ? 200 : 403
    expect(status).toBe(who === 'signed-out' ? 401 : due)
  })

  it.each([
    ['a page with a script that is called a PDF', '<html><script>', 422],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', 422],
    ['nothing', '', 422],
    ['more bytes than a scan has', `%PDF-${'x'.repeat(scanBytesMax)}`, 413],
  ])('unless it is %s', async (_, text, status) => {
    expect((await handIn(officer, Buffer.from(text))).status).toBe(status)
  })

  it('and is nowhere until an act keeps it, by the officer who handed it in', async () => {
    const answer = await handIn(officer, scanBytes('waits'))
    const { sha256, kind, size } = Taken.parse(await answer.json())
    expect([kind, size]).toEqual(['pdf', scanBytes('waits').length])
    expect((await open(officer, sha256)).status).toBe(404)
    await expect(desk.act(secondOfficer, 'trust.keep-scan', { sha256 })).rejects.toThrow('nothing')
    await desk.act(officer, 'trust.keep-scan', { sha256 })
    await expect(desk.act(officer, 'trust.keep-scan', { sha256 })).rejects.toThrow('kept already')
    // Handed in once more, it is known and takes no second place.
    expect((await handIn(secondOfficer, scanBytes('waits'))).status).toBe(200)
    expect(await waiting(secondOfficer)).toBe(0)
  })
})

async function waiting({ officer: id }: Actor): Promise<number> {
  const rows = await desk.desk.db.pool
    .selectFrom('scan_upload')
    .select('sha256')
    .where('officer_id', '=', id)
    .execute()
  return rows.length
}

describe('a scan that is kept', () => {
  it('comes back byte for byte, as a file that no browser shows by itself', async () => {
    const sha256 = await keptScan(desk, officer, 'kept')
    for (const actor of [officer, secondOfficer, auditor]) {
      const answer = await open(actor, sha256)
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(scanBytes('kept'))
      expect(answer.headers.get('Content-Type')).toBe('application/pdf')
      expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
      const name = `attachment; filename="scan-${sha256.slice(0, 12)}.pdf"`
      expect(answer.headers.get('Content-Disposition')).toBe(name)
    }
    expect((await open(desk.north.head, sha256)).status).toBe(403)
  })

  it('goes with an erasure; its hash and what was attested by it stay', async () => {
    const sha256 = await keptScan(desk, officer, 'erased')
    const about = await desk.ask(auditor, `/api/scans/${sha256}`)
    const { act } = z.object({ act: z.string() }).parse(await about.json())
    await desk.act(head, 'trust.erase', { act, depth: 'content', reason: 'A wrong paper.' })
    expect((await open(officer, sha256)).status).toBe(409)
    const left = await (await desk.ask(auditor, `/api/scans/${sha256}`)).json()
    expect(left).toMatchObject({ sha256, state: 'erased' })
    await expect(desk.act(officer, 'trust.keep-scan', { sha256 })).rejects.toThrow('was erased')
    expect((await verified()).complaintsTotal).toBe(0)
  })

  it('is named by the verifier once its bytes are not those of its hash', async () => {
    const sha256 = await keptScan(desk, officer, 'changed')
    expect((await verified()).complaintsTotal).toBe(0)
    await withClient(loginOf(desk.url), async (client) => {
      await client.query('set session_replication_role = replica')
      await client.query('alter table scan drop constraint scan_check')
      const other = `update scan set bytes = bytes || '\\x00'::bytea where sha256 = decode($1, 'hex')`
      await client.query(other, [sha256])
    })
    const { complaints } = await verified()
    expect(complaints.map(({ act, says }) => `${act}: ${says}`)).toEqual([
      expect.stringContaining('its rows were changed'),
      `trust.keep-scan: the scan that is kept is not the one of its hash ${sha256}`,
    ])
  })
})

async function verified() {
  await desk.log.settled()
  return asDesk(desk.desk.db, (db) => verifyRows(db))
}

it('scans that wait are bounded, by number and by a day', async () => {
  for (let at = 0; at < scansWaitingMax + 3; at += 1) await handIn(officer, scanBytes(at))
  expect(await waiting(officer)).toBe(scansWaitingMax)
  clock += 25 * 3_600_000
  const nextDay = { officer: officer.officer, kind: 'pdf', at: desk.desk.now() } as const
  const bytes = scanBytes('the next day')
  await asDesk(desk.desk.db, (db) => addScanUpload(db, { ...nextDay, bytes }))
  expect(await waiting(officer)).toBe(1)
})
