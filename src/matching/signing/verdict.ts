/**
 * What holds about a pair, from the signatures under it. That two lines are one person may need
 * two officers who never saw each other's answer; two who disagree wait for a third.
 */
import { z } from 'zod'
import type { Band } from '../explanation.ts'
import type { Decision } from '../decisions.ts'
import { unreachable } from '../../base/refusal.ts'

/** For which `same` the mandate wants a second officer. */
export const SecondOfficer = z.enum(['none', 'review-band', 'every-same'])
export type SecondOfficer = z.infer<typeof SecondOfficer>

/** Until the head of desk sets terms. */
export const usualSecondOfficer: SecondOfficer = 'review-band'

/** How many officers have to agree. */
export const Needs = z.enum(['one', 'two'])
export type Needs = z.infer<typeof Needs>

/** `band`: of the newest run that proposed the pair; null: none did. */
export function needsOf(decision: Decision, terms: SecondOfficer, band: Band | null): Needs {
  if (decision !== 'same') return 'one'
  switch (terms) {
    case 'none':
      return 'one'
    case 'review-band':
      return band === 'probable' ? 'one' : 'two'
    case 'every-same':
      return 'two'
    default:
      return unreachable(terms)
  }
}

export type Signature = {
  readonly officer: string
  readonly decision: Decision
  readonly needs: Needs
}

export type Verdict =
  /** Nobody signed anything that stands. */
  | { readonly state: 'open' }
  | { readonly state: 'unsure' }
  | { readonly state: 'waits'; readonly for: 'second' | 'third' }
  | { readonly state: 'decided'; readonly decision: 'same' | 'different' }

/** The last word of each officer. */
export function wordsOf<One extends Signature>(signatures: readonly One[]): One[] {
  const byOfficer = new Map<string, One>()
  for (const signature of signatures) {
    byOfficer.delete(signature.officer)
    byOfficer.set(signature.officer, signature)
  }
  return [...byOfficer.values()]
}

/** Signatures that were not revoked, oldest first. */
export function verdictOf(signatures: readonly Signature[]): Verdict {
  const words = wordsOf(signatures)
  const same = words.filter(({ decision }) => decision === 'same')
  const different = words.filter(({ decision }) => decision === 'different')
  if (same.length === 0 && different.length === 0)
    return { state: words.length === 0 ? 'open' : 'unsure' }
  if (same.length === 0) return { state: 'decided', decision: 'different' }
  if (different.length === 0) {
    const isEnough = same.length > 1 || same.some(({ needs }) => needs === 'one')
    return isEnough ? { state: 'decided', decision: 'same' } : { state: 'waits', for: 'second' }
  }
  if (same.length === different.length) return { state: 'waits', for: 'third' }
  return { state: 'decided', decision: same.length > different.length ? 'same' : 'different' }
}

/** Whether this officer has given an answer about the pair; a doubt is none. */
export const hasAnswered = (signatures: readonly Signature[], officer: string) =>
  wordsOf(signatures).some((word) => word.officer === officer && word.decision !== 'unsure')
