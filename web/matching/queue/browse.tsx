/** Every pair of a comparison, decided or not, in the order of the queue. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../ui/keys.tsx'
import { useNumber } from '../../ui/moment.tsx'
import { Asked } from '../../ui/states.tsx'
import { PairView } from '../pair/pair.tsx'
import {
  keyOf,
  linesOf,
  pairsShown,
  usePair,
  useQueue,
  type Candidate,
  type Queue,
} from './queue.ts'
import { NoPair, PairFrame, type Last } from './pair-frame.tsx'
import type { Shown } from './which-pairs.tsx'

/** Where one stands: a pair by its lines, or else by its place. */
type Standing = { readonly from: number; readonly at: number; readonly pair: string | null }

const first: Standing = { from: 0, at: 0, pair: null }

type BrowseProps = { readonly run: string; readonly shown: Shown; readonly last: Last }

export function Browse({ run, shown, last }: BrowseProps) {
  const [standing, setStanding] = useState(first)
  const asked = useQueue(run, { from: standing.from, only: shown.only, reasons: 'told' })
  return (
    <Asked query={asked}>
      {(queue) => (
        <Pairs
          queue={queue}
          shown={shown}
          last={last}
          standing={standing}
          onStanding={setStanding}
        />
      )}
    </Asked>
  )
}

type PairsProps = Omit<BrowseProps, 'run'> & {
  readonly queue: Queue
  readonly standing: Standing
  readonly onStanding: (standing: Standing) => void
}

/** The pair that is looked at, and where the next one is. */
function placesOf({ queue, shown, standing }: Pick<PairsProps, 'queue' | 'shown' | 'standing'>) {
  const { candidates } = queue
  const total = shown.only === 'open' ? queue.open : queue.total
  const known = candidates.findIndex((each) => keyOf(each) === standing.pair)
  const at = known >= 0 ? known : Math.min(standing.at, candidates.length - 1)
  const after = candidates[at + 1]
  const { from } = standing
  const isEnd = from + pairsShown >= total
  const next: Standing =
    after === undefined
      ? { ...first, from: isEnd ? 0 : from + pairsShown }
      : { from, at: at + 1, pair: keyOf(after) }
  return { at, total, next, candidate: candidates[at] }
}

function Pairs({ queue, shown, last, standing, onStanding }: PairsProps) {
  const { t } = useTranslation()
  const number = useNumber()
  const { at, total, next, candidate } = placesOf({ queue, shown, standing })
  const onNext = () => onStanding(next)
  useKeys([{ key: ' ', does: t('matching.decide.next'), run: onNext }])
  const place = t('matching.pair.place', {
    at: number(standing.from + at + 1),
    total: number(total),
  })
  return (
    <PairFrame
      queue={queue}
      shown={shown}
      last={last}
      place={candidate === undefined ? undefined : place}
      onTakenBack={({ left, right }) =>
        onStanding({ ...standing, at: Math.max(at, 0), pair: `${left} ${right}` })
      }
    >
      {candidate === undefined ? (
        <NoPair queue={queue} />
      ) : (
        <InFull
          queue={queue}
          candidate={candidate}
          onNext={onNext}
          onStay={() => onStanding({ ...standing, at, pair: keyOf(candidate) })}
          last={last}
        />
      )}
    </PairFrame>
  )
}

type InFullProps = {
  readonly queue: Queue
  readonly candidate: Candidate
  readonly onNext: () => void
  readonly onStay: () => void
  readonly last: Last
}

/** The pair at once, its neighbours when they have come. */
function InFull({ queue, candidate, onNext, onStay, last }: InFullProps) {
  const { data } = usePair(queue.run.id, linesOf(candidate))
  return (
    <PairView
      queue={queue}
      candidate={candidate}
      neighbours={data?.neighbours}
      last={last}
      onNext={onNext}
      onSigned={(signed) => {
        last.onSigned(signed)
        onNext()
      }}
      onTakenBack={onStay}
    />
  )
}
