/**
 * What is recorded about statements: that they were kept as they came, with their reading; what an
 * officer put right in a reading, and that it was taken back.
 */
import { z } from 'zod'
import { deskAct } from '../../acts/act.ts'
import { statementsAtOnceMax } from '../../base/limits.ts'
import { notFound, Refusal } from '../../base/refusal.ts'
import { spanCharactersMax, wordsOf } from '../reading/span.ts'
import { Correction, spanOf, valueFor } from './corrections.ts'
import {
  addCorrection,
  addStatements,
  addWithdrawal,
  findCorrection,
  getStatement,
  keptAmong,
} from './store.ts'
import { uploadsNamed } from './upload-store.ts'

const by = ['desk-officer', 'head-of-desk'] as const
const reason = z.string().trim().min(3).max(2000)
/** Keeping looks for what is kept already, so no two of these cross. */
const locks = () => ['record statements']

export const keepStatements = deskAct({
  name: 'record.keep-statements',
  says: 'An officer keeps statements that were handed in, byte for byte, with what was read out of them.',
  input: z.strictObject({ uploads: z.array(z.uuid()).min(1).max(statementsAtOnceMax) }),
  by,
  locks,
  read: async (db, { uploads }, { actor }) => {
    const named = await uploadsNamed(db, actor.officer, uploads)
    const hashes = named.map(({ sha256 }) => sha256)
    return { named, kept: await keptAmong(db, hashes) }
  },
  decide: ({ named, kept }, { uploads }, { newId }) => {
    if (named.length < new Set(uploads).size) throw notFound({ uploads })
    const seen = new Set(kept)
    const change = named.map(({ id, fileName, sha256, reading }) => {
      if (reading === null) throw new Refusal('wrong-state', `${fileName} is not read yet.`)
      if (seen.has(sha256)) throw new Refusal('wrong-state', `${fileName} is kept already.`)
      seen.add(sha256)
      return { upload: id, statement: newId(), reading }
    })
    return {
      subject: null,
      change,
      seals: Object.fromEntries(
        named.map(({ sha256 }, place) => [change[place]?.statement ?? '', sha256]),
      ),
      answer: { statements: change.map(({ statement }) => statement) },
    }
  },
  write: addStatements,
})

export const correctReading = deskAct({
  name: 'record.correct-reading',
  says: 'An officer sets, replaces or takes out one value of a reading, by the words on which it stands.',
  input: z.strictObject({ statement: z.uuid(), ...Correction.shape, reason }),
  by,
  locks: ({ statement }) => [statement],
  read: (db, { statement }) => getStatement(db, statement),
  decide: ({ text, reading }, { statement, list, place, value, reason: why }, { newId }) => {
    if (place !== null && place >= reading[list].length) throw notFound({ list, place })
    if (place === null && value === null) throw new Refusal('wrong-input', 'Nothing is said.')
    const set = value === null ? null : valueFor(list, value)
    if (set !== null) requireWords(text, spanOf(set))
    const id = newId()
    const correction = { list, place, value: set }
    return {
      subject: statement,
      change: { id, statement, correction, reason: why },
      answer: { correction: id },
    }
  },
  write: addCorrection,
})

/** Words were selected: a value that stands on none is for the rules to derive. */
function requireWords(text: string, span: ReturnType<typeof spanOf>): void {
  if (span === null) return
  const words = wordsOf(text, span)
  if (span[1] > text.length || words.trim() === '' || span[1] - span[0] > spanCharactersMax) {
    throw new Refusal(
      'wrong-input',
      `Select the words on which the value stands, ${spanCharactersMax} characters at most.`,
    )
  }
}

export const withdrawCorrection = deskAct({
  name: 'record.withdraw-correction',
  says: 'An officer takes back what was put right in a reading; it stays on record with the reason.',
  input: z.strictObject({ correction: z.uuid(), reason }),
  by,
  locks: ({ correction }) => [correction],
  read: (db, { correction }) => findCorrection(db, correction),
  decide: (kept, input) => {
    if (kept.withdrawn !== null) throw new Refusal('wrong-state', 'It was taken back already.')
    return { subject: kept.statement, change: input, answer: { correction: kept.id } }
  },
  write: addWithdrawal,
})

export const statementActs = [keepStatements, correctReading, withdrawCorrection] as const
