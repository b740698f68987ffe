/** Is this the same person? The queue of one comparison, one pair at a time, by keys or by hand. */
import { Button, SegmentedControl } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
import { useKeys } from '../ui/keys.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { useNumber } from '../ui/moment.tsx'
import { Page } from '../ui/page.tsx'
import { Asked, Empty } from '../ui/states.tsx'
import { ExportDecisions } from './export-decisions.tsx'
import { PairView, type Signed } from './pair.tsx'
import { UndoToast } from './undo-toast.tsx'
import { keyOf, pairsShown, useQueue, type Only, type Queue } from './queue.ts'

/** Where one stands in the queue: a pair by its lines, or else by its place. */
type Standing = { readonly from: number; readonly at: number; readonly pair: string | null }

const first: Standing = { from: 0, at: 0, pair: null }

export function PairPage() {
  const { run = '' } = useParams({ strict: false })
  const [only, setOnly] = useState<Only>('open')
  const [standing, setStanding] = useState(first)
  const asked = useQueue(run, { from: standing.from, only })
  return (
    <Asked query={asked}>
      {(queue) => (
        <Pairs
          queue={queue}
          only={only}
          onOnly={(wanted) => {
            setOnly(wanted)
            setStanding(first)
          }}
          standing={standing}
          onStanding={setStanding}
        />
      )}
    </Asked>
  )
}

type PairsProps = {
  readonly queue: Queue
  readonly only: Only
  readonly onOnly: (only: Only) => void
  readonly standing: Standing
  readonly onStanding: (standing: Standing) => void
}

/** The pair that is looked at, and where the next one is. */
function placesOf({ queue, only, standing }: Pick<PairsProps, 'queue' | 'only' | 'standing'>) {
  const { candidates } = queue
  const total = only === 'open' ? queue.open : queue.total
  const known = candidates.findIndex((each) => keyOf(each) === standing.pair)
  const at = known >= 0 ? known : Math.min(standing.at, candidates.length - 1)
  const after = candidates[at + 1]
  const { from } = standing
  const isPageEnd = after === undefined
  const isEnd = from + pairsShown >= total
  const next: Standing = isPageEnd
    ? { ...first, from: isEnd ? 0 : from + pairsShown }
    : { from, at: at + 1, pair: keyOf(after) }
  return { at, total, next, candidate: candidates[at] }
}

function Pairs({ queue, only, onOnly, standing, onStanding }: PairsProps) {
  const { t } = useTranslation()
  const number = useNumber()
  const [signed, setSigned] = useState<Signed | null>(null)
  const { at, total, next, candidate } = placesOf({ queue, only, standing })
  const onTakenBack = (pair: string) => {
    setSigned(null)
    onStanding({ ...standing, at: Math.max(at, 0), pair })
  }
  useKeys([{ key: ' ', does: t('matching.decide.next'), run: () => onStanding(next) }])
  return (
    <Page
      title={t('matching.pair.title')}
      says={
        <output>
          {queue.open === 0
            ? t('matching.pair.queueNone')
            : t('matching.pair.queue', { count: queue.open, shown: number(queue.open) })}{' '}
          {candidate !== undefined &&
            t('matching.pair.place', {
              at: number(standing.from + at + 1),
              total: number(total),
            })}
        </output>
      }
      actions={<PairActions queue={queue} only={only} onOnly={onOnly} />}
    >
      {candidate === undefined ? (
        <NoPair queue={queue} only={only} />
      ) : (
        <PairView
          queue={queue}
          candidate={candidate}
          onNext={() => onStanding(next)}
          onSigned={(decision) => {
            setSigned(decision)
            // A decided pair leaves the queue, and the next one moves into its place.
            onStanding(next.pair === null ? { ...standing, at, pair: null } : next)
          }}
          onTakenBack={onTakenBack}
        />
      )}
      {signed !== null && (
        <UndoToast
          key={signed.id}
          signed={signed}
          onTakenBack={onTakenBack}
          onAway={() => setSigned(null)}
        />
      )}
    </Page>
  )
}

function PairActions({ queue, only, onOnly }: Pick<PairsProps, 'queue' | 'only' | 'onOnly'>) {
  const { t } = useTranslation()
  return (
    <>
      <SegmentedControl
        aria-label={t('matching.pair.show')}
        size="xs"
        transitionDuration={0}
        data={[
          { value: 'open', label: t('matching.pair.showOpen') },
          { value: 'all', label: t('matching.pair.showAll') },
        ]}
        value={only}
        onChange={(value) => onOnly(value === 'all' ? value : 'open')}
      />
      <ExportDecisions run={queue.run.id} />
      <Button variant="default" size="xs" onClick={() => print()}>
        {t('matching.pair.print')}
      </Button>
    </>
  )
}

function NoPair({ queue, only }: { queue: Queue; only: Only }) {
  const { t } = useTranslation()
  const says =
    queue.run.state === 'running'
      ? t('matching.pair.running')
      : only === 'open' && queue.total > 0
        ? t('matching.pair.noneOpen')
        : t('matching.pair.none')
  return (
    <Empty says={says}>
      <LinkButton to={paths.matching()} variant="default">
        {t('rooms.matching')}
      </LinkButton>
    </Empty>
  )
}
