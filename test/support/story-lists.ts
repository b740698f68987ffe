/** Lists of invented people, submitted by both sides: something in the database to look at. */
import { asDesk } from '../../src/db/desk-db.ts'
import { anything, teller, type Teller } from '../../src/http/story/teller.ts'
import { currentLists } from '../../src/lists/store.ts'
import { tellLists } from '../../src/http/story/lists.ts'
import type { TestDesk } from './desk.ts'

export const submitLists = (desk: TestDesk, perSide: number) =>
  tellLists(teller(desk, desk.cast, new Date('2026-03-01T09:00:00Z')), { perSide, seed: 7 })

/** What stood before stands for nobody from now on. */
export async function withdrawLists(story: Teller): Promise<void> {
  for (const { id, party } of await asDesk(story.desk.db, currentLists)) {
    const input = { list: id, reason: 'Others follow.' }
    await story.act(story.of(party).clerk, 'lists.withdraw', input, anything)
  }
}
