/** A field that is typed into: what it holds is handed on when somebody pauses, and not letter by letter. */
import { useEffect, useState } from 'react'

type Settled = {
  /** What holds; if it changes from elsewhere, the field follows. */
  readonly value: string
  readonly afterMs: number
  readonly onSettled: (value: string) => void
}

/** The words in the field, and what writes them. */
export function useSettled({ value, afterMs, onSettled }: Settled) {
  const [draft, setDraft] = useState(value)
  const [seen, setSeen] = useState(value)
  const [sent, setSent] = useState(value)
  if (value !== seen) {
    setSeen(value)
    if (value !== sent) {
      setDraft(value)
      setSent(value)
    }
  }
  useEffect(() => {
    if (draft === sent) return undefined
    const pause = setTimeout(() => {
      setSent(draft)
      onSettled(draft)
    }, afterMs)
    return () => clearTimeout(pause)
  })
  return [draft, setDraft] as const
}
