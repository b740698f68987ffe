/** Three other lines that might be either of the two, each with its name as it stands on its list. */
import { useTranslation } from 'react-i18next'
import { ListId } from '../../src/base/ids.ts'
import { answerOf } from '../api.ts'
import { nameOf } from '../lists/lines.tsx'
import { PersonName } from '../ui/written.tsx'
import { useAsk, useMe } from '../viewer.tsx'
import { usePercent } from './evidence.tsx'
import type { Candidate, Queue } from './queue.ts'

const neighboursShown = 3

type NeighboursProps = { readonly queue: Queue; readonly candidate: Candidate }

export function Neighbours({ queue, candidate: { rivals } }: NeighboursProps) {
  const { t } = useTranslation()
  return (
    <section className="stack">
      <h2>{t('matching.neighbours.heading')}</h2>
      {rivals.length === 0 && <p className="quiet">{t('matching.neighbours.none')}</p>}
      <ul className="plain-list neighbours">
        {rivals.slice(0, neighboursShown).map((rival) => (
          <li key={`${rival.side} ${rival.line}`}>
            <Neighbour list={queue[rival.side]} rival={rival} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type NeighbourProps = {
  readonly list: Queue['left']
  readonly rival: Candidate['rivals'][number]
}

function Neighbour({ list, rival: { line, probability } }: NeighbourProps) {
  const { t } = useTranslation()
  const { parties } = useMe()
  const percent = usePercent()
  const found = useLine(list.id, line)
  const party = parties.find(({ id }) => id === list.party)?.name ?? list.party
  const name = found === undefined ? '' : nameOf(found.reading)
  return (
    <>
      {name !== '' && <PersonName name={name} />}
      <p className="small quiet">
        {t('matching.neighbours.of', { party, line })} · {percent(probability)}{' '}
        <span className="uncalibrated">{t('matching.evidence.uncalibrated')}</span>
        {found?.reading.bornOn !== undefined && <> · {found.reading.bornOn}</>}
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
