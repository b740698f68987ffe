/**
 * Text that can be kept as it came: PostgreSQL takes no zero byte, and half of a character (a
 * lone surrogate) has no bytes in UTF-8, so that what is stored and what is hashed would differ.
 */
import { Refusal } from './refusal.ts'

// With the flag u, the two halves of a whole character are one and do not match.
const unkept = /\p{Surrogate}|\0/u

/** Looks into every text and key of a JSON value, however deep. */
export function canBeKept(value: unknown): boolean {
  // A list of what is still to be looked at, not a recursion: a body may be nested without end.
  const waiting: unknown[] = [value]
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (typeof next === 'string') {
      if (unkept.test(next)) return false
    } else if (Array.isArray(next)) {
      for (const each of next) waiting.push(each)
    } else if (typeof next === 'object' && next !== null) {
      for (const [key, each] of Object.entries(next)) waiting.push(key, each)
    }
  }
  return true
}

/** Refuses (`wrong-input`). */
export function requireKept(value: unknown): void {
  if (!canBeKept(value)) {
    throw new Refusal('wrong-input', 'A text holds a character that cannot be kept.')
  }
}
