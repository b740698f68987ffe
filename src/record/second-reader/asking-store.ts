/**
 * Asks a second reader behind the page, at most so many statements at once. A question lives in this
 * process alone: what was under way when the desk ended is told as such and asked again by hand.
 */
import type { Desk } from '../../acts/desk.ts'
import type { OfficerId } from '../../base/ids.ts'
import { secondReadersAtOnceMax } from '../../base/limits.ts'
import { notFound, Refusal } from '../../base/refusal.ts'
import { asDesk } from '../../db/desk-db.ts'
import type { Statement } from '../reading/statement.ts'
import { statementOf } from '../sources/statement-of.ts'
import { getStatement } from '../statements/store.ts'
import {
  addAsk,
  dropAsk,
  findAsk,
  setAskOutcome,
  type AskOutcome,
  type SecondAsk,
} from './asks-store.ts'
import { readerOf, type SecondReading } from './second-reading.ts'

/** Handed in by whoever was given an endpoint; refuses in one sentence. */
export type ConfiguredReader = {
  readonly model: string
  /** Where the words go. */
  readonly host: string
  /** How long one answer is waited for. */
  readonly seconds: number
  readonly read: (statement: Statement, signal: AbortSignal) => Promise<SecondReading>
}

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)))

export class SecondAsking {
  readonly #reader: ConfiguredReader | null
  readonly #complain: (error: Error) => void
  readonly #running = new Map<string, AbortController>()

  constructor(reader: ConfiguredReader | null, complain: (error: Error) => void) {
    this.#reader = reader
    this.#complain = complain
  }

  /** Who would be asked; null: nobody, and nothing of it is shown. */
  get configured(): { readonly reader: string; host: string; seconds: number } | null {
    if (this.#reader === null) return null
    const { model, host, seconds } = this.#reader
    return { reader: readerOf(model), host, seconds }
  }

  /** Starts to ask and does not wait for the answer; `ended` does. */
  async start(desk: Desk, statement: string, officer: OfficerId) {
    const reader = this.#reader
    if (reader === null) throw notFound({ statement })
    if (this.#running.size >= secondReadersAtOnceMax)
      throw new Refusal('too-many', 'The second reader is asked about other statements just now.')
    const id = desk.newId()
    const given = await asDesk(desk.db, async (db) => {
      const { bytes, fileName, url, publisher, published } = await getStatement(db, statement)
      const before = await findAsk(db, { statement, officer })
      if (before !== undefined) this.#running.get(before.id)?.abort()
      const asked = { id, statement, officer, reader: readerOf(reader.model), at: desk.now() }
      await addAsk(db, asked)
      return statementOf({ name: fileName, bytes }, { url, publisher, published })
    })
    const wish = new AbortController()
    this.#running.set(id, wish)
    const ended = this.#outcomeOf(reader, given, wish.signal)
      .then((outcome) => asDesk(desk.db, (db) => setAskOutcome(db, id, outcome)))
      .catch((error: unknown) => this.#complain(asError(error)))
      .finally(() => this.#running.delete(id))
    return { id, ended }
  }

  async #outcomeOf(
    { read }: ConfiguredReader,
    statement: Statement,
    signal: AbortSignal,
  ): Promise<AskOutcome> {
    try {
      const { reading, dropped, chosen } = await read(statement, signal)
      return { kind: 'read', reading: { ...reading, dropped: [...dropped], chosen: [...chosen] } }
    } catch (error) {
      if (error instanceof Refusal) return { kind: 'refused', says: error.message }
      this.#complain(asError(error))
      return { kind: 'refused', says: 'The second reader could not be asked.' }
    }
  }

  /** The officer's own question about a statement; one that nobody asks any more is refused. */
  async find(desk: Desk, statement: string, officer: OfficerId): Promise<SecondAsk | null> {
    const found = await asDesk(desk.db, (db) => findAsk(db, { statement, officer }))
    if (found === undefined) return null
    if (found.state !== 'asking' || this.#running.has(found.id)) return found
    return {
      ...found,
      state: 'refused',
      refusal: 'The desk ended while this was asked. Ask again.',
    }
  }

  /** Waits no longer, and forgets the answer if there is one. */
  async drop(desk: Desk, statement: string, officer: OfficerId): Promise<void> {
    await asDesk(desk.db, async (db) => {
      const found = await findAsk(db, { statement, officer })
      if (found === undefined) throw notFound({ statement })
      this.#running.get(found.id)?.abort()
      await dropAsk(db, { statement, officer })
    })
  }
}
