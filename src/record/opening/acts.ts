/** The mandate opens the public record to everybody, and closes it again: both for a reason, in the log. */
import { z } from 'zod'
import { deskAct } from '../../acts/act.ts'
import { Refusal } from '../../base/refusal.ts'
import { addOpening, lastOpening, type Opening } from './store.ts'

const after = (last: Opening | null) => (last?.number ?? 0) + 1

const shape = {
  input: z.strictObject({ reason: z.string().trim().min(3).max(2000) }),
  by: ['head-of-desk'] as const,
  locks: () => ['record opening'],
  read: lastOpening,
  write: addOpening,
}

/** A demonstration is open before anybody opened it; to say so in the log does no harm. */
export const openToPublic = deskAct({
  ...shape,
  name: 'record.open-to-public',
  says: 'The head of desk lets everybody read the public record, export it for publication and embed its chronology.',
  decide: (last, { reason }) => {
    if (last?.isOpen === true) throw new Refusal('wrong-state', 'The record is public already.')
    return {
      subject: null,
      change: { number: after(last), isOpen: true, reason },
      answer: { isOpen: true },
    }
  },
})

export const closeToPublic = deskAct({
  ...shape,
  name: 'record.close-to-public',
  says: 'The head of desk takes back that everybody may read the public record; who is signed in still may.',
  decide: (last, { reason }) => {
    if (last?.isOpen === false) throw new Refusal('wrong-state', 'The record is closed already.')
    return {
      subject: null,
      change: { number: after(last), isOpen: false, reason },
      answer: { isOpen: false },
    }
  },
})

export const openingActs = [openToPublic, closeToPublic] as const
