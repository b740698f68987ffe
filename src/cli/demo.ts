/** `demo`: a whole exchange in the terminal, from the first list to the public totals, verified at its end. */
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asDesk } from '../db/desk-db.ts'
import { openDesk, type OpenDesk } from '../http/open-desk.ts'
import { tamperWithOneRow } from '../http/story/tamper.ts'
import { tellWholeExchange } from '../http/story/whole.ts'
import { loadPolicy } from './receipt-verify.ts'
import { openPlace, verifySteadily } from './log-verify.ts'
import { verifyRows } from '../trust/rows-store.ts'
import { readArguments, type Command } from './command.ts'
import { demonstration } from './serve.ts'

const help = `
good-offices demo [--out DIR] [--tamper]

Carries one exchange between two invented parties through all seven steps on a database of its own,
says what happens, and ends by verifying its own log.

  --out DIR   leaves log/, receipts/, the plan and the manifests there
  --tamper    then changes one row behind the desk's back: the verifier names the act
`

const say = (line: string) => process.stdout.write(`${line}\n`)

export const command: Command = {
  name: 'demo',
  summary: 'a whole exchange in the terminal, then its log verified',
  help,
  run: async (args) => {
    const { values } = readArguments({
      args: [...args],
      options: { out: { type: 'string' }, tamper: { type: 'boolean', default: false } },
    })
    const home = mkdtempSync(join(tmpdir(), 'good-offices-walk-'))
    chmodSync(home, 0o711) // as root, PostgreSQL runs under another account and must get in
    const databaseUrl = process.env['DATABASE_URL']
    const open = await openDesk({ dataDir: home, databaseUrl, birth: demonstration })
    try {
      const told = await tellWholeExchange(open, say)
      if (values.out !== undefined) {
        mkdirSync(join(values.out, 'receipts'), { recursive: true })
        for (const { name, text } of told.files) writeFileSync(join(values.out, name), text)
        cpSync(join(home, 'log'), join(values.out, 'log'), { recursive: true })
        say(`Written to ${values.out}: log, receipts, plan and manifests.`)
      }
      if (values.tamper) say(await tamperWithOneRow(open))
      return (await verified(open)) ? 0 : 1
    } finally {
      await open.close()
      rmSync(home, { recursive: true, force: true })
    }
  },
}

/** The published files first, then every row against them, as `log verify --database` does. */
async function verified({ desk, home }: OpenDesk): Promise<boolean> {
  const place = { kind: 'folder', folder: join(home, 'log') } as const
  const policy = await loadPolicy(join(home, 'log', 'policy'))
  const verdict = await verifySteadily(() => openPlace(place), { policy, since: [] })
  if (!verdict.valid) {
    say(`The log is refused: ${verdict.reason}`)
    return false
  }
  const { size } = verdict.checkpoint
  const rows = await asDesk(desk.db, (db) => verifyRows(db, { size, entryAt: verdict.entryAt }))
  for (const { position, act, at, says } of rows.complaints) {
    say(`Refused: act ${position}, ${act}, at ${at}: ${says}.`)
  }
  if (rows.complaintsTotal > 0) return false
  say(`Verified: ${size} acts in the log, cosigned by nobody; every row is what its act wrote.`)
  return true
}
