import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readGazetteer } from './read-gazetteer.ts'

const { gazetteer, problems } = readGazetteer(readFileSync('data/record/gazetteer.json', 'utf8'))
const codes = new Set(gazetteer.entries.flatMap((one) => (one.kind === 'body' ? [one.code] : [])))

const Row = z.object({
  conflict: z.string(),
  party_a: z.string(),
  party_b: z.string(),
  intermediaries: z.string().default(''),
  side: z.string().default(''),
  series: z.string().default(''),
  attribute: z.string().default(''),
  value: z.string().default(''),
})
const rowsOf = (file: string) =>
  z.array(Row).parse(
    Papa.parse(readFileSync(`data/record/${file}`, 'utf8'), {
      header: true,
      skipEmptyLines: true,
    }).data,
  )
/** "A/B", "A;B", "A (its work)": each of the codes. */
const codesIn = (cell: string): readonly string[] =>
  cell
    .replaceAll(/\([^)]*\)/g, '')
    .split(/[/;]/)
    .map((code) => code.trim())
    .filter((code) => code !== '' && code !== 'both')

describe('the gazetteer of the public record', () => {
  it('has no problem', () => {
    expect(problems).toEqual([])
    expect(gazetteer.entries.length).toBeGreaterThan(250)
  })

  it('knows every code of the record', () => {
    const used = [
      ...rowsOf('exchanges.csv').flatMap((row) => [row.party_a, row.party_b, row.intermediaries]),
      ...rowsOf('claims.csv').flatMap((row) => [row.party_a, row.party_b, row.side, row.series]),
      ...rowsOf('claims.csv').flatMap(({ attribute, value }) =>
        attribute === 'intermediary' ? [value] : [],
      ),
    ].flatMap(codesIn)
    expect(used.length).toBeGreaterThan(1_000)
    expect([...new Set(used)].filter((code) => !codes.has(code))).toEqual([])
  })

  it('knows the conflicts of the record and their parties', () => {
    const unknown = rowsOf('exchanges.csv').flatMap((row) => {
      const conflict = gazetteer.conflicts.find(({ id }) => id === row.conflict)
      return [row.party_a, row.party_b]
        .flatMap(codesIn)
        .filter((code) => conflict?.parties.includes(code) !== true)
    })
    expect(unknown).toEqual([])
  })

  it('names holders of a public office alone, each with its years', () => {
    const holders = gazetteer.entries.filter((one) => one.kind === 'holder')
    expect(holders.length).toBeGreaterThan(30)
    expect(holders.filter(({ from, office }) => from === null || office === 'unnamed')).toEqual([])
  })
})
