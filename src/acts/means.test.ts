import { describe, expect, it } from 'vitest'
import { freshDesk, northland, southland } from '../../test/support/desk.ts'
import { keptScan } from '../../test/support/scans.ts'
import { OfficerId } from '../base/ids.ts'
import { asDesk } from '../db/desk-db.ts'
import type { Actor } from '../people/officer.ts'
import { stands, type Means, type Purpose, type Said } from './means.ts'
import { requireMeans } from './require-means.ts'

const officers = ['a', 'b'].map((digit) =>
  OfficerId.parse(`5f0c6f0e-1111-4111-8111-00000000000${digit}`),
)
const [first, second] = officers
if (first === undefined || second === undefined) throw new Error('two officers are needed')

const paper = (scanSha256: string): Means => ({
  kind: 'signed-sheet',
  number: '12',
  on: '2026-03-14',
  bearer: 'A courier',
  scanSha256,
})
const sheet = (scan: string) => paper(scan.repeat(64))
const device: Means = { kind: 'device', signature: 'AAAA' }
const file: Means = { kind: 'signature-file', keyName: 'somebody+00000000', signature: 'AAAA' }

describe('a yes stands', () => {
  const cases: [string, Said[], boolean][] = [
    ['by nobody', [], false],
    ['by one device', [{ means: device, officer: first }], true],
    ['by one signature file', [{ means: file, officer: first }], true],
    ['by a sheet that one officer saw', [{ means: sheet('1'), officer: first }], false],
    [
      'by a sheet that one officer saw twice',
      [
        { means: sheet('1'), officer: first },
        { means: sheet('1'), officer: first },
      ],
      false,
    ],
    [
      'by two sheets that two officers saw',
      [
        { means: sheet('1'), officer: first },
        { means: sheet('2'), officer: second },
      ],
      false,
    ],
    [
      'by a sheet that two officers saw',
      [
        { means: sheet('1'), officer: first },
        { means: sheet('1'), officer: second },
      ],
      true,
    ],
  ]
  it.each(cases)('%s: %#', (_, said, due) => {
    expect(stands(said)).toBe(due)
  })
})

describe('a yes is one', async () => {
  const desk = await freshDesk()
  const { clerk, head } = desk.north
  const { officer } = desk.cast.desk
  const sha256 = 'ab'.repeat(32)

  const asked = (actor: Actor, means: Means, { purpose = 'list', party = northland } = {}) => {
    const what = {
      means,
      party,
      purpose: purpose === 'list' ? 'list' : 'manifest',
      sha256,
    } as const
    return asDesk(desk.desk.db, (db) => requireMeans(db, actor, what))
  }
  const signed = (actor: Actor, purpose: Purpose = 'list', hash = sha256): Means => ({
    kind: 'device',
    signature: desk.sign(actor, purpose, hash),
  })
  const onFile = (actor: Actor, purpose: Purpose = 'list'): Means => ({
    kind: 'signature-file',
    keyName: actor.device.keyName,
    signature: desk.sign(actor, purpose, sha256),
  })

  it('by the key of the device that acts, over purpose and hash', async () => {
    await expect(asked(clerk, signed(clerk))).resolves.toBeUndefined()
    const refused = { code: 'not-verified' }
    await expect(asked(clerk, signed(head))).rejects.toMatchObject(refused)
    await expect(asked(clerk, signed(clerk), { purpose: 'manifest' })).rejects.toMatchObject(
      refused,
    )
    const other = signed(clerk, 'list', 'cd'.repeat(32))
    await expect(asked(clerk, other)).rejects.toMatchObject(refused)
  })

  it('for its own side alone; the other side is told what a stranger is told', async () => {
    const theirs = asked(clerk, signed(clerk), { party: southland })
    await expect(theirs).rejects.toMatchObject({ code: 'not-found' })
    await expect(asked(officer, signed(officer))).rejects.toMatchObject({ code: 'not-found' })
  })

  it('brought in a file, where an officer of the desk registers it and the key is of that side', async () => {
    await expect(asked(officer, onFile(head))).resolves.toBeUndefined()
    const foreign = asked(officer, onFile(head), { party: southland })
    await expect(foreign).rejects.toMatchObject({ code: 'not-verified' })
    await expect(asked(clerk, onFile(head))).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('brought in a file only by a key whose officer may sign that', async () => {
    const manifest = { purpose: 'manifest' }
    await expect(asked(officer, onFile(head, 'manifest'), manifest)).resolves.toBeUndefined()
    const byClerk = asked(officer, onFile(clerk, 'manifest'), manifest)
    await expect(byClerk).rejects.toMatchObject({ code: 'not-verified' })
  })

  it('on paper, where an officer of the desk registers it', async () => {
    const unseen = asked(officer, sheet('1'))
    await expect(unseen).rejects.toThrow('keeps no scan of this paper')
    const scan = await keptScan(desk, officer, 12)
    await expect(asked(officer, paper(scan))).resolves.toBeUndefined()
    await expect(asked(clerk, sheet('1'))).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('never by a key that was revoked', async () => {
    const before = onFile(clerk)
    await desk.act(desk.cast.desk.head, 'trust.revoke-device', {
      device: clerk.device.id,
      reason: 'left behind',
    })
    await expect(asked(officer, before)).rejects.toMatchObject({ code: 'not-verified' })
  })
})
