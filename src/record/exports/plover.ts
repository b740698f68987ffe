/**
 * Events as codes of PLOVER (Open Event Data Alliance). A release is RETREAT by whoever held the
 * people, towards whoever they came back to; an agreement is AGREE; a mediator's part is CONSULT.
 * The first lines of the file say what the codes cannot hold.
 */
import { csvRow, guardFormula } from '../../base/csv.ts'
import { unreachable } from '../../base/refusal.ts'
import type { BuiltEvent } from '../building/built.ts'
import type { WholeRecord } from '../whole/whole-record.ts'
import { sourcesOf } from './sheets.ts'

const says = [
  'PLOVER codes of the public record, one coded interaction a row.',
  'Lost here: how many came back, and to whom how many (an exchange is one release each way);',
  'that remains are the dead and not people set free; running numbers, totals and their series;',
  'withheld against unknown; who said it, and that sources differ. What was announced and failed has no row.',
  'For these take the events, claims and conflicts of the same record.',
]

const headings =
  'event_id,event_date,event_type,event_mode,actor,recipient,intermediary_contested,claims,sources'.split(
    ',',
  )

type Coded = {
  readonly type: 'RETREAT' | 'AGREE' | 'CONSULT'
  readonly mode: 'release' | 'return' | 'third-party' | ''
  readonly actor: string
  readonly recipient: string
  readonly contested?: boolean
}

export function ploverSheet(record: WholeRecord): string {
  const rows = record.built.events.flatMap((event) => {
    const claims = [...record.claims.values()].flatMap((claim) =>
      claim.event === event.id ? [claim.id] : [],
    )
    const sources = sourcesOf(record, claims)
    return codesOf(event).map(({ type, mode, actor, recipient, contested }) => [
      event.id,
      event.date.value,
      type,
      mode,
      actor,
      recipient,
      contested === undefined ? '' : contested ? 'yes' : 'no',
      claims.join(' '),
      sources.join(' '),
    ])
  })
  return [
    ...says.map((line) => `# ${line}\r\n`),
    csvRow(headings),
    ...rows.map((row) => csvRow(row.map(guardFormula))),
  ].join('')
}

function codesOf(event: BuiltEvent): readonly Coded[] {
  const [a = '', b = ''] = event.parties
  const mediated = event.intermediaries.map(({ code, contested }): Coded => ({
    type: 'CONSULT',
    mode: 'third-party',
    actor: code,
    recipient: `${a}; ${b}`,
    contested,
  }))
  switch (event.kind) {
    case 'exchange':
      return [...released(event, 'release', [a, b]), ...mediated]
    case 'unilateral_release':
      return [...released(event, 'release', receivers(event)), ...mediated]
    case 'remains':
      return [...released(event, 'return', receivers(event)), ...mediated]
    case 'agreement':
      return [{ type: 'AGREE', mode: '', actor: a, recipient: b }, ...mediated]
    case 'failed':
      return []
    default:
      return unreachable(event.kind)
  }
}

/** To whom a figure above nothing came; where no side has one, the code has nobody's name. */
function receivers({ parties, values }: BuiltEvent): readonly string[] {
  const received = parties.filter((party) =>
    values.some(({ side, high }) => side === party && high > 0),
  )
  return received.length > 0 ? received : ['']
}

const released = (
  { parties }: BuiltEvent,
  mode: 'release' | 'return',
  to: readonly string[],
): readonly Coded[] =>
  to.map((recipient) => ({
    type: 'RETREAT',
    mode,
    actor: recipient === '' ? '' : (parties.find((party) => party !== recipient) ?? ''),
    recipient,
  }))
