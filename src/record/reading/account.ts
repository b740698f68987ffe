/** A reading told to a person at a terminal: each value with the words that it was read from. */
import type { ReadCount, ReadDate, Reading } from './reading.ts'
import { wordsOf, type Span } from './span.ts'

const around = 40

/** The words of a span with what stands around them, on one line. */
function quoted(text: string, span: Span): string {
  const from = Math.max(0, span[0] - around)
  const until = Math.min(text.length, span[1] + around)
  const words = `${text.slice(from, span[0])}[${wordsOf(text, span)}]${text.slice(span[1], until)}`
  return `“${words.replaceAll(/\s+/gu, ' ').trim()}”`
}

const told = ({ value, end, certainty }: ReadDate): string =>
  value === null ? 'day not said' : `${value}${end === null ? '' : ` to ${end}`} (${certainty})`

const bounds = { exact: '', min: 'at least ', max: 'at most ', about: 'about ' } as const

function countTold({ n, bound, category, side, per, modality, event, partOf }: ReadCount): string {
  const part = partOf === null ? '' : `, part of count ${partOf}`
  return `${bounds[bound]}${n} ${category} to ${side} (${per}, ${modality}, event ${event ?? '-'}${part})`
}

const line = (text: string) => (what: string, span: Span | null) =>
  `  ${what}${span === null ? '' : `  ${quoted(text, span)}`}`
const part = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${title}:`, ...lines]

export function accountOf(reading: Reading, text: string): string {
  const at = line(text)
  return [
    `${reading.file}: ${reading.lang}, published ${reading.published ?? 'on a day not given'}, sha256 ${reading.sha256.slice(0, 12)}`,
    ...part(
      'Parties',
      reading.parties.map(({ code, span }) => at(code, span)),
    ),
    ...part(
      'Intermediaries',
      reading.intermediaries.map(({ code, role, span }) => at(`${code}, ${role}`, span)),
    ),
    ...part(
      'Events',
      reading.events.map(({ id, kind, status, main, date }) =>
        at(
          `${id} ${kind}, ${status}${main ? '' : ', looked back or ahead'}, ${told(date)}`,
          date.span,
        ),
      ),
    ),
    ...part(
      'Counts',
      reading.counts.map((count) => at(countTold(count), count.span)),
    ),
    ...part(
      'Number withheld',
      reading.withheld.map(({ side, span }) => at(side, span)),
    ),
    ...part(
      'Named without a number',
      reading.mentioned.map(({ category, side, span }) => at(`${category}, ${side}`, span)),
    ),
    ...part(
      'Agreements',
      reading.agreements.map(({ name, date, span }) =>
        at(`${name ?? 'unnamed'}, ${told(date)}`, span),
      ),
    ),
    ...saidOf(reading, text),
    '',
  ].join('\n')
}

/** The series, promises and people behind the words. */
function saidOf(reading: Reading, text: string): readonly string[] {
  const at = line(text)
  return [
    ...part(
      'Running numbers',
      reading.running.map(({ owner, n, unit, scope, span }) =>
        at(`${n}, ${unit}, counted by ${owner ?? 'nobody named'}, scope ${scope}`, span),
      ),
    ),
    ...part(
      'Totals so far',
      reading.cumulative.map(({ owner, n, bound, unit, side, span }) =>
        at(`${bounds[bound]}${n} ${unit} to ${side}, counted by ${owner ?? 'nobody named'}`, span),
      ),
    ),
    ...part(
      'Promises',
      reading.commitments.map(({ by, to, category, n, due, span }) =>
        at(
          `${by ?? '?'} to ${to ?? '?'}: ${n ?? ''} ${category}${due === null ? '' : ` by ${due}`}`,
          span,
        ),
      ),
    ),
    ...part(
      'Speakers',
      reading.speakers.map(({ of, office, name, span }) =>
        at(`${of ?? '?'} ${office}${name === null ? '' : `, ${name}`}`, span),
      ),
    ),
    ...part(
      'Passed on by',
      reading.relays.map(({ outlet, span }) => at(outlet, span)),
    ),
    ...part(
      'Hedges',
      reading.hedges.map(({ on, span }) => at(on, span)),
    ),
    ...part(
      'Stances',
      reading.stances.map(({ act, about, towards, span }) =>
        at(`${act} ${towards ?? ''} about ${about}`, span),
      ),
    ),
    ...part(
      'Conditions',
      reading.conditions.map(({ about, of, span }) => at(`${about}, ${of ?? '?'}`, span)),
    ),
    ...part(
      'Doubts',
      reading.flags.map(({ rule, severity, message, span }) =>
        at(`${severity}, ${rule}: ${message}`, span),
      ),
    ),
  ]
}
