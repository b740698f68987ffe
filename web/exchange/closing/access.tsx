/** Which side refused the desk access to private interviews? It counts against that side, and stays with the desk. */
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { answerOf } from '../../api.ts'
import { Moment } from '../../ui/moment.tsx'
import { SideName } from '../../ui/sides.tsx'
import { saveText } from '../../ui/save-text.ts'
import { Asked } from '../../ui/states.tsx'
import { useAsk, useMe } from '../../viewer.tsx'
import { accessCsv, type AccessReport } from './access-csv.ts'
import type { ExchangeHead } from '../plans.ts'
import { usePartyOf } from '../parties.ts'

/** Nothing is asked, and nothing shown, of an exchange in which nobody was refused. */
export function Access({ exchange }: { readonly exchange: ExchangeHead }) {
  const { actor } = useMe()
  const isRefused = exchange.accessRefused?.some(({ interviews }) => interviews > 0) === true
  return actor?.party === null && isRefused ? <Report exchange={exchange} /> : null
}

function Report({ exchange }: { readonly exchange: ExchangeHead }) {
  const { t } = useTranslation()
  const asked = useAsk(['exchanges', exchange.id, 'access'], (api) =>
    answerOf(api.api.exchanges[':id'].access.$get({ param: { id: exchange.id } })),
  )
  return (
    <section className="stack" aria-labelledby="access">
      <h2 id="access">{t('exchange.access.title')}</h2>
      <p className="quiet">{t('exchange.access.says')}</p>
      <Asked query={asked}>{(report) => <Refusals exchange={exchange} report={report} />}</Asked>
    </section>
  )
}

type RefusalsProps = { readonly exchange: ExchangeHead; readonly report: AccessReport }

function Refusals({ exchange, report }: RefusalsProps) {
  const { t } = useTranslation()
  const partyOf = usePartyOf()
  const headings = {
    side: t('exchange.board.side'),
    when: t('exchange.access.when'),
    by: t('exchange.access.by'),
  }
  return (
    <>
      {report.counts.map(({ party, interviews: count, people }) => (
        <p key={party}>
          {t('exchange.access.counted', { party: partyOf(party).name, count, people })}
        </p>
      ))}
      <table className="data-table" aria-labelledby="access">
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
          {report.refusals.map(({ party, at, recordedBy }, row) => (
            // oxlint-disable-next-line react/no-array-index-key -- two refusals may be alike in all that is shown
            <tr key={row}>
              <td data-heading={headings.side}>
                <SideName side={partyOf(party)} />
              </td>
              <td data-heading={headings.when}>
                <Moment at={at} zone={exchange.point.timeZone} />
              </td>
              <td data-heading={headings.by}>{recordedBy}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="on-screen-only">
        <Button variant="default" size="xs" onClick={() => save(exchange, report)}>
          {t('exchange.acts.export')}
        </Button>
      </div>
    </>
  )
}

function save({ number }: ExchangeHead, report: AccessReport): void {
  saveText(`exchange-${number}-access-refused.csv`, accessCsv(report))
}
