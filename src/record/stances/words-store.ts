/** The sentences of kept statements in which stances stand. The desk's handle alone. */
import type { DeskDb } from '../../db/desk-db.ts'
import { quotedStatementsMax } from '../../base/limits.ts'
import { statementOf } from '../sources/statement-of.ts'
import { quoted } from './quoted.ts'
import type { SaidWords } from './said-stances.ts'

export type Quotes = (words: Pick<SaidWords, 'statement' | 'span'>) => string | null

/** Of the first `quotedStatementsMax` statements; beyond them the words are on their own pages. */
export async function quotesOf(db: DeskDb, said: readonly SaidWords[]): Promise<Quotes> {
  const ids = [...new Set(said.map(({ statement }) => statement))].slice(0, quotedStatementsMax)
  if (ids.length === 0) return () => null
  const rows = await db
    .selectFrom('statement')
    .select(['id', 'bytes', 'file_name'])
    .where('id', 'in', ids)
    .execute()
  const texts = new Map(
    rows.map(({ id, bytes, file_name: name }) => [
      id,
      statementOf({ name, bytes: new Uint8Array(bytes) }).text,
    ]),
  )
  return ({ statement, span }) => {
    const text = texts.get(statement)
    return text === undefined ? null : quoted(text, span)
  }
}
