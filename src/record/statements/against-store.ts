/** What statements are read by and held against: the gazetteer and the claims of a folder. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { readClaimLines } from '../building/claim-lines.ts'
import { recordedOf, type RecordedHappening } from '../flags/recorded.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { readGazetteer } from '../gazetteer/read-gazetteer.ts'

export type ReadAgainst = {
  readonly gazetteer: Gazetteer
  readonly recorded: readonly RecordedHappening[]
}

export async function readAgainst(folder: string): Promise<ReadAgainst> {
  const [json, csv] = await Promise.all([
    readFile(path.join(folder, 'gazetteer.json'), 'utf8'),
    readFile(path.join(folder, 'claims.csv'), 'utf8'),
  ])
  return {
    gazetteer: readGazetteer(json).gazetteer,
    recorded: recordedOf(readClaimLines(csv).claims),
  }
}
