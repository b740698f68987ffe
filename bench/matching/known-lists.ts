/**
 * Lists of which the truth is known and that stand outside of the repository: where they lie,
 * which heading is which, who is behind each line. People are divided into two halves by a hash
 * of the truth: what is tuned is tuned on one, what is reported is reported of the other.
 */
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Papa from 'papaparse'
import { z } from 'zod'
import { writeCsv } from '../../src/base/csv.ts'

export const halves = ['all', 'tune', 'held-back'] as const
export type Half = (typeof halves)[number]

export type KnownList = {
  name: string
  path: string
  /** The published example of the peer whose settings fit these columns. */
  example: 'febrl3' | 'historical_50k' | 'fake_1000'
  /** As for `--columns`. */
  columns: { readonly id: string } & Record<string, string | null | readonly string[]>
  truthOf: (row: Readonly<Record<string, string>>) => string
}

const none = {
  patronymic: null,
  fullName: null,
  sex: null,
  serviceNumber: null,
  place: null,
  unit: null,
  rank: null,
  heldAt: null,
  heldSince: null,
  category: null,
  health: null,
  transport: null,
} as const

const febrl = {
  ...none,
  id: 'rec_id',
  surname: 'surname',
  given: 'given_name',
  bornOn: 'date_of_birth',
  place: 'suburb',
  serviceNumber: 'soc_sec_id',
  extra: ['street_number', 'address_1', 'address_2', 'postcode', 'state'],
}

/** Only what the peer's example compares; it leaves suburb, address and state aside. */
const febrlAlike = { ...febrl, place: null, extra: ['street_number', 'postcode'] }

/** `rec-17-org` and `rec-17-dup-3` are person 17. */
const febrlTruth = (row: Readonly<Record<string, string>>) => row['rec_id']?.split('-')[1] ?? ''
const clusterTruth = (row: Readonly<Record<string, string>>) => row['cluster'] ?? ''

const folder = process.env['MATCHING_LISTS'] ?? '../shared/data/lists'

export const knownLists: readonly KnownList[] = [
  {
    name: 'febrl1',
    path: join(folder, 'febrl/dataset1.csv'),
    example: 'febrl3',
    columns: febrl,
    truthOf: febrlTruth,
  },
  {
    name: 'febrl3',
    path: join(folder, 'febrl/dataset3.csv'),
    example: 'febrl3',
    columns: febrl,
    truthOf: febrlTruth,
  },
  {
    name: 'febrl1-alike',
    path: join(folder, 'febrl/dataset1.csv'),
    example: 'febrl3',
    columns: febrlAlike,
    truthOf: febrlTruth,
  },
  {
    name: 'febrl3-alike',
    path: join(folder, 'febrl/dataset3.csv'),
    example: 'febrl3',
    columns: febrlAlike,
    truthOf: febrlTruth,
  },
  {
    name: 'fake_1000',
    path: join(folder, 'splink/fake_1000.csv'),
    example: 'fake_1000',
    columns: {
      ...none,
      id: 'unique_id',
      surname: 'surname',
      given: 'first_name',
      bornOn: 'dob',
      place: 'city',
      extra: ['email'],
    },
    truthOf: clusterTruth,
  },
  {
    name: 'historical_50k',
    path: join(folder, 'splink/historical_50k.csv'),
    example: 'historical_50k',
    columns: {
      ...none,
      id: 'unique_id',
      surname: 'surname',
      given: 'first_name',
      bornOn: 'dob',
      place: 'birth_place',
      extra: ['postcode_fake', 'occupation'],
    },
    truthOf: clusterTruth,
  },
]

const halfOf = (truth: string): Half =>
  (createHash('sha256').update(truth).digest()[0] ?? 0) % 2 === 0 ? 'tune' : 'held-back'

const Rows = z.array(z.record(z.string(), z.string()))

/** The same people for everybody in the run: writes them to `to`, tells who they are. */
export async function writePart(list: KnownList, half: Half, to: string) {
  const text = await readFile(list.path, 'utf8')
  const parsed = Papa.parse(text, { header: true, skipEmptyLines: true })
  const rows = Rows.parse(parsed.data).filter(
    (row) => half === 'all' || halfOf(list.truthOf(row)) === half,
  )
  const headings = parsed.meta.fields ?? []
  await writeFile(
    to,
    writeCsv(
      headings,
      rows.map((row) => headings.map((heading) => row[heading] ?? '')),
    ),
  )
  return {
    ids: rows.map((row) => row[list.columns.id] ?? ''),
    truths: rows.map(list.truthOf),
  }
}
