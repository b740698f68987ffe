/**
 * A place in a text: from, until (not included), in UTF-16 units of the text as it was given,
 * without a byte order mark and with nothing else taken away. Whatever is read keeps its span,
 * so that every figure unfolds to words.
 */
import { z } from 'zod'

export const Span = z.tuple([z.int().min(0), z.int().min(1)]).readonly()
export type Span = z.infer<typeof Span>

/** A span is shown as a quotation; nobody reads a longer one. */
export const spanCharactersMax = 160

export const wordsOf = (text: string, [from, until]: Span): string => text.slice(from, until)

export const overlap = (one: Span, other: Span): boolean => one[0] < other[1] && other[0] < one[1]

/** The span of everything from the earlier beginning to the later end. */
export const together = (one: Span, other: Span): Span => [
  Math.min(one[0], other[0]),
  Math.max(one[1], other[1]),
]
