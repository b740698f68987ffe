/** The claims that ship with the desk, from their folder; the files do not change while it runs. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { packageRoot } from '../../db/package-root.ts'
import { readClaimLines } from '../building/claim-lines.ts'
import { speakerRow } from '../building/witnesses.ts'
import { rowsOf } from '../read-rows.ts'
import { commitmentRow } from '../rows.ts'
import { wholeRecordOf, type WholeInput, type WholeRecord } from './whole-record.ts'

export const shippedFolder = path.join(packageRoot, 'data', 'record')

/** What `building/` takes, from claims.csv, speakers.csv and commitments.csv. */
export async function shippedInput(folder: string): Promise<WholeInput> {
  const read = (name: string) => readFile(path.join(folder, name), 'utf8')
  const [claims, speakers, commitments] = await Promise.all([
    read('claims.csv'),
    read('speakers.csv'),
    read('commitments.csv'),
  ])
  const lines = readClaimLines(claims)
  return {
    ...lines,
    claims: lines.claims.map((claim) => ({ ...claim, saidIn: null })),
    adjudications: [],
    commitments: rowsOf('commitments.csv', commitments, commitmentRow).rows.map(({ row }) => row),
    speakers: rowsOf('speakers.csv', speakers, speakerRow).rows.map(({ row }) => row),
  }
}

const kept = new Map<string, Promise<WholeRecord>>()

/** Rebuilt once a folder; a failed reading is tried again. */
export function shippedWhole(folder: string): Promise<WholeRecord> {
  const known = kept.get(folder)
  if (known !== undefined) return known
  const building = shippedInput(folder).then(wholeRecordOf)
  kept.set(folder, building)
  building.catch(() => kept.delete(folder))
  return building
}
