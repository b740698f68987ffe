/** `receipt verify`: receipts against a policy, offline, with nothing but these files. */
import { readFile } from 'node:fs/promises'
import { Refusal } from '../base/refusal.ts'
import { cosignedWords } from '../trust/cosigned-checkpoint.ts'
import { parsePolicy, type Policy } from '../trust/policy.ts'
import { verifyReceipt, type ReceiptVerdict } from '../trust/receipt.ts'
import { readArguments, UsageError, type Command, type ExitStatus } from './command.ts'

const help = `
good-offices receipt verify RECEIPT... --policy FILE [--json]

Proves, offline, that the act of each receipt stands in the log, under the policy that you keep.

  RECEIPT...     .tlog-proof files
  --policy FILE  the logs and witnesses that you believe (C2SP tlog-policy); keep your own copy
  --json         one object a line: file, valid, reason, act, at, index, size, origin, cosigned
                 (names of the policy's witnesses) and cosignedAt (when each says it signed)

Exit status: 0 all are valid, 1 any is refused or the policy does not load, 2 wrong usage.
A receipt that nobody has cosigned is as good as the desk's word; the answer says so.
`

export const command: Command = {
  name: 'receipt verify',
  summary: 'prove offline that an act stands in the log',
  help,
  run: async (args) => {
    const { files, policyFile, json } = readReceiptArguments(args)
    const policy = await loadPolicy(policyFile)
    const checked = await verifyReceiptFiles(files, policy)
    return report(checked, json ? 'json' : 'text')
  },
}

function readReceiptArguments(args: readonly string[]) {
  const { values, positionals } = readArguments({
    args: [...args],
    allowPositionals: true,
    options: { policy: { type: 'string' }, json: { type: 'boolean', default: false } },
  })
  if (positionals.length === 0) throw new UsageError('Name at least one receipt.')
  if (values.policy === undefined) throw new UsageError('Name a policy with --policy FILE.')
  return { files: positionals, policyFile: values.policy, json: values.json }
}

/** Refuses, with the file's name, a policy that cannot be read or does not hold together. */
export async function loadPolicy(file: string): Promise<Policy> {
  try {
    return parsePolicy(await readFile(file))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Refusal('not-verified', `The policy ${file} does not load. ${why}`)
  }
}

export type CheckedReceipt = { readonly file: string; readonly verdict: ReceiptVerdict }

/** One verdict a file, in their order; a file that cannot be read is a refused receipt. */
export async function verifyReceiptFiles(
  files: readonly string[],
  policy: Policy,
): Promise<readonly CheckedReceipt[]> {
  const checked: CheckedReceipt[] = []
  for (const file of files) checked.push({ file, verdict: await verifyFile(file, policy) })
  return checked
}

async function verifyFile(file: string, policy: Policy): Promise<ReceiptVerdict> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { valid: false, reason: `The receipt cannot be read: ${reason}` }
  }
  return verifyReceipt(bytes, policy)
}

function report(checked: readonly CheckedReceipt[], form: 'json' | 'text'): ExitStatus {
  const several = checked.length > 1
  for (const { file, verdict } of checked) {
    const before = several ? `${file}: ` : ''
    if (form === 'json') process.stdout.write(`${JSON.stringify(asJson(file, verdict))}\n`)
    else if (verdict.valid) process.stdout.write(`${before}${inWords(verdict)}\n`)
    if (!verdict.valid) process.stderr.write(`${file} is refused: ${verdict.reason}\n`)
  }
  return checked.every(({ verdict }) => verdict.valid) ? 0 : 1
}

type ValidReceipt = Extract<ReceiptVerdict, { valid: true }>

function inWords({ envelope, index, checkpoint }: ValidReceipt): string {
  const place = `entry ${index} of ${checkpoint.size}`
  return `verified ${envelope.act} at ${envelope.at} ${place} ${cosignedWords(checkpoint.cosigned)}`
}

/** What a refused receipt claims about itself is not repeated. */
function asJson(file: string, verdict: ReceiptVerdict) {
  if (!verdict.valid) {
    const { reason } = verdict
    const nothing = { act: null, at: null, index: null, size: null, origin: null }
    return { file, valid: false, reason, ...nothing, cosigned: [], cosignedAt: [] }
  }
  const { envelope, index, checkpoint } = verdict
  return {
    file,
    valid: true,
    reason: null,
    act: envelope.act,
    at: envelope.at,
    index,
    size: checkpoint.size,
    origin: checkpoint.origin,
    cosigned: checkpoint.cosigned.map(({ witness }) => witness),
    cosignedAt: checkpoint.cosigned.map(({ seconds }) => instantOf(seconds)),
  }
}

/** Past the year 275760 there is no calendar; the bare seconds then. */
function instantOf(seconds: bigint): string {
  const instant = new Date(Number(seconds) * 1000)
  return Number.isNaN(instant.getTime()) ? String(seconds) : instant.toISOString()
}
