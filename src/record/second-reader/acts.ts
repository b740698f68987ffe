/** What is recorded of second readings: that an officer keeps one beside the reading of the rules. */
import { z } from 'zod'
import { deskAct } from '../../acts/act.ts'
import { Refusal } from '../../base/refusal.ts'
import { addSecondReading, getAnswered } from './asks-store.ts'

export const keepSecondReading = deskAct({
  name: 'record.keep-second-reading',
  says: 'An officer keeps what a second reader read in a statement, beside the reading of the rules and apart from it.',
  input: z.strictObject({ statement: z.uuid(), ask: z.uuid() }),
  by: ['desk-officer', 'head-of-desk'],
  locks: ({ statement }) => [statement],
  read: (db, input, { actor }) => getAnswered(db, { ...input, officer: actor.officer }),
  decide: ({ found, readers }, { statement }) => {
    const { reading } = found
    if (reading === null) throw new Refusal('wrong-state', 'The second reader has not answered.')
    if (readers.includes(reading.reader))
      throw new Refusal('wrong-state', `A reading by ${reading.reader} is kept already.`)
    return {
      subject: statement,
      change: { statement, reading },
      answer: { reader: reading.reader },
    }
  },
  write: addSecondReading,
})

export const secondReaderActs = [keepSecondReading] as const
