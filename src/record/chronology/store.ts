/** The chronology of a rebuilt record, beside the gathered sheets that ship; made once for each state of the record. */
import { readPublicRecord } from '../store.ts'
import type { WholeRecord } from '../whole/whole-record.ts'
import { chronicleOf, type Chronicle } from './chronicle.ts'

const kept = new WeakMap<WholeRecord, Chronicle>()

export async function readChronicle(whole: WholeRecord, folder: string): Promise<Chronicle> {
  const known = kept.get(whole)
  if (known !== undefined) return known
  const chronicle = chronicleOf(whole, await readPublicRecord(folder))
  kept.set(whole, chronicle)
  return chronicle
}
