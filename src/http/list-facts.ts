/**
 * What the linter of a list is told of what the desk knows: whom this party has handed over
 * already, and which categories the agreements speak of. Of the other side it is told nothing.
 */
import { categoriesPromised } from '../agreements/store.ts'
import { asDesk } from '../db/desk-db.ts'
import { handedOverBy } from '../exchange/custody/handed-over-store.ts'
import type { FactsFor } from '../lists/upload-store.ts'

export const factsForList: FactsFor = (desk, { party, kind }) =>
  asDesk(desk.db, async (db) => {
    const categories = await categoriesPromised(db, party)
    return {
      alreadyExchanged: kind === 'we-hold' ? await handedOverBy(db, party) : [],
      ...(categories.length > 0 && { categoriesExpected: categories }),
    }
  })
