/** Three other lines that might be either of the two, side by side, each as it stands on its list. */
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
import type { Candidate, Neighbour as One, QueueHead } from '../queue/queue.ts'

const neighboursShown = 3

type NeighboursProps = Pick<PairProps, 'queue' | 'candidate' | 'neighbours'>

export function Neighbours({ queue, candidate, neighbours }: NeighboursProps) {
  const { t } = useTranslation()
  return (
    <section className="stack">
      <h2>{t('matching.neighbours.heading')}</h2>
      {neighbours === undefined && <Loading />}
      {neighbours?.length === 0 && <p className="quiet">{t('matching.neighbours.none')}</p>}
      {neighbours !== undefined && neighbours.length > neighboursShown && (
        <p className="small quiet">
          {t('matching.neighbours.nearest', { count: neighbours.length })}
        </p>
      )}
      <ul className="plain-list neighbours">
        {neighbours?.slice(0, neighboursShown).map((each) => (
          <li key={`${each.side} ${each.line.line}`}>
            <Neighbour list={queue[each.side]} neighbour={each} candidate={candidate} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type NeighbourProps = {
  readonly list: QueueHead['left']
  readonly neighbour: One
  readonly candidate: Candidate
}

/** A neighbour this near to the pair itself is said to be as likely. */
const alike = 0.02

function Neighbour({ list, neighbour: { line, probability, state }, candidate }: NeighbourProps) {
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
    </>
  )
}
