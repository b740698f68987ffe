/** Files that the commands about statements read: the statements, who can be named, what is held against them. */
import { join } from 'node:path'
import { Refusal } from '../base/refusal.ts'
import { packageRoot } from '../db/package-root.ts'
import { bytesOf } from '../jobs/read-statement-files.ts'
import { readClaimLines } from '../record/building/claim-lines.ts'
import { recordedFrom } from '../record/building/recorded-claims.ts'
import { speakerRow } from '../record/building/witnesses.ts'
import type { RecordedHappening } from '../record/flags/recorded.ts'
import type { Gazetteer } from '../record/gazetteer/gazetteer.ts'
import { readGazetteer } from '../record/gazetteer/read-gazetteer.ts'
import { rowsOf } from '../record/read-rows.ts'

/** A file of the public record that ships. */
export const shipped = (name: string) => join(packageRoot, 'data', 'record', name)

export async function gazetteerOf(path: string): Promise<Gazetteer> {
  const json = new TextDecoder().decode(await bytesOf(path))
  const { gazetteer, problems } = readGazetteer(json)
  for (const { line, why } of problems.slice(0, 20))
    process.stderr.write(`${path}${line === null ? '' : `, line ${line}`}: ${why}\n`)
  if (gazetteer.entries.length === 0)
    throw new Refusal('wrong-input', `${path} names nobody that can be used.`)
  return gazetteer
}

export async function recordedIn(path: string): Promise<readonly RecordedHappening[] | null> {
  if (path === 'none') return null
  const { claims, refused } = readClaimLines(new TextDecoder().decode(await bytesOf(path)))
  if (claims.length === 0)
    throw new Refusal(
      'wrong-input',
      `${path} holds no claim that can be used: ${refused[0]?.why ?? 'it is empty'}.`,
    )
  const speakers = new TextDecoder().decode(await bytesOf(shipped('speakers.csv')))
  return recordedFrom(
    claims,
    rowsOf('speakers.csv', speakers, speakerRow).rows.map(({ row }) => row),
  )
}
