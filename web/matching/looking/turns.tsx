/** An officer at the queue: one open pair after the other, none that another officer looks at. */
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../ui/keys.tsx'
import { Asked, ErrorState, Loading } from '../../ui/states.tsx'
import { PairView } from '../pair.tsx'
import { linesOf, usePair, type Turn } from '../queue.ts'
import { NoPair, PairFrame, type Last, type Shown } from './pair-frame.tsx'
import { useLook, useTurns, type Turns } from './use-turn.ts'

type TurnsProps = { readonly run: string; readonly shown: Shown; readonly last: Last }

export function TurnsPage({ run, shown, last }: TurnsProps) {
  const turns = useTurns(run)
  useLook(run, turns.pair)
  const { turn, error, pair, next } = turns
  if (error !== null) return <ErrorState error={error} onAgain={() => next(pair)} />
  if (turn === undefined) return <Loading />
  if (pair === null) return <NoTurn run={run} turns={turns} shown={shown} last={last} turn={turn} />
  return <OnePair key={`${pair.left} ${pair.right}`} {...{ run, turns, shown, last, pair }} />
}

type PageProps = TurnsProps & { readonly turns: Turns }

function OnePair({
  run,
  turns,
  shown,
  last,
  pair,
}: PageProps & { pair: NonNullable<Turns['pair']> }) {
  const { t } = useTranslation()
  const asked = usePair(run, pair)
  const next = () => turns.next(pair)
  useKeys([{ key: ' ', does: t('matching.decide.next'), run: next }])
  return (
    <Asked query={asked}>
      {({ candidate, neighbours, ...queue }) => (
        <PairFrame queue={queue} shown={shown} last={last} onTakenBack={turns.goTo}>
          <PairView
            queue={queue}
            candidate={candidate}
            neighbours={neighbours}
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

/** No pair is free; one that is given back is asked for by key or by hand. */
function NoTurn({ turns, shown, last, turn }: PageProps & { turn: Turn }) {
  const { t } = useTranslation()
  useKeys([{ key: ' ', does: t('matching.decide.next'), run: () => turns.next(null) }])
  return (
    <PairFrame queue={turn} shown={shown} last={last} onTakenBack={turns.goTo}>
      <NoPair queue={turn} lookedAt={turn.lookedAt} />
    </PairFrame>
  )
}
