/** Changes one row behind the desk's back, as somebody with the database in hand could. Demonstration only. */
import { withClient } from '../../db/connect.ts'
import type { OpenDesk } from '../open-desk.ts'
import { requireDemonstration } from '../demonstration.ts'

/** Says what was changed. The triggers that hold rows to the log are switched off first: nothing inside can stop an owner. */
export async function tamperWithOneRow({ desk, owner }: OpenDesk): Promise<string> {
  requireDemonstration(desk)
  await withClient(owner, async (client) => {
    await client.query('begin')
    await client.query('alter table departure disable trigger user')
    await client.query(
      "update departure set people = people - 0 where (from_party, stage_id) = ('southland', '1')",
    )
    await client.query('alter table departure enable trigger user')
    await client.query('commit')
  })
  return 'Behind the desk: one name was taken out of the departure of Southland, stage 1.'
}
