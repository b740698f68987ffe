/**
 * Is this the same person? An officer is given one open pair after the other; whoever only looks,
 * or wants to see all of them, goes through the pairs in the order of the queue.
 */
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe, useSeeAs } from '../../viewer.tsx'
import { Browse } from './browse.tsx'
import { useLast } from './pair-frame.tsx'
import { TurnsPage } from './turns.tsx'
import type { Only } from './queue.ts'
import { mayDecide } from '../room.ts'

export function PairPage() {
  const { run = '' } = useParams({ strict: false })
  const me = useMe()
  const isAtWork = useSeeAs() === null && mayDecide(me)
  const [only, onOnly] = useState<Only>('open')
  const last = useLast()
  const shown = { only, onOnly }
  if (isAtWork && only === 'open')
    return <TurnsPage key={run} run={run} shown={shown} last={last} />
  return <Browse key={`${run} ${only}`} run={run} shown={shown} last={last} />
}
