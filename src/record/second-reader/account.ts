/** What a second reader read otherwise than the rules, told to a person at a terminal. */
import { unreachable } from '../../base/refusal.ts'
import type { Reading } from '../reading/reading.ts'
import { wordsOf, type Span } from '../reading/span.ts'
import type { Dropped, DropReason } from './court.ts'
import { differencesOf, type Difference } from './differences.ts'
import { partsOf } from './parts.ts'
import type { SecondReading } from './second-reading.ts'

type Both = { readonly rules: Reading; readonly second: SecondReading; readonly text: string }

export function accountOfSecond({ rules, second, text }: Both): string {
  const all = differencesOf(rules, second.reading)
  const alike = all.filter(({ standing }) => standing === 'both').length
  const told = all.flatMap((one) => lineOf(one, { rules, second, text }) ?? [])
  const first = second.chosen.filter(({ by }) => by === 'first').map(({ on }) => on)
  return [
    `Second reader ${second.reading.reader}: ${alike} values as the rules read them, ${told.length} not.`,
    ...told,
    ...second.dropped.map(dropLine),
    ...(first.length === 0
      ? []
      : [`  at the first of several places with the same words: ${first.join(', ')}`]),
    '',
  ].join('\n')
}

function lineOf(
  { list, standing, rules: ours, second: theirs, parts }: Difference,
  { rules, second, text }: Both,
): string | null {
  const one = ours === null ? null : partsOf(list, rules, ours)
  const other = theirs === null ? null : partsOf(list, second.reading, theirs)
  const words = quoted(text, other?.span ?? one?.span ?? null)
  switch (standing) {
    case 'both':
      return null
    case 'otherwise':
      return `  otherwise    ${list}: ${parts.map((part) => `${part} ${one?.parts[part]}, second reader ${other?.parts[part]}`).join('; ')}  ${words}`
    case 'rules-alone':
      return `  rules alone  ${list}: ${saidOf(one?.parts)}  ${words}`
    case 'second-alone':
      return `  second alone ${list}: ${saidOf(other?.parts)}  ${words}`
    default:
      return unreachable(standing)
  }
}

const saidOf = (parts: Readonly<Record<string, string>> = {}) =>
  Object.entries(parts)
    .map(([part, value]) => `${part} ${value}`)
    .join(', ')

const quoted = (text: string, span: Span | null) =>
  span === null ? '' : `“${wordsOf(text, span).replaceAll(/\s+/gu, ' ')}”`

const whys: Readonly<Record<DropReason, string>> = {
  'not-in-form': 'not in the form asked for',
  'not-in-text': 'quoted words that do not stand in the text',
  'not-in-words': 'quoted words that do not hold the value',
  'unknown-code': 'a code that nobody in the text has',
  'wrong-role': 'a party as an intermediary, or the reverse',
  'private-name': "a name that is no office holder's",
}
const dropLine = ({ list, reason, count }: Dropped) =>
  `  dropped      ${list}: ${count}, ${whys[reason]}`
