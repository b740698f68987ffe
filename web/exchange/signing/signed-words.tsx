/** What exactly is signed, in words: how many leave on either side, stage by stage, and the hash. */
import { useTranslation } from 'react-i18next'
import { useNumber } from '../../ui/moment.tsx'
import type { BoardProps } from '../board/board.tsx'
import { useDay } from '../day.tsx'
import { usePartyOf } from '../parties.ts'
import { countOf, sectionIn } from '../plans.ts'

export function SignedWords({ exchange, plan }: BoardProps) {
  const { t } = useTranslation()
  const number = useNumber()
  const partyOf = usePartyOf()
  const day = useDay()
  return (
    <>
      <ul>
        {exchange.parties.map((id) => {
          const count = countOf(plan, id)
          const words = { count, shown: number(count), party: partyOf(id).name }
          return <li key={id}>{t('exchange.sign.own', words)}</li>
        })}
      </ul>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{t('exchange.check.stage')}</th>
            <th scope="col">{t('exchange.open.on')}</th>
            {exchange.parties.map((id) => (
              <th key={id} scope="col">
                {t('exchange.sign.leave', { party: partyOf(id).name })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {exchange.stages.map(({ id: stage, on, window }) => (
            <tr key={stage}>
              <td data-heading={t('exchange.check.stage')}>{stage}</td>
              <td data-heading={t('exchange.open.on')}>
                {day(on)}, {window.from}–{window.to}
              </td>
              {exchange.parties.map((id) => (
                <td key={id} data-heading={t('exchange.sign.leave', { party: partyOf(id).name })}>
                  {number(sectionIn(plan, id, stage)?.count ?? 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
