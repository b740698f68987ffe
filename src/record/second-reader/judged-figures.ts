/** What happened and how many, in a second reader's answer: numbers and days by the rules' grammars. */
import { readDate, unknownDate } from '../reading/frames/event-dates.ts'
import type { Term } from '../reading/frames/term.ts'
import type { NumberMention } from '../reading/mentions.ts'
import type { ReadDate, Reading } from '../reading/reading.ts'
import { AnswerForm, type AnsweredList, type Quoted } from './answer-form.ts'
import { dropped, firstWithin, kept, placed, type Court } from './court.ts'
import { codeOrNull, dayOrNull } from './judged-who.ts'

const form = AnswerForm.shape

const numberIn = (court: Court, entry: Quoted, n: number) =>
  placed(
    court,
    entry,
    firstWithin(court.words.read.numbers, (mention) => mention.n === n),
  )
const dayIn = (court: Court, entry: Quoted, day: string) =>
  placed(
    court,
    entry,
    firstWithin(court.words.read.dates, ({ value }) => value === day),
  )
const termIn = (court: Court, entry: Quoted, terms: readonly Term[]) =>
  placed(
    court,
    entry,
    firstWithin(court.words.terms, ({ term }) => terms.includes(term)),
  )

/** A number that stands anywhere in the text; null, and counted, where it does not. */
const numberOrNull = (court: Court, list: AnsweredList, n: number | null) =>
  n === null || court.words.read.numbers.some((mention) => mention.n === n)
    ? n
    : court.leaveOut(list, 'not-in-words')

/** The words decide what bounds a number, and not the reader. */
const boundsOf = ({ n, low, high, bound }: NumberMention) => ({ n, low, high, bound })

const isSide = ({ words }: Court, side: string) => side === 'both' || words.mayBeParty(side)

export const agreementsOf = (court: Court): Reading['agreements'] =>
  court
    .keep('agreements', form.agreements.element, (entry) => {
      const { names, dates } = court.words.read
      const named = names.flatMap(({ entry: { kind, ...rest }, span }) =>
        kind === 'agreement' && 'name' in rest ? [{ name: rest.name, span }] : [],
      )
      const at =
        entry.date === null
          ? placed(
              court,
              entry,
              firstWithin<{ readonly span: readonly [number, number] }>(
                [...named, ...court.words.terms.filter(({ term }) => term === 'agreement')],
                () => true,
              ),
            )
          : dayIn(court, entry, entry.date)
      if (typeof at === 'string') return dropped(at)
      const { span } = at.found
      const day = dates.find((each) => each.span === span)
      const isNamed = named.some(({ name }) => name === entry.name)
      const name =
        entry.name === null || isNamed ? entry.name : court.leaveOut('agreements', 'not-in-words')
      const round = numberOrNull(court, 'agreements', entry.round)
      const date = day === undefined ? unknownDate : readDate(day)
      return kept({ id: 0, name, round, formula: null, date, span }, at)
    })
    .map((agreement, id) => ({ ...agreement, id }))

/** Words of which one at least tells of a happening. */
const telling: readonly Term[] = [
  'exchange',
  'operation',
  'mediation',
  'stage',
  'talks',
  'agreement',
  'remains',
  'came-back',
  'returned',
  'got',
  'gave',
  'swapped',
  'began',
  'failed',
]

export const eventsOf = (court: Court): Reading['events'] =>
  court
    .keep('events', form.events.element, (entry) => {
      const at = termIn(court, entry, telling)
      if (typeof at === 'string') return dropped(at)
      const { kind, status, main } = entry
      const parties = entry.parties.filter((code) => {
        if (court.words.mayBeParty(code)) return true
        court.leaveOut('events', court.words.codes.has(code) ? 'wrong-role' : 'unknown-code')
        return false
      })
      const stage = numberOrNull(court, 'events', entry.stage)
      const agreement = court.now('agreements', entry.agreement)
      const date = eventDay(court, entry)
      return kept({ id: 0, kind, status, parties, stage, agreement, place: null, main, date }, at)
    })
    .map((event, id) => ({ ...event, id }))

type DaySaid = {
  readonly date: string | null
  readonly dateQuote: string | null
  readonly main: boolean
} & Quoted

/** No day was said: the main event is of the day of publication. One that its words do not hold is none. */
function eventDay(court: Court, { date, dateQuote, main, ...said }: DaySaid): ReadDate {
  const { published } = court.words.read
  if (dateQuote === null || date === null) {
    const isSaid = date !== null && date !== published
    if (isSaid) court.leaveOut('events', 'not-in-words')
    return main && !isSaid && published !== null
      ? { ...unknownDate, value: published, precision: 'day', certainty: 'published' }
      : unknownDate
  }
  const at = dayIn(court, { quote: dateQuote, context: said.context ?? said.quote }, date)
  if (typeof at !== 'string') return readDate(at.found)
  court.leaveOut('events', at)
  return unknownDate
}

