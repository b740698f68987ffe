/**
 * The answer of a second reader as a reading of its own, beside that of the rules: every value on
 * words that hold it, what is held by none dropped and counted. Pure: the same answer to the same
 * statement gives the same reading. It doubts nothing: doubts are the rules' own.
 */
import { Refusal } from '../../base/refusal.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import type { Reading } from '../reading/reading.ts'
import { withSpansThatHold } from '../reading/spans-hold.ts'
import type { Statement } from '../reading/statement.ts'
import { listsOf } from './answer-form.ts'
import { courtOf, type Chosen, type Court, type Dropped } from './court.ts'
import { heldWordsOf } from './held-words.ts'
import * as figures from './judged-figures.ts'
import * as who from './judged-who.ts'

export type SecondReading = {
  readonly reading: Reading
  readonly dropped: readonly Dropped[]
  readonly chosen: readonly Chosen[]
}

/** The name of a second reader in every reading of its own. */
export const readerOf = (model: string): string => `model/${model}`
/** All of them, as a pattern of SQL. */
export const secondReaders = 'model/%'

export type SecondlyRead = {
  readonly statement: Statement
  readonly gazetteer: Gazetteer
  /** The name of the model, as the endpoint calls it. */
  readonly model: string
}

/** Refuses (`wrong-input`) what is no answer in the form that was asked for. */
export function secondReading(answer: unknown, given: SecondlyRead): SecondReading {
  const { statement, gazetteer, model } = given
  const lists = listsOf(answer)
  if (lists === null)
    throw new Refusal('wrong-input', 'The second reader gave no answer in the form asked for.')
  const words = heldWordsOf(statement, gazetteer)
  const court = courtOf(words, lists)
  const { text, lang, published } = words.read
  const reading: Reading = {
    file: statement.file,
    sha256: statement.sha256,
    publisher: statement.publisher,
    published,
    lang,
    reader: readerOf(model),
    ...listsBefore(court),
    flags: [],
  }
  return { reading: withSpansThatHold(reading, text), ...court.account() }
}

/** In this order: what others point at has its place before they are looked at. */
function listsBefore(court: Court): Omit<Reading, 'flags' | keyof Heading> {
  const agreements = figures.agreementsOf(court)
  const speakers = who.speakersOf(court)
  const events = figures.eventsOf(court)
  const counts = figures.countsOf(court)
  const running = figures.runningOf(court)
  const cumulative = figures.cumulativeOf(court)
  return {
    parties: who.partiesOf(court),
    intermediaries: who.intermediariesOf(court),
    agreements,
    speakers,
    events,
    counts,
    running,
    cumulative,
    withheld: figures.withheldOf(court),
    mentioned: figures.mentionedOf(court),
    commitments: figures.commitmentsOf(court),
    relays: who.relaysOf(court),
    hedges: who.hedgesOf(court),
    stances: who.stancesOf(court),
    conditions: who.conditionsOf(court),
  }
}
type Heading = Pick<Reading, 'file' | 'sha256' | 'publisher' | 'published' | 'lang' | 'reader'>
