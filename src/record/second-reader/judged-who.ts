/** Who is who in a second reader's answer: codes by the gazetteer, names of office holders alone. */
import type { z } from 'zod'
import type { Reading } from '../reading/reading.ts'
import { wordsOf } from '../reading/span.ts'
import { AnswerForm, type AnsweredList, type Quoted } from './answer-form.ts'
import { dropped, firstWithin, kept, placed, type Court } from './court.ts'

const form = AnswerForm.shape
type Entry<List extends AnsweredList> = z.infer<(typeof form)[List]>[number]

/** A body by any of its names, within the quoted words. */
const bodyIn = (court: Court, entry: Quoted & { readonly code: string }) =>
  placed(
    court,
    entry,
    firstWithin(
      court.words.read.names,
      ({ entry: { kind }, of }) => kind === 'body' && of === entry.code,
    ),
  )

export const partiesOf = (court: Court): Reading['parties'] =>
  court.keep('parties', form.parties.element, (entry) => {
    const { code } = entry
    if (!court.words.codes.has(code)) return dropped('unknown-code')
    if (!court.words.mayBeParty(code)) return dropped('wrong-role')
    const at = bodyIn(court, entry)
    return typeof at === 'string' ? dropped(at) : kept({ code, span: at.found.span }, at)
  })

export const intermediariesOf = (court: Court): Reading['intermediaries'] =>
  court.keep('intermediaries', form.intermediaries.element, (entry) => {
    const { code, role } = entry
    if (!court.words.codes.has(code)) return dropped('unknown-code')
    if (court.words.isSide(code)) return dropped('wrong-role')
    const at = bodyIn(court, entry)
    if (typeof at === 'string') return dropped(at)
    const event = court.now('events', entry.event)
    const speaker = court.now('speakers', entry.speaker)
    return kept({ code, role, event, speaker, span: at.found.span }, at)
  })

/** A code that is named in the text; null, and counted, where it is not. */
export const codeOrNull = (court: Court, list: AnsweredList, code: string | null) =>
  code === null || court.words.codes.has(code) ? code : court.leaveOut(list, 'unknown-code')

/** A day that some words of the text name; null, and counted, where none do. */
export const dayOrNull = (court: Court, list: AnsweredList, day: string | null) =>
  day === null || court.words.read.dates.some(({ value }) => value === day)
    ? day
    : court.leaveOut(list, 'not-in-words')

export const speakersOf = (court: Court): Reading['speakers'] =>
  court
    .keep('speakers', form.speakers.element, (entry) => {
      const of = codeOrNull(court, 'speakers', entry.of)
      const at = sayerIn(court, entry)
      if (typeof at === 'string') return dropped(entry.name === null ? at : 'private-name')
      const { name, written, office, span } = at.found
      if (entry.name !== null && name === null) court.leaveOut('speakers', 'private-name')
      const saidOn = dayOrNull(court, 'speakers', entry.saidOn)
      return kept({ id: 0, of: at.found.of ?? of, office, name, written, saidOn, span }, at)
    })
    .map((speaker, id) => ({ ...speaker, id }))

/** Somebody of this office, whose body is the one meant or not said at the words. */
const sayerIn = (court: Court, entry: Entry<'speakers'>) =>
  placed(
    court,
    entry,
    firstWithin(
      court.words.sayers,
      ({ of, office, kind }) =>
        kind !== 'again' &&
        (of === null || of === entry.of) &&
        (office === entry.office || (kind === 'ministry' && entry.office === 'defence-ministry')),
    ),
  )

export const relaysOf = (court: Court): Reading['relays'] =>
  court.keep('relays', form.relays.element, (entry) => {
    const { text, names } = court.words.read
    const at = placed(
      court,
      entry,
      firstWithin(
        names.flatMap(({ entry: outlet, span }) =>
          outlet.kind === 'outlet' ? [{ outlet: outlet.name, span }] : [],
        ),
        ({ outlet, span }) => [outlet, wordsOf(text, span)].includes(entry.outlet),
      ),
    )
    if (typeof at === 'string') return dropped(at)
    const speaker = court.now('speakers', entry.speaker)
    return kept({ ...at.found, order: entry.order, speaker }, at)
  })

/** The cue alone is kept, and not what else was quoted. */
export const hedgesOf = (court: Court): Reading['hedges'] =>
  court.keep('hedges', form.hedges.element, (entry) => {
    const on = hedged(court, entry.on)
    const at = placed(
      court,
      entry,
      firstWithin(court.words.hedges, () => true),
    )
    if (typeof at === 'string') return dropped(at)
    if (on === null) return dropped('not-in-words')
    const { span } = at.found
    return kept({ on, cue: wordsOf(court.words.read.text, span), span }, at)
  })

const hedgedLists = ['counts', 'running', 'cumulative', 'events'] satisfies AnsweredList[]

/** "counts/2" as it stands now; `text` where the doubt is on the whole of it. */
function hedged(court: Court, on: string): string | null {
  if (on === 'text') return on
  const [, named, place] = /^([a-z]+)\/(\d{1,4})$/u.exec(on) ?? []
  const list = hedgedLists.find((each) => each === named)
  const now = list === undefined ? null : court.now(list, Number(place))
  return now === null ? null : `${list}/${now}`
}

export const stancesOf = (court: Court): Reading['stances'] =>
  court.keep('stances', form.stances.element, (entry) => {
    const { act, about } = entry
    if (!court.words.topics.has(about)) return dropped('not-in-form')
    const at = placed(
      court,
      entry,
      firstWithin(court.words.stances, ({ means }) => means === act),
    )
    if (typeof at === 'string') return dropped(at)
    const speaker = court.now('speakers', entry.speaker)
    const towards = codeOrNull(court, 'stances', entry.towards)
    return kept({ speaker, about, towards, act, span: at.found.span }, at)
  })

export const conditionsOf = (court: Court): Reading['conditions'] =>
  court.keep('conditions', form.conditions.element, (entry) => {
    const { about } = entry
    const at = placed(
      court,
      entry,
      firstWithin(court.words.conditions, ({ means }) => means === about),
    )
    if (typeof at === 'string') return dropped(at)
    return kept({ about, of: codeOrNull(court, 'conditions', entry.of), span: at.found.span }, at)
  })
