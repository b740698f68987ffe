/**
 * How a saying stands in the record, in words and on a scale, from the state of what it speaks of.
 * Who said it changes nothing: two offices with the same figure have the same rating.
 */
import { unreachable } from '../../base/refusal.ts'
import type { Built, BuiltConflict } from '../building/built.ts'
import type { WhoIs } from '../building/witnesses.ts'
import type { SaidClaim } from '../whole/whole-record.ts'

export type Rating = { readonly value: 1 | 2 | 3 | 4 | 5; readonly words: string }

export const scale = {
  best: 5,
  worst: 1,
  says:
    'How the figure stands in the record: 5 several voices say it, 4 it stands or counts something else, ' +
    '3 one voice or both sides keep theirs, 2 open, 1 the record holds another figure. ' +
    'It says nothing of whoever said it.',
} as const

const several: Rating = { value: 5, words: 'Several voices say the same; nothing contradicts it' }
const single: Rating = {
  value: 3,
  words: 'One voice; nothing in the record confirms or contradicts it',
}
const replaced: Rating = {
  value: 1,
  words: 'What others said and the arithmetic of the record leave no room for it',
}

export type Ratings = {
  /** `sayings`: the claims that say the same of the same thing. */
  readonly of: (sayings: readonly SaidClaim[]) => Rating
}

export function ratingsIn(built: Built, whoIs: WhoIs): Ratings {
  const conflictOf = new Map<string, BuiltConflict>()
  for (const conflict of built.conflicts)
    for (const { claims } of conflict.values) for (const id of claims) conflictOf.set(id, conflict)
  const out = new Set(built.findings.flatMap(({ replaces }) => replaces))
  return {
    of: (sayings) => {
      const disputed = sayings.find(({ id }) => conflictOf.has(id))
      const conflict = disputed && conflictOf.get(disputed.id)
      if (conflict !== undefined) return ratingIn(conflict, disputed?.id ?? '')
      if (sayings.some(({ id }) => out.has(id))) return replaced
      const voices = new Set(sayings.map((claim) => whoIs(claim).key))
      return voices.size > 1 ? several : single
    },
  }
}

function ratingIn({ resolution, values }: BuiltConflict, claim: string): Rating {
  const own = values.find(({ claims }) => claims.includes(claim))?.value
  switch (resolution.state) {
    case 'explained':
      return {
        value: 4,
        words: 'The figures differ because they count different things; no contradiction',
      }
    case 'resolved':
      return own === resolution.value
        ? { value: 4, words: 'Other figures were given; the record holds this one' }
        : { value: 1, words: 'The record holds another figure' }
    case 'both-kept':
      return { value: 3, words: 'Sources differ and both figures stand' }
    case 'open':
      return { value: 2, words: 'Figures differ and nothing decides between them' }
    default:
      return unreachable(resolution.state)
  }
}
