/** Pairs as `good-offices match` and its peers write them: left_id, right_id, probability. */
import { readFile } from 'node:fs/promises'
import Papa from 'papaparse'
import { z } from 'zod'
import type { Claim } from './pair-figures.ts'

const ProposedRows = z.array(
  z.object({ left_id: z.string(), right_id: z.string(), probability: z.string() }),
)

type PositionOf = (id: string) => number | undefined

export async function readClaims(
  path: string,
  positionOf: { left: PositionOf; right: PositionOf },
): Promise<Claim[]> {
  const parsed = Papa.parse(await readFile(path, 'utf8'), { header: true, skipEmptyLines: true })
  return ProposedRows.parse(parsed.data).map(({ left_id, right_id, probability }) => {
    const [left, right] = [positionOf.left(left_id), positionOf.right(right_id)]
    if (left === undefined || right === undefined)
      throw new Error(`a pair of lines that the list does not have: ${left_id}, ${right_id}`)
    return { left, right, probability: Number(probability) }
  })
}
