/** The picture of statements that the desk keeps, and of those that it does not keep yet: made without writing anything. */
import type { DeskDb } from '../../db/desk-db.ts'
import type { SaidStatement } from '../claims/claims-of-statements.ts'
import type { Upload } from '../statements/upload-store.ts'
import { deskRecord } from './desk-whole-store.ts'
import { pictureOf, type Picture } from './picture.ts'
import { withStatements } from './with-statements.ts'

export const pictureOfKept = async (db: DeskDb, statement: string): Promise<Picture> =>
  pictureOf((await deskRecord(db)).whole, new Set([statement]))

/** As the record would be with them; what is kept already is in it. */
export async function pictureBeforeKeeping(
  db: DeskDb,
  uploads: readonly Upload[],
): Promise<Picture> {
  const { shipped, said, adjudications, whole } = await deskRecord(db)
  const known = new Map(said.map((statement) => [statement.sha256, statement]))
  for (const { id, sha256, reading } of uploads) {
    if (reading === null || known.has(sha256)) continue
    const { publisher, published } = reading
    known.set(sha256, { id, sha256, url: null, publisher, published, reading })
  }
  const statements: readonly SaidStatement[] = [...known.values()]
  const grown = withStatements(shipped, { statements, adjudications }, whole)
  return pictureOf(grown, new Set(uploads.map(({ id }) => id)))
}
