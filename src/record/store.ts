/** The public record from its folder. The files ship with the desk and do not change while it runs. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parsePublicRecord, type PublicRecord } from './public-record.ts'

const kept = new Map<string, Promise<PublicRecord>>()

/** Reads exchanges.csv, claims.csv, commitments.csv and, if it is there, coverage.csv once a folder; a failed reading is tried again. */
export function readPublicRecord(folder: string): Promise<PublicRecord> {
  const known = kept.get(folder)
  if (known !== undefined) return known
  const reading = load(folder).catch((error: unknown) => {
    kept.delete(folder)
    throw error
  })
  kept.set(folder, reading)
  return reading
}

async function load(folder: string): Promise<PublicRecord> {
  const read = (name: string) => readFile(path.join(folder, name), 'utf8')
  const [exchanges, claims, commitments, coverage] = await Promise.all([
    read('exchanges.csv'),
    read('claims.csv'),
    read('commitments.csv'),
    read('coverage.csv').catch(() => ''),
  ])
  return parsePublicRecord({ exchanges, claims, commitments, coverage })
}
