/** What statements are read by and held against: the gazetteer and the claims of a folder. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { readClaimLines } from '../building/claim-lines.ts'
import { recordedFrom } from '../building/recorded-claims.ts'
import { speakerRow } from '../building/witnesses.ts'
import type { RecordedHappening } from '../flags/recorded.ts'
import { fictional } from '../gazetteer/fictional.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { readGazetteer } from '../gazetteer/read-gazetteer.ts'
import { rowsOf } from '../read-rows.ts'

export type ReadAgainst = {
  readonly gazetteer: Gazetteer
  readonly recorded: readonly RecordedHappening[]
}

/** Whom statements may name: those of the folder, in a demonstration also its invented parties. */
export type Nameable = 'shipped' | 'with-invented'

export async function readAgainst(
  folder: string,
  nameable: Nameable = 'shipped',
): Promise<ReadAgainst> {
  const read = (name: string) => readFile(path.join(folder, name), 'utf8')
  const [json, csv, speakers] = await Promise.all([
    read('gazetteer.json'),
    read('claims.csv'),
    read('speakers.csv'),
  ])
  const { gazetteer } = readGazetteer(json)
  return {
    gazetteer: nameable === 'shipped' ? gazetteer : withInvented(gazetteer),
    recorded: recordedFrom(
      readClaimLines(csv).claims,
      rowsOf('speakers.csv', speakers, speakerRow).rows.map(({ row }) => row),
    ),
  }
}

const withInvented = ({ entries, conflicts, series }: Gazetteer): Gazetteer => ({
  entries: [...entries, ...fictional.entries],
  conflicts: [...conflicts, ...fictional.conflicts],
  series: [...series, ...fictional.series],
})
