/** Three other lines that might be either of the two, side by side, each as it stands on its list. */
import { useTranslation } from 'react-i18next'
import { ListId } from '../../src/base/ids.ts'
import { answerOf } from '../api.ts'
import { nameOf } from '../lists/lines.tsx'
import { Unknown } from '../ui/signs.tsx'
import { SideName } from '../ui/sides.tsx'
import { PersonName, Written } from '../ui/written.tsx'
import { useAsk, useMe } from '../viewer.tsx'
import { Calibration } from './evidence/evidence.tsx'
import { usePercent } from './evidence/figures.ts'
import type { Candidate, Queue } from './queue.ts'

const neighboursShown = 3

type NeighboursProps = { readonly queue: Queue; readonly candidate: Candidate }

export function Neighbours({ queue, candidate }: NeighboursProps) {
  const { t } = useTranslation()
  const { rivals } = candidate
  const count = rivals.length
  return (
    <section className="stack">
      <h2>{t('matching.neighbours.heading')}</h2>
      {count === 0 && <p className="quiet">{t('matching.neighbours.none')}</p>}
      {count > neighboursShown && (
        <p className="small quiet">{t('matching.neighbours.nearest', { count })}</p>
      )}
      <ul className="plain-list neighbours">
        {rivals.slice(0, neighboursShown).map((rival) => (
          <li key={`${rival.side} ${rival.line}`}>
            <Neighbour list={queue[rival.side]} rival={rival} candidate={candidate} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type NeighbourProps = {
  readonly list: Queue['left']
  readonly rival: Candidate['rivals'][number]
  readonly candidate: Candidate
}

/** A neighbour this near to the pair itself is said to be as likely. */
const alike = 0.02

function Neighbour({ list, rival: { line, probability }, candidate }: NeighbourProps) {
  const { t } = useTranslation()
  const { parties } = useMe()
  const percent = usePercent()
  const found = useLine(list.id, line)
  const party = parties.find(({ id }) => id === list.party)
  const name = found === undefined ? '' : nameOf(found.reading)
  const more = probability - candidate.probability
  const fits = more > alike ? 'better' : more < -alike ? 'less' : 'alike'
  return (
    <>
      <p className="small">
        {party !== undefined && <SideName side={party} />}{' '}
        <span className="quiet">{t('matching.pair.line', { line })}</span>
      </p>
      {name !== '' && <PersonName name={name} />}
      {found !== undefined && (
        <dl className="cells">
          {(['bornOn', 'place'] as const).map((kind) => (
            <div key={kind} className="cell">
              <dt>{t(`lists.columns.${kind}`)}</dt>
              <dd>
                {found.reading[kind] === undefined ? (
                  <Unknown />
                ) : (
                  <Written text={found.reading[kind]} />
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className="small">
        {percent(probability)} <Calibration candidate={candidate} />{' '}
        <span className={fits === 'better' ? 'needs' : 'quiet'}>
          {t(`matching.neighbours.fits.${fits}`)}
        </span>
      </p>
    </>
  )
}

/** A line is asked for by its place; headings and empty rows before it shift it a little. */
const shiftMax = 30

function useLine(list: string, line: number) {
  const from = Math.max(0, line - shiftMax)
  const { data } = useAsk(['lists', list, 'around', from], (api) =>
    answerOf(
      api.api.lists[':id'].$get({
        param: { id: ListId.parse(list) },
        query: { from: String(from), count: String(shiftMax) },
      }),
    ),
  )
  return data?.lines.find((each) => each.line === line)
}
