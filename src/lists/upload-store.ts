/** A file that came in: kept, read behind the page, its progress and outcome kept with it. */
import type { z } from 'zod'
import type { Desk } from '../acts/desk.ts'
import { UploadId, type OfficerId, type PartyId } from '../base/ids.ts'
import { PartialDate } from '../base/partial-date.ts'
import { Refusal } from '../base/refusal.ts'
import { asParty, type PartyConnection } from '../db/party-db.ts'
import type { readFileInWorker } from '../jobs/read-file.ts'
import type { WaitingLine } from '../jobs/waiting-line.ts'
import type { Mapping } from './columns.ts'
import { addUpload, getUpload, setProgress, setUpload } from './store.ts'
import type { FactsForLinter } from './linter.ts'
import { ListKind, ListRead } from './submission.ts'

/** Handed in by whoever holds a worker: this folder starts none. */
export type ReadFile = typeof readFileInWorker

/** What the desk knows that stands in no list; asked when a list's turn has come. */
export type FactsFor = (
  desk: Desk,
  list: { readonly party: PartyId; readonly kind: ListKind },
) => Promise<FactsForLinter>

/** Who reads a file, and with what knowledge; handed in, since this folder knows no later one. */
export type ReadWith = {
  readonly readFile: ReadFile
  readonly factsFor?: FactsFor
  /** Where the file waits its turn; absent: it is read at once. */
  readonly line?: WaitingLine
}

export type Incoming = ReadWith & {
  readonly connection: PartyConnection
  readonly officer: OfficerId
  readonly kind: ListKind
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** Answers as soon as the file is kept; `read` settles when it is read or refused. */
export async function takeIn(
  desk: Desk,
  { connection, officer, kind, fileName, bytes, ...readWith }: Incoming,
): Promise<{ id: UploadId; read: Promise<void> }> {
  const id = UploadId.parse(desk.newId())
  const { party } = connection
  readWith.line?.requireRoom(party)
  const upload = {
    id,
    party,
    officer,
    kind,
    // A cut through a character leaves half of it.
    fileName: fileName.slice(0, 200).replace(/\p{Surrogate}$/u, ''),
    bytes,
    at: desk.now(),
  }
  await asParty(connection, (own) => addUpload(own, upload))
  return { id, read: readUpload(desk, { connection, id, ...readWith }) }
}

type Reading = ReadWith & {
  readonly connection: PartyConnection
  readonly id: UploadId
  readonly mapping?: z.infer<typeof Mapping>
}

/** Reads the file, by its headings or as a person mapped them. Throws defects only. */
export async function readUpload(desk: Desk, reading: Reading): Promise<void> {
  const { connection, id, line } = reading
  const keep = (change: Parameters<typeof setUpload>[2]) =>
    asParty(connection, (own) => setUpload(own, id, change))
  try {
    const place = { lane: connection.party, key: id }
    const read = line
      ? await line.enter(place, (signal) => readKept(desk, reading, signal))
      : await readKept(desk, reading)
    await keep({ state: 'read', rowsRead: read.lines.length, reading: ListRead.parse(read) })
  } catch (error) {
    const refusal = error instanceof Refusal ? error.message : 'This file could not be read.'
    await keep({ state: 'refused', refusal })
    if (!(error instanceof Refusal)) throw error
  }
}

/** The bytes are fetched when the turn has come: what waits lies in the database alone. */
async function readKept(
  desk: Desk,
  { connection, id, mapping, readFile, factsFor }: Reading,
  signal?: AbortSignal,
) {
  const upload = await asParty(connection, (own) => getUpload(own, id))
  const { bytes, file_name: fileName } = upload
  const facts = await factsFor?.(desk, {
    party: connection.party,
    kind: ListKind.parse(upload.kind),
  })
  const read = await readFile(bytes, fileName, {
    todayOn: PartialDate.parse(desk.now().toISOString().slice(0, 10)),
    ...(mapping && { mapping: { by: 'hand' as const, mapping } }),
    ...(facts && { facts }),
    signal,
    onProgress: ({ linesRead }) => {
      // Progress that is not kept costs a reader of the page a moment and nothing else.
      asParty(connection, (own) => setProgress(own, id, linesRead)).catch(() => {})
    },
  })
  if (read.lines.length > 0) return read
  throw new Refusal('wrong-input', `${fileName} holds no line that can be used.`)
}