export const countsOf = (court: Court): Reading['counts'] => {
  const wholes: (number | null)[] = []
  const counts = court.keep('counts', form.counts.element, (entry) => {
    const { side, category, per, modality } = entry
    if (!isSide(court, side)) return dropped(roleOrCode(court, side))
    const at = numberIn(court, entry, entry.n)
    if (typeof at === 'string') return dropped(at)
    const event = court.now('events', entry.event)
    const speaker = court.now('speakers', entry.speaker)
    wholes.push(entry.partOf)
    const whose = { event, side, category, per, modality, speaker, partOf: null, from: null }
    return kept({ ...whose, ...boundsOf(at.found), span: at.found.span }, at)
  })
  return counts.map((count, place) => {
    const partOf = court.now('counts', wholes[place] ?? null)
    return { ...count, partOf: partOf === place ? null : partOf }
  })
}

const roleOrCode = ({ words }: Court, code: string) =>
  words.codes.has(code) ? 'wrong-role' : 'unknown-code'

export const withheldOf = (court: Court): Reading['withheld'] =>
  court.keep('withheld', form.withheld.element, (entry) => {
    const { side } = entry
    if (!isSide(court, side)) return dropped(roleOrCode(court, side))
    const at = termIn(court, entry, ['withheld'])
    if (typeof at === 'string') return dropped(at)
    return kept({ event: court.now('events', entry.event), side, span: at.found.span }, at)
  })

export const mentionedOf = (court: Court): Reading['mentioned'] =>
  court.keep('mentioned', form.mentioned.element, (entry) => {
    const { side, category } = entry
    if (!isSide(court, side)) return dropped(roleOrCode(court, side))
    const at = termIn(court, entry, [category])
    if (typeof at === 'string') return dropped(at)
    return kept(
      { event: court.now('events', entry.event), side, category, span: at.found.span },
      at,
    )
  })

/** `all`, a year that the text names, or an agreement that it names. */
function scopeIn(court: Court, list: AnsweredList, scope: string): string {
  const { names, text } = court.words.read
  const isNamed = names.some(({ entry }) => entry.kind === 'agreement' && entry.name === scope)
  const isYear = /^\d{4}$/u.test(scope) && text.includes(scope)
  if (scope === 'all' || isNamed || isYear) return scope
  return court.leaveOut(list, 'not-in-words') ?? 'all'
}

export const runningOf = (court: Court): Reading['running'] =>
  court.keep('running', form.running.element, (entry) => {
    const at = numberIn(court, entry, entry.n)
    if (typeof at === 'string') return dropped(at)
    const { n, bound, span } = at.found
    const owner = codeOrNull(court, 'running', entry.owner)
    const scope = scopeIn(court, 'running', entry.scope)
    const stage = numberOrNull(court, 'running', entry.stage)
    const since = dayOrNull(court, 'running', entry.since)
    const event = court.now('events', entry.event)
    return kept({ owner, scope, unit: entry.unit, n, bound, stage, since, event, span }, at)
  })

export const cumulativeOf = (court: Court): Reading['cumulative'] =>
  court.keep('cumulative', form.cumulative.element, (entry) => {
    const { side, unit } = entry
    if (!isSide(court, side)) return dropped(roleOrCode(court, side))
    const at = numberIn(court, entry, entry.n)
    if (typeof at === 'string') return dropped(at)
    const { n, bound, span } = at.found
    const owner = codeOrNull(court, 'cumulative', entry.owner)
    const scope = scopeIn(court, 'cumulative', entry.scope)
    const isPublication = entry.asOf === court.words.read.published
    const asOf = isPublication ? entry.asOf : dayOrNull(court, 'cumulative', entry.asOf)
    const since = dayOrNull(court, 'cumulative', entry.since)
    return kept({ owner, scope, unit, side, n, bound, asOf, since, span }, at)
  })

export const commitmentsOf = (court: Court): Reading['commitments'] =>
  court.keep('commitments', form.commitments.element, (entry) => {
    const { category, n, status } = entry
    const terms: readonly Term[] = category === 'care' ? ['care', 'undergo'] : [category]
    const at = n === null ? termIn(court, entry, terms) : numberIn(court, entry, n)
    if (typeof at === 'string') return dropped(at)
    const agreement = court.now('agreements', entry.agreement)
    const by = codeOrNull(court, 'commitments', entry.by)
    const to = codeOrNull(court, 'commitments', entry.to)
    const due = dayOrNull(court, 'commitments', entry.due)
    const bound = 'bound' in at.found ? at.found.bound : ('exact' as const)
    return kept({ agreement, by, to, category, n, bound, due, status, span: at.found.span }, at)
  })
