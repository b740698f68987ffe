/**
 * What the address of the page asks, and how it is changed. So a page is shared as it is seen, and
 * the way back leads through what was asked before.
 */
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { addressOf, askedIn, type Asked } from './address.ts'

/** `step` can be gone back from; `same-step` replaces the address: more letters of one word. */
export type Move = 'step' | 'same-step'

export type Address = {
  readonly asked: Asked
  /** What is changed; an empty word is no longer asked. */
  readonly change: (changed: Asked, move?: Move) => void
}

export function useAddress(): Address {
  const { pathname, searchStr } = useLocation()
  const navigate = useNavigate()
  const asked = useMemo(() => askedIn(searchStr), [searchStr])
  return {
    asked,
    change: (changed, move = 'step') => {
      const href = `${pathname}${addressOf({ ...asked, ...changed })}`
      void navigate({ href, replace: move === 'same-step', resetScroll: false })
    },
  }
}
