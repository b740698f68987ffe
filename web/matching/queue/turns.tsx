/** An officer at the queue: one open pair after the other, none that another officer looks at. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../ui/keys.tsx'
import { Asked, ErrorState, Loading } from '../../ui/states.tsx'
import { PairView } from '../pair/pair.tsx'
import { keyOf, linesOf, usePair, useQueue, type Lines, type Turn } from './queue.ts'
import { NoPair, PairFrame, type Last } from './pair-frame.tsx'
import type { Shown } from './which-pairs.tsx'
import { useLook, useTurns, type Turns } from './use-turn.ts'

type TurnsProps = { readonly run: string; readonly shown: Shown; readonly last: Last }

export function TurnsPage({ run, shown, last }: TurnsProps) {
  const turns = useTurns(run)
  useLook(run, turns.pair)
  const { turn, error, pair, next } = turns
  if (error !== null) return <ErrorState error={error} onAgain={() => next(pair)} />
  if (turn === undefined) return <Loading />
  if (pair === null) return <NoTurn run={run} turns={turns} shown={shown} last={last} turn={turn} />
  return <OnePair {...{ run, turns, shown, last, turn, pair }} />
}

type PageProps = TurnsProps & { readonly turns: Turns; readonly turn: Turn }

function OnePair({
  run,
  turns,
  shown,
  last,
  turn,
  pair,
}: PageProps & { pair: NonNullable<Turns['pair']> }) {
  const { t } = useTranslation()
  const { data, ...asked } = usePair(run, pair)
  const next = () => turns.next(pair)
  useKeys([{ key: ' ', does: t('matching.decide.next'), run: next }])
  return (
    <Asked query={{ ...asked, data: data ?? givenWith(turn, pair) }}>
      {({ candidate, neighbours, ...queue }) => (
        <PairFrame queue={queue} shown={shown} last={last} onTakenBack={turns.goTo}>
          <PairView
            queue={queue}
            candidate={candidate}
            neighbours={neighbours}
            last={last}
            onNext={next}
            onSigned={(signed) => {
              last.onSigned(signed)
              turns.next(linesOf(candidate))
            }}
            onTakenBack={() => {}}
          />
        </PairFrame>
      )}
    </Asked>
  )
}

/** The pair as it came with the turn, until its neighbours have come. */
function givenWith({ candidate, ...queue }: Turn, pair: Lines) {
  if (candidate === null) return undefined
  const lines = linesOf(candidate)
  const isThis = lines.left === pair.left && lines.right === pair.right
  return isThis ? { ...queue, candidate, neighbours: undefined } : undefined
}

/** The pages hear when a pair is left or taken back; then the officer who waits is given it. */
function useNextWhenFree(run: string, next: Turns['next']) {
  const { data } = useQueue(run, { from: 0, only: 'open', reasons: 'left-out' })
  const free = data?.candidates.find(({ lookedAtBy }) => lookedAtBy === null)
  const pair = free === undefined ? null : keyOf(free)
  useEffect(() => {
    if (pair !== null) next(null)
  }, [pair, next])
}

/** No pair is free; one that is given back comes by itself. */
function NoTurn({ run, turns, shown, last, turn }: PageProps) {
  const { t } = useTranslation()
  useNextWhenFree(run, turns.next)
  useKeys([{ key: ' ', does: t('matching.decide.next'), run: () => turns.next(null) }])
  return (
    <PairFrame queue={turn} shown={shown} last={last} onTakenBack={turns.goTo}>
      <NoPair queue={turn} lookedAt={turn.lookedAt} />
    </PairFrame>
  )
}
