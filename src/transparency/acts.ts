/** Releasing figures to the public is an act of the head of desk, and stands in the log. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { deskAct } from '../acts/act.ts'
import { ExchangeId } from '../base/ids.ts'
import { notFound } from '../base/refusal.ts'
import { encodeCanonical } from '../trust/canonical.ts'
import { figuresToRelease } from './release.ts'
import { addRelease, closedExchanges, findNumber, releases } from './store.ts'

export const releaseFigures = deskAct({
  name: 'transparency.release',
  says: 'The head of desk makes the totals of a closed exchange public; small numbers stay withheld.',
  input: z.strictObject({ exchange: ExchangeId }),
  by: ['head-of-desk'],
  party: () => null,
  locks: ({ exchange }) => [exchange],
  read: async (db, { exchange }) => {
    const number = await findNumber(db, exchange)
    if (number === null) throw notFound({ exchange })
    const closed = (await closedExchanges(db)).find(({ id }) => id === exchange)
    const earlier = (await releases(db)).filter((each) => each.exchange === exchange)
    return {
      number,
      totals: closed?.totals ?? null,
      earlier: earlier.map(({ figures }) => figures),
    }
  },
  decide: (facts, { exchange }) => {
    const figures = figuresToRelease(facts)
    return {
      subject: exchange,
      change: { exchange, figures },
      seals: { figures: createHash('sha256').update(encodeCanonical(figures)).digest('hex') },
      answer: { figures },
    }
  },
  write: (db, change, performing) => addRelease(db, change, performing),
})

export const transparencyActs = [releaseFigures] as const
