/** The claims that ship with the desk, from their folder; the files do not change while it runs. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { packageRoot } from '../../db/package-root.ts'
import { readClaimLines } from '../building/claim-lines.ts'
import { speakerRow } from '../building/witnesses.ts'
import type { ClaimsWith } from '../claims/claims-of-statements.ts'
import { officeRow, speakersNamedBy } from '../claims/offices.ts'
import { rowsOf } from '../read-rows.ts'
import { commitmentRow } from '../rows.ts'
import { readAgainst, type Nameable } from '../statements/against-store.ts'
import { wholeRecordOf, type WholeInput, type WholeRecord } from './whole-record.ts'

export const shippedFolder = path.join(packageRoot, 'data', 'record')

/** What ships, and what makes claims of statements. */
export type Shipped = { readonly input: WholeInput; readonly ways: Omit<ClaimsWith, 'shipped'> }

/** What `building/` takes, from claims.csv, speakers.csv and commitments.csv; and offices.csv. */
export async function shippedFrom(folder: string, nameable: Nameable): Promise<Shipped> {
  const read = (name: string) => readFile(path.join(folder, name), 'utf8')
  const [claims, speakers, commitments, offices, { gazetteer }] = await Promise.all([
    read('claims.csv'),
    read('speakers.csv'),
    read('commitments.csv'),
    read('offices.csv'),
    readAgainst(folder, nameable),
  ])
  const lines = readClaimLines(claims)
  const voices = rowsOf('speakers.csv', speakers, speakerRow).rows.map(({ row }) => row)
  const named = rowsOf('offices.csv', offices, officeRow).rows.map(({ row }) => row)
  const { conflicts, series } = gazetteer
  return {
    input: {
      ...lines,
      claims: lines.claims.map((claim) => ({ ...claim, saidIn: null })),
      adjudications: [],
      commitments: rowsOf('commitments.csv', commitments, commitmentRow).rows.map(({ row }) => row),
      speakers: voices,
    },
    ways: {
      nameOf: speakersNamedBy(
        named,
        voices.map(({ begins }) => begins),
      ),
      conflicts,
      series,
    },
  }
}

const kept = new Map<string, Promise<Shipped>>()

/** Read once a folder and for whom statements may name; a failed reading is tried again. */
export function shippedRecord(folder: string, nameable: Nameable = 'shipped'): Promise<Shipped> {
  return once(kept, `${nameable} ${folder}`, () => shippedFrom(folder, nameable))
}

const wholes = new Map<string, Promise<WholeRecord>>()

/** Rebuilt once a folder. */
export const shippedWhole = (folder: string): Promise<WholeRecord> =>
  once(wholes, folder, async () => wholeRecordOf((await shippedRecord(folder)).input))

function once<Value>(
  known: Map<string, Promise<Value>>,
  key: string,
  read: () => Promise<Value>,
): Promise<Value> {
  const before = known.get(key)
  if (before !== undefined) return before
  const reading = read()
  known.set(key, reading)
  reading.catch(() => known.delete(key))
  return reading
}
