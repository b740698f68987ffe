/** The queue as a list: which pair comes first, how each stands, and who looks at it just now. */
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../../paths.ts'
import { nameOf } from '../../lists/lines.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useNumber } from '../../ui/moment.tsx'
import { Page } from '../../ui/page.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Unknown } from '../../ui/signs.tsx'
import { Asked } from '../../ui/states.tsx'
import { Written } from '../../ui/written.tsx'
import { useMe } from '../../viewer.tsx'
import { useExpected, usePercent } from '../evidence/figures.ts'
import { WhichPairs } from './which-pairs.tsx'
import { NoPair, useQueueWords } from './pair-frame.tsx'
import {
  facing,
  keyOf,
  linesOf,
  pairPath,
  pairsShown,
  useQueue,
  type Candidate,
  type Only,
  type Queue,
} from './queue.ts'

export function QueuePage() {
  const { run = '' } = useParams({ strict: false })
  const [only, setOnly] = useState<Only>('open')
  const [from, setFrom] = useState(0)
  const asked = useQueue(run, { from, only, reasons: 'left-out' })
  const onOnly = (next: Only) => {
    setOnly(next)
    setFrom(0)
  }
  return (
    <Asked query={asked}>
      {(queue) => <InOrder queue={queue} shown={{ only, onOnly, from, onFrom: setFrom }} />}
    </Asked>
  )
}

type Shown = {
  readonly only: Only
  readonly onOnly: (only: Only) => void
  readonly from: number
  readonly onFrom: (from: number) => void
}

function InOrder({ queue, shown }: { queue: Queue; shown: Shown }) {
  const { t } = useTranslation()
  const says = useQueueWords(queue)
  const { only, onOnly, from, onFrom } = shown
  const total = only === 'open' ? queue.open : queue.total
  return (
    <Page
      title={t('matching.list.title')}
      says={
        <>
          <output>{says}</output> {t('matching.list.says')}{' '}
          {from === 0 && only === 'open' && <Worth pairs={queue.candidates} />}
        </>
      }
      actions={
        <>
          <WhichPairs only={only} onOnly={onOnly} />
          <LinkButton to={paths.pairs(queue.run.id)} size="xs">
            {t('matching.list.oneByOne')}
          </LinkButton>
        </>
      }
    >
      {queue.candidates.length === 0 ? (
        <NoPair queue={queue} />
      ) : (
        <PairsTable queue={queue} from={from} />
      )}
      <Pager from={from} count={pairsShown} total={total} onMove={onFrom} />
    </Page>
  )
}

/** What an hour at the queue is good for: so many answers, so many people found. */
const nextPairs = 20

function Worth({ pairs }: { pairs: readonly Candidate[] }) {
  const { t } = useTranslation()
  const number = useNumber()
  const expected = useExpected()
  const next = pairs.slice(0, nextPairs)
  if (next.length < 2) return null
  const same = next.reduce((sum, { probability }) => sum + probability, 0)
  return t('matching.list.worth', { first: number(next.length), same: expected(same) })
}

function PairsTable({ queue, from }: { queue: Queue; from: number }) {
  const { t } = useTranslation()
  const { parties } = useMe()
  const number = useNumber()
  const percent = usePercent()
  const sides = facing(queue, parties)
  const partyName = (party: string) => parties.find(({ id }) => id === party)?.name ?? party
  return (
    <table className="data-table queue-list">
      <thead>
        <tr>
          <th scope="col">{t('matching.list.place')}</th>
          {sides.map(({ side, list }) => (
            <th key={side} scope="col">
              {partyName(list.party)}
            </th>
          ))}
          <th scope="col">{t('matching.scores.heads.between')}</th>
          <th scope="col">{t('matching.list.standing')}</th>
        </tr>
      </thead>
      <tbody>
        {queue.candidates.map((pair, at) => (
          <tr key={keyOf(pair)}>
            <td data-heading={t('matching.list.place')}>
              <Link
                to={pairPath(queue.run.id, linesOf(pair))}
                aria-label={t('matching.list.open', { place: number(from + at + 1) })}
              >
                {number(from + at + 1)}
              </Link>
            </td>
            {sides.map(({ side, list }) => (
              <td key={side} data-heading={partyName(list.party)}>
                <NameOnList line={pair[side]} />
              </td>
            ))}
            <td data-heading={t('matching.scores.heads.between')}>{percent(pair.probability)}</td>
            <td data-heading={t('matching.list.standing')}>
              <Stands pair={pair} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function NameOnList({ line }: { line: Candidate['left'] }) {
  const { t } = useTranslation()
  const name = nameOf(line.reading)
  return (
    <div>
      {name === '' ? <Unknown word="notRead" /> : <Written text={name} />}
      <div className="small quiet">{t('matching.pair.line', { line: line.line })}</div>
    </div>
  )
}

function Stands({ pair: { state, needs, decided, lookedAtBy } }: { pair: Candidate }) {
  const { t } = useTranslation()
  const isSettled = state === 'decided' || state === 'settled-elsewhere'
  return (
    <div>
      <div className={isSettled ? 'quiet' : ''}>
        {state === 'decided' && decided !== null
          ? t(`matching.decide.done.${decided.decision}`)
          : t(`matching.pair.state.${state}`)}
      </div>
      {needs === 'two' && !isSettled && (
        <div className="small quiet">{t('matching.pair.needsTwo')}</div>
      )}
      {lookedAtBy !== null && (
        <div className="small needs">{t('matching.pair.lookedAtBy', { name: lookedAtBy })}</div>
      )}
    </div>
  )
}
