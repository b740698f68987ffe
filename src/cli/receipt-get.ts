/** `receipt get`: the receipt of an act, from a running desk or from what a data directory keeps. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ActId } from '../base/ids.ts'
import { notFound, Refusal } from '../base/refusal.ts'
import { asDesk } from '../db/desk-db.ts'
import { findReceipt } from '../trust/receipt-store.ts'
import { readArguments, UsageError, type Command } from './command.ts'
import { defaultAddress, readAddress, refusalOf } from './desk-address.ts'
import { openKept, settleLog } from './kept-desk.ts'
import { askSignedIn } from './own-device.ts'

const help = `
good-offices receipt get ACT --out FILE [--data DIR | --url URL]

Fetches the receipt of an act: a file that proves, without the desk, that the act stands in the log.

  ACT         the act's id, as the desk answered it
  --out FILE  where to write it, such as ACT.tlog-proof
  --url URL   a desk (default ${defaultAddress}); as the person whom sign-in enrolled here
  --data DIR  the data folder of a desk that does not run; its database is started for a moment

Exit status: 0 written, 1 refused, 2 wrong usage.
`

export const command: Command = {
  name: 'receipt get',
  summary: 'fetch the receipt of an act',
  help,
  run: async (args) => {
    const { act, out, data, url } = readReceiptArguments(args)
    const receipt = data === undefined ? await fromDesk(url, act) : await fromData(data, act)
    await writeFile(out, receipt)
    process.stderr.write(`The receipt of ${act} is in ${out}.\n`)
    return 0
  },
}

function readReceiptArguments(args: readonly string[]) {
  const { values, positionals } = readArguments({
    args: [...args],
    allowPositionals: true,
    options: { out: { type: 'string' }, data: { type: 'string' }, url: { type: 'string' } },
  })
  const { out, data, url } = values
  const act = ActId.safeParse(positionals[0])
  if (!act.success || positionals.length > 1) throw new UsageError('Name one act by its id.')
  if (out === undefined) throw new UsageError('Name a file with --out FILE.')
  if (data !== undefined && url !== undefined) {
    throw new UsageError('Name a folder or an address, not both.')
  }
  return { act: act.data, out, data, url: readAddress(url) }
}

async function fromDesk(url: string, act: ActId): Promise<Uint8Array> {
  const response = await askSignedIn(url, { path: `/api/receipts/${act}` })
  if (!response.ok) throw await refusalOf(response)
  return new Uint8Array(await response.arrayBuffer())
}

async function fromData(data: string, act: ActId): Promise<string> {
  const kept = await openKept(data, process.env['DATABASE_URL'])
  try {
    await settleLog(kept)
    const found = await asDesk(kept.db, (db) => findReceipt(db, act))
    if (found === null) throw notFound({ act })
    const checkpoint = await readFile(join(kept.home, 'log', 'checkpoint')).catch(() => {
      throw new Refusal('wrong-state', `${kept.home} has published no checkpoint yet.`)
    })
    return found.receipt(checkpoint)
  } finally {
    await kept.close()
  }
}
