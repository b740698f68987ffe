/** What the record rests on: the claims that ship, or those of a named sheet in their place. */
import { readFile } from 'node:fs/promises'
import { Refusal } from '../base/refusal.ts'
import { readClaimLines } from '../record/building/claim-lines.ts'
import type { Gazetteer } from '../record/gazetteer/gazetteer.ts'
import { shippedFolder, shippedRecord, type Shipped } from '../record/whole/store.ts'

/** `who`: the gazetteer by which statements are read into claims. */
export async function shippedWith(
  claimsPath: string | undefined,
  who: Gazetteer,
): Promise<Shipped> {
  const { input, ways } = await shippedRecord(shippedFolder)
  const shipped = { input, ways: { ...ways, conflicts: who.conflicts, series: who.series } }
  if (claimsPath === undefined) return shipped
  const lines = readClaimLines(await textOf(claimsPath))
  if (lines.claims.length === 0)
    throw new Refusal(
      'wrong-input',
      `${claimsPath} holds no claim that can be used${firstWhy(lines)}.`,
    )
  const claims = lines.claims.map((claim) => ({ ...claim, saidIn: null }))
  return { ...shipped, input: { ...input, ...lines, claims, commitments: [] } }
}

async function textOf(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Refusal('wrong-input', `${path} cannot be read: ${reason}.`)
  })
  return text.replace(/^\uFEFF/u, '')
}

const firstWhy = ({ refused: [first] }: { refused: readonly { line: number; why: string }[] }) =>
  first === undefined ? '' : `; line ${first.line}: ${first.why}`
