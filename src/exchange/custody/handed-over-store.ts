/** Whom a party has handed over, in whatever exchange, as its own lists named them. The desk's handle alone. */
import type { PartyId } from '../../base/ids.ts'
import { PartialDate } from '../../base/partial-date.ts'
import type { DeskDb } from '../../db/desk-db.ts'
import type { AlreadyExchanged } from '../../lists/index.ts'
import { exchangePeople, listExchanges } from '../store.ts'
import { custodyOf } from './custody-store.ts'

/** A name without a date of birth says too little to be asked about. */
export async function handedOverBy(db: DeskDb, party: PartyId): Promise<AlreadyExchanged[]> {
  const gone: AlreadyExchanged[] = []
  for (const { id, number } of await listExchanges(db)) {
    const custody = await custodyOf(db, id)
    if (custody.size === 0) continue
    for (const { id: person, heldBy, name, bornOn } of await exchangePeople(db, id)) {
      if (heldBy !== party || bornOn === null || custody.get(person) !== 'handed-over') continue
      gone.push({ name, bornOn: PartialDate.parse(bornOn), exchange: `exchange ${number}` })
    }
  }
  return gone
}
