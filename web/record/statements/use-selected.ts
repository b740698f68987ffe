/** Words selected within an element, by mouse, touch or keyboard, as a place in its text. */
import { useEffect, useRef, type RefObject } from 'react'
import type { Span } from '../../../src/record/reading/span.ts'

/** The element holds the text and nothing else, so that a place on the page is a place in the text. */
export function useSelected(
  onSelect: ((span: Span) => void) | undefined,
): RefObject<HTMLDivElement | null> {
  const within = useRef<HTMLDivElement | null>(null)
  useEffect(() => {
    const told = () => {
      const span = within.current === null ? null : selectedSpan(within.current)
      if (span !== null) onSelect?.(span)
    }
    document.addEventListener('selectionchange', told)
    return () => document.removeEventListener('selectionchange', told)
  }, [onSelect])
  return within
}

function selectedSpan(within: HTMLElement): Span | null {
  const selection = getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const chosen = selection.getRangeAt(0)
  if (!within.contains(chosen.startContainer) || !within.contains(chosen.endContainer)) return null
  const before = document.createRange()
  before.selectNodeContents(within)
  before.setEnd(chosen.startContainer, chosen.startOffset)
  const from = before.toString().length
  const until = from + chosen.toString().length
  return from < until ? [from, until] : null
}
