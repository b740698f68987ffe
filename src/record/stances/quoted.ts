/** The sentence in which words stand, so that what an office said is read in its own words. */
import type { Span } from '../reading/span.ts'

/** Looked at before and behind the words; longer sentences are cut, and say so. */
const around = 400

const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' })

export function quoted(text: string, [from, until]: Span): string {
  const start = Math.max(0, from - around)
  const end = Math.min(text.length, until + around)
  const segments = [...segmenter.segment(text.slice(start, end))].filter(
    ({ index, segment }) => start + index < until && start + index + segment.length > from,
  )
  const [first] = segments
  const last = segments.at(-1)
  if (first === undefined || last === undefined) return ''
  const words = segments.map(({ segment }) => segment).join('')
  const isCutBefore = start > 0 && first.index === 0
  const isCutBehind = end < text.length && start + last.index + last.segment.length === end
  const said = words.replaceAll(/\s+/gu, ' ').trim()
  return `${isCutBefore ? '… ' : ''}${said}${isCutBehind ? ' …' : ''}`
}
