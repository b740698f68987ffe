/** What came of a closed exchange: agreed against delivered by side, and what one side still owes. */
import { useTranslation } from 'react-i18next'
import { useNumber } from '../../ui/moment.tsx'
import { SideName } from '../../ui/sides.tsx'
import { Unknown } from '../../ui/signs.tsx'
import type { ExchangeHead } from '../plans.ts'
import { ByUnit } from '../board/by-unit.tsx'
import { usePartyOf } from '../parties.ts'

type ClosingProps = {
  readonly exchange: Pick<ExchangeHead, 'closing' | 'parties' | 'accessRefused' | 'unit'>
}

export function Closing({ exchange }: ClosingProps) {
  const { closing, parties, accessRefused } = exchange
  const { t } = useTranslation()
  const number = useNumber()
  const partyOf = usePartyOf()
  if (closing === null) return null
  const inCircles = closing.totals.some(({ cameHome }) => cameHome !== undefined)
  const headings = {
    agreed: t('exchange.closing.agreed'),
    delivered: t('exchange.closing.delivered'),
    deliveredAsDuty: t('exchange.closing.duty'),
    ...(inCircles && { home: t('exchange.closing.home') }),
    // Of its own refusals a side reads, of the other's nobody but the desk.
    ...(accessRefused !== null && { refused: t('exchange.closing.refused') }),
  }
  const { carried } = closing
  // Above 0 the side named first gave more than it got back.
  const ahead = carried > 0 ? parties[0] : parties[1]
  return (
    <section className="stack" aria-labelledby="closing">
      <h2 id="closing">{t('exchange.closing.title')}</h2>
      <ByUnit exchange={exchange} />
      <table className="data-table" aria-labelledby="closing">
        <thead>
          <tr>
            <th scope="col">{t('exchange.board.side')}</th>
            {Object.values(headings).map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {closing.totals.map(({ party, ...figures }) => (
            <tr key={party}>
              <td data-heading={t('exchange.board.side')}>
                <SideName side={partyOf(party)} />
              </td>
              <td data-heading={headings.agreed}>{number(figures.agreed)}</td>
              <td data-heading={headings.delivered}>{number(figures.delivered)}</td>
              <td data-heading={headings.deliveredAsDuty}>{number(figures.deliveredAsDuty)}</td>
              {figures.cameHome !== undefined && (
                <td data-heading={headings.home}>{number(figures.cameHome)}</td>
              )}
              {accessRefused !== null && (
                <td data-heading={headings.refused}>
                  <Refused refused={accessRefused.find((each) => each.party === party)} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {inCircles && t('exchange.closing.circles')}
        {!inCircles &&
          (carried === 0 || ahead === undefined
            ? t('exchange.closing.even')
            : t('exchange.closing.carried', {
                party: partyOf(ahead).name,
                count: Math.abs(carried),
              }))}
      </p>
    </section>
  )
}

type RefusedProps = { readonly refused: { readonly interviews: number } | undefined }

function Refused({ refused }: RefusedProps) {
  const number = useNumber()
  return refused === undefined ? <Unknown word="withheld" /> : number(refused.interviews)
}
