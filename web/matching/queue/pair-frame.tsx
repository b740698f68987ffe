/** The page around a pair: how many wait, which are shown, the way back of what was signed last. */
import { Button } from '@mantine/core'
import { useCallback, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { useNumber } from '../../ui/moment.tsx'
import { Page } from '../../ui/page.tsx'
import { Empty } from '../../ui/states.tsx'
import { ExportDecisions } from '../export/export-decisions.tsx'
import type { Signed } from '../pair/pair.tsx'
import type { Lines, QueueHead } from './queue.ts'
import { WhichPairs, type Shown } from './which-pairs.tsx'
import { UndoToast } from '../deciding/undo-toast.tsx'

/** What was signed last stays in sight from pair to pair, so the page keeps it and no pair does. */
export type Last = {
  readonly signed: Signed | null
  readonly onSigned: (signed: Signed | null) => void
  /** Notes the pair that is on the page; whether another one was there before it. */
  readonly isNew: (pair: string) => boolean
}

export function useLast(): Last {
  const [signed, onSigned] = useState<Signed | null>(null)
  const shown = useRef<string | null>(null)
  const isNew = useCallback((pair: string) => {
    const before = shown.current
    shown.current = pair
    return before !== null && before !== pair
  }, [])
  return { signed, onSigned, isNew }
}

type PairFrameProps = {
  readonly queue: QueueHead
  /** Left out where one pair is shown by itself. */
  readonly shown?: Shown | undefined
  readonly last: Last
  readonly onTakenBack: (pair: Lines) => void
  /** Where one stands among the pairs that are shown. */
  readonly place?: string | undefined
  readonly children: ReactNode
}

export function PairFrame({
  queue,
  shown,
  last,
  onTakenBack,
  place,
  children,
}: PairFrameProps): ReactNode {
  const { t } = useTranslation()
  const says = useQueueWords(queue)
  return (
    <Page
      title={t('matching.pair.title')}
      says={
        <output>
          {says} {place}
        </output>
      }
      actions={<PairActions queue={queue} shown={shown} />}
    >
      {children}
      {last.signed !== null && (
        <UndoToast
          key={last.signed.id}
          signed={last.signed}
          onTakenBack={(pair) => {
            last.onSigned(null)
            onTakenBack(pair)
          }}
          onAway={() => last.onSigned(null)}
        />
      )}
    </Page>
  )
}

/** How many wait, and for whom. */
export function useQueueWords({ open, waiting }: Pick<QueueHead, 'open' | 'waiting'>): string {
  const { t } = useTranslation()
  const number = useNumber()
  const waits =
    open === 0
      ? t('matching.pair.queueNone')
      : t('matching.pair.queue', { count: open, shown: number(open) })
  if (waiting === 0) return waits
  return `${waits} ${t('matching.pair.waiting', { count: waiting, shown: number(waiting) })}`
}

function PairActions({ queue, shown }: { queue: QueueHead; shown: Shown | undefined }) {
  const { t } = useTranslation()
  return (
    <>
      {shown !== undefined && <WhichPairs {...shown} />}
      {shown === undefined && (
        <LinkButton to={paths.pairs(queue.run.id)} size="xs" variant="default">
          {t('matching.list.oneByOne')}
        </LinkButton>
      )}
      <LinkButton to={paths.queue(queue.run.id)} size="xs" variant="default">
        {t('matching.list.link')}
      </LinkButton>
      <ExportDecisions run={queue.run.id} />
      <Button variant="default" size="xs" onClick={() => print()}>
        {t('matching.pair.print')}
      </Button>
    </>
  )
}

type NoPairProps = { readonly queue: QueueHead; readonly lookedAt?: number }

/** Nothing to look at, and why. */
export function NoPair({ queue, lookedAt = 0 }: NoPairProps) {
  const { t } = useTranslation()
  const number = useNumber()
  const says = () => {
    if (queue.run.state === 'running') return t('matching.pair.running')
    if (lookedAt > 0)
      return t('matching.pair.allLookedAt', { count: lookedAt, shown: number(lookedAt) })
    return t(queue.total > 0 ? 'matching.pair.noneOpen' : 'matching.pair.none')
  }
  return (
    <Empty says={says()}>
      <LinkButton to={paths.matching()} variant="default">
        {t('rooms.matching')}
      </LinkButton>
    </Empty>
  )
}
