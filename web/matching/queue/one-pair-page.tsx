/** One pair of a comparison by its lines, opened from wherever it is named: a list, a neighbour. */
import { useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { paths } from '../../paths.ts'
import { useKeys } from '../../ui/keys.tsx'
import { Asked } from '../../ui/states.tsx'
import { useMe, useSeeAs } from '../../viewer.tsx'
import { PairView } from '../pair/pair.tsx'
import { mayDecide } from '../room.ts'
import { PairFrame, useLast } from './pair-frame.tsx'
import { usePair, type Lines } from './queue.ts'
import { useLook } from './use-turn.ts'

export function OnePairPage() {
  const { run = '', left = '', right = '' } = useParams({ strict: false })
  const pair = { left: Number(left), right: Number(right) }
  return <OnePair key={`${left} ${right}`} run={run} pair={pair} />
}

function OnePair({ run, pair }: { run: string; pair: Lines }) {
  const { t } = useTranslation()
  const me = useMe()
  const isAtWork = useSeeAs() === null && mayDecide(me)
  const last = useLast()
  const go = useNavigate()
  const asked = usePair(run, pair)
  useLook(run, isAtWork ? pair : null)
  const toQueue = () => void go({ to: paths.pairs(run) })
  useKeys([{ key: ' ', does: t('matching.decide.next'), run: toQueue }])
  return (
    <Asked query={asked}>
      {({ candidate, neighbours, ...queue }) => (
        <PairFrame queue={queue} last={last} onTakenBack={() => {}}>
          <PairView
            queue={queue}
            candidate={candidate}
            neighbours={neighbours}
            last={last}
            onNext={toQueue}
            onSigned={last.onSigned}
            onTakenBack={() => {}}
          />
        </PairFrame>
      )}
    </Asked>
  )
}
