/**
 * Which lines of the lists does the plan leave out? Whoever goes, or went, with another exchange
 * stands here with its number; where the desk cannot be sure that it is the same person, it says
 * what has to be done.
 */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf } from '../../api.ts'
import { useNumber } from '../../ui/moment.tsx'
import { Pager } from '../../ui/pager.tsx'
import { SideName } from '../../ui/sides.tsx'
import { Unknown } from '../../ui/signs.tsx'
import { Asked } from '../../ui/states.tsx'
import { Written } from '../../ui/written.tsx'
import { useAsk, useMe } from '../../viewer.tsx'
import { Day } from '../day.tsx'
import type { ExchangeHead } from '../plans.ts'
import { usePartyOf } from '../parties.ts'

const shownAtOnce = 20

const useNotPlanned = (exchange: string) =>
  useAsk(['exchanges', exchange, 'elsewhere'], (api) =>
    answerOf(api.api.exchanges[':id'].elsewhere.$get({ param: { id: exchange } })),
  )

type Line = NonNullable<ReturnType<typeof useNotPlanned>['data']>['lines'][number]

/** An observer reads no names; once the manifests are final nothing is planned any more. */
export function NotPlanned({ exchange }: { readonly exchange: ExchangeHead }) {
  const { actor } = useMe()
  const isOver = exchange.state === 'final' || exchange.state === 'closed'
  return isOver || actor?.role === 'observer' ? null : <Lines exchange={exchange} />
}

function Lines({ exchange }: { readonly exchange: ExchangeHead }) {
  const { t } = useTranslation()
  const asked = useNotPlanned(exchange.id)
  return (
    <Asked query={asked}>
      {({ lines }) =>
        lines.length === 0 ? null : (
          <section className="stack" aria-labelledby="not-planned">
            <h2 id="not-planned">{t('exchange.notPlanned.title')}</h2>
            <Counts lines={lines} parties={exchange.parties} />
            <details open={lines.some(isQuestion)}>
              <summary>{t('exchange.notPlanned.show')}</summary>
              <Table
                lines={lines.toSorted((a, b) => Number(isQuestion(b)) - Number(isQuestion(a)))}
              />
            </details>
          </section>
        )
      }
    </Asked>
  )
}

/** An officer has to find out; such lines come first. */
const isQuestion = ({ because }: Line) => because.startsWith('perhaps')

function Counts({ lines, parties }: { lines: readonly Line[]; parties: readonly string[] }) {
  const { t } = useTranslation()
  const number = useNumber()
  const partyOf = usePartyOf()
  return (
    <>
      {parties.map((party) => {
        const own = lines.filter(({ heldBy }) => heldBy === party)
        const count = own.length
        const words = { party: partyOf(party).name, count, shown: number(count) }
        return count === 0 ? null : <p key={party}>{t('exchange.notPlanned.counted', words)}</p>
      })}
      {lines.some(isQuestion) && <p className="needs">{t('exchange.notPlanned.question')}</p>}
    </>
  )
}

function Table({ lines }: { readonly lines: readonly Line[] }) {
  const { t } = useTranslation()
  const [from, setFrom] = useState(0)
  const headings = {
    name: t('exchange.unfolded.name'),
    bornOn: t('exchange.unfolded.bornOn'),
    side: t('exchange.board.side'),
    why: t('exchange.unfolded.why'),
  }
  return (
    <>
      <table className="data-table" aria-labelledby="not-planned">
        <thead>
          <tr>
            {Object.values(headings).map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.slice(from, from + shownAtOnce).map((line) => (
            <LineRow key={`${line.list} ${line.line}`} {...{ line, headings }} />
          ))}
        </tbody>
      </table>
      <Pager from={from} count={shownAtOnce} total={lines.length} onMove={setFrom} />
    </>
  )
}

type RowProps = {
  readonly line: Line
  readonly headings: Readonly<Record<'name' | 'bornOn' | 'side' | 'why', string>>
}

function LineRow({ line, headings }: RowProps) {
  const { t } = useTranslation()
  const partyOf = usePartyOf()
  const number = line.exchange ?? 0
  return (
    <tr>
      <td data-heading={headings.name}>
        <Written text={line.name} />
      </td>
      <td data-heading={headings.bornOn}>
        {line.bornOn === null ? <Unknown /> : <Day on={line.bornOn} />}
      </td>
      <td data-heading={headings.side}>
        <SideName side={partyOf(line.heldBy)} />
      </td>
      <td data-heading={headings.why}>
        {t(`exchange.notPlanned.because.${line.because}`, { number })}
      </td>
    </tr>
  )
}
