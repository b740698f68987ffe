/** The parts by which two values of one list are compared, and the words on which a value stands. */
import type { Reading } from '../reading/reading.ts'
import type { Span } from '../reading/span.ts'
import type { AnsweredList } from './answer-form.ts'

/** Who speaks, and which place in another list is meant, is left aside. */
export const compared = {
  parties: ['code'],
  intermediaries: ['code', 'role'],
  agreements: ['name', 'round', 'date'],
  speakers: ['of', 'office', 'name'],
  events: ['kind', 'status', 'date', 'end', 'parties', 'main'],
  counts: ['side', 'category', 'n', 'bound', 'per', 'modality'],
  withheld: ['side'],
  mentioned: ['side', 'category'],
  running: ['owner', 'scope', 'unit', 'n', 'bound', 'since'],
  cumulative: ['owner', 'scope', 'unit', 'side', 'n', 'bound', 'since'],
  relays: ['outlet'],
  hedges: ['cue'],
  stances: ['about', 'towards', 'act'],
  conditions: ['about', 'of'],
  commitments: ['by', 'to', 'category', 'n', 'bound', 'due', 'status'],
} as const satisfies Record<AnsweredList, readonly string[]>

export type Compared = {
  readonly span: Span | null
  /** By the name of the part; `-` where it is not said. */
  readonly parts: Readonly<Record<string, string>>
}

export function partsOf(list: AnsweredList, reading: Reading, place: number): Compared | null {
  if (list === 'events') {
    const event = reading.events[place]
    if (event === undefined) return null
    const { value, end, span } = event.date
    return { span, parts: named(list, { ...event, date: value, end }) }
  }
  const value = reading[list][place]
  if (value === undefined) return null
  const parts = 'date' in value ? { ...value, date: value.date.value } : value
  return { span: value.span, parts: named(list, parts) }
}

const named = (list: AnsweredList, value: object) => {
  const parts = new Map<string, unknown>(Object.entries(value))
  return Object.fromEntries(compared[list].map((part) => [part, said(parts.get(part))]))
}

function said(part: unknown): string {
  if (Array.isArray(part)) return part.map(String).toSorted().join(' and ')
  const isSaid = typeof part === 'string' || typeof part === 'number' || typeof part === 'boolean'
  return isSaid ? String(part) : '-'
}
