/** The words that an address points at, as `#s=START-END`; they are brought into sight. */
import { useLocation } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import type { Span } from '../../../src/record/reading/span.ts'

const form = /^s=(\d{1,7})-(\d{1,7})$/u

export function useAskedSpan() {
  const hash = useLocation({ select: (location) => location.hash })
  const span = useMemo((): Span | null => {
    const [, from, until] = form.exec(hash) ?? []
    return from === undefined || until === undefined ? null : [Number(from), Number(until)]
  }, [hash])
  const words = useRef<HTMLElement>(null)
  useEffect(() => {
    if (span === null || words.current === null) return
    words.current.scrollIntoView({ block: 'center' })
    words.current.focus({ preventScroll: true })
  }, [span])
  return { span, words }
}
