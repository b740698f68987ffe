/** The three nearest other lines that might be either of the two, side by side, each as it stands on its list. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { nameOf } from '../../lists/lines.tsx'
import { Unknown } from '../../ui/signs.tsx'
import { SideName } from '../../ui/sides.tsx'
import { Loading } from '../../ui/states.tsx'
import { PersonName, Written } from '../../ui/written.tsx'
import { useMe } from '../../viewer.tsx'
import { Calibration } from '../evidence/evidence.tsx'
import { usePercent } from '../evidence/figures.ts'
import type { PairProps } from './pair.tsx'
import {
  linesOf,
  pairPath,
  type Candidate,
  type Neighbour as One,
  type QueueHead,
} from '../queue/queue.ts'
import { useInWords } from '../../ui/in-words.ts'
import { useNumber } from '../../ui/moment.tsx'

const neighboursShown = 3

type NeighboursProps = Pick<PairProps, 'queue' | 'candidate' | 'neighbours'>

export function Neighbours({ queue, candidate, neighbours }: NeighboursProps) {
  const { t } = useTranslation()
  return (
    <section className="stack">
      <h2>
        <Heading count={neighbours?.length} />
      </h2>
      {neighbours === undefined && <Loading />}
      {neighbours?.length === 0 && <p className="quiet">{t('matching.neighbours.none')}</p>}
      {neighbours !== undefined && neighbours.length > neighboursShown && (
        <p className="small quiet">{t('matching.neighbours.nearest')}</p>
      )}
      <ul className="plain-list neighbours">
        {neighbours?.slice(0, neighboursShown).map((each) => (
          <li key={`${each.side} ${each.line.line}`}>
            <Neighbour
              run={queue.run.id}
              list={queue[each.side]}
              neighbour={each}
              candidate={candidate}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** "Three other candidates": how many other lines either of the two might be. */
function Heading({ count = 0 }: { count: number | undefined }): string {
  const { t } = useTranslation()
  const number = useNumber()
  const inWords = useInWords()
  if (count === 0) return t('matching.neighbours.heading')
  return t('matching.neighbours.others', { count, words: inWords(count), shown: number(count) })
}

type NeighbourProps = {
  readonly run: string
  readonly list: QueueHead['left']
  readonly neighbour: One
  readonly candidate: Candidate
}

/** A neighbour this near to the pair itself is said to be as likely. */
const alike = 0.02

function Neighbour({ run, list, neighbour, candidate }: NeighbourProps) {
  const { side, line, probability, state } = neighbour
  const { t } = useTranslation()
  const { parties } = useMe()
  const percent = usePercent()
  const party = parties.find(({ id }) => id === list.party)
  const name = nameOf(line.reading)
  const more = probability - candidate.probability
  const fits = more > alike ? 'better' : more < -alike ? 'less' : 'alike'
  return (
    <>
      <p className="small">
        {party !== undefined && <SideName side={party} />}{' '}
        <span className="quiet">{t('matching.pair.line', { line: line.line })}</span>
      </p>
      {name === '' ? <Unknown word="notRead" /> : <PersonName name={name} />}
      <dl className="cells">
        {(['bornOn', 'place'] as const).map((kind) => (
          <div key={kind} className="cell">
            <dt>{t(`lists.columns.${kind}`)}</dt>
            <dd>
              {line.reading[kind] === undefined ? (
                <Unknown />
              ) : (
                <Written text={line.reading[kind]} />
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className="small">
        {percent(probability)} <Calibration candidate={candidate} />{' '}
        <span className={fits === 'better' ? 'needs' : 'quiet'}>
          {t(`matching.neighbours.fits.${fits}`)}
        </span>
      </p>
      {state !== 'open' && <p className="small quiet">{t(`matching.pair.state.${state}`)}</p>}
      <p className="small on-screen-only">
        <Link to={pairPath(run, { ...linesOf(candidate), [side]: line.line })}>
          {t('matching.neighbours.look', { name })}
        </Link>
      </p>
    </>
  )
}
