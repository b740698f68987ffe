/** The longest held who stay, with the reason that the plan gives; of the other side nobody. */
import { useTranslation } from 'react-i18next'
import type { FairnessAudit } from '../../../src/exchange/planning/fairness/fairness-audit.ts'
import { useNumber } from '../../ui/moment.tsx'
import { SideName } from '../../ui/sides.tsx'
import { Written } from '../../ui/written.tsx'
import type { BoardProps } from '../board/board.tsx'
import { usePartyOf } from '../parties.ts'
import { SaidWords } from '../said-words.tsx'
import { reasonOf } from '../people/reasons.ts'
import type { Planned } from '../plans.ts'

type LongestHeldProps = BoardProps & { readonly longest: FairnessAudit['longestHeld'] }

export function LongestHeld({ plan, longest }: LongestHeldProps) {
  const { t } = useTranslation()
  const byId = new Map<string, Planned>(plan.people.map((person) => [person.id, person]))
  const title = t('exchange.fairness.longest')
  if (longest.length === 0) return <p className="quiet">{t('exchange.fairness.longestNobody')}</p>
  return (
    <section className="stack" aria-labelledby="longest">
      <h2 id="longest">{title}</h2>
      <table className="data-table" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('exchange.unfolded.name')}</th>
            <th scope="col">{t('exchange.board.side')}</th>
            <th scope="col">{t('exchange.fairness.heldFor')}</th>
            <th scope="col">{t('exchange.unfolded.why')}</th>
          </tr>
        </thead>
        <tbody>
          {longest.map(({ person, days }) => {
            const found = byId.get(person)
            return found && <Row key={person} person={found} days={days} />
          })}
        </tbody>
      </table>
    </section>
  )
}

function Row({ person, days }: { person: Planned; days: number }) {
  const { t } = useTranslation()
  const number = useNumber()
  const partyOf = usePartyOf()
  const reason = reasonOf(person)
  return (
    <tr>
      <td data-heading={t('exchange.unfolded.name')}>
        <Written text={person.name} />
      </td>
      <td data-heading={t('exchange.board.side')}>
        <SideName side={partyOf(person.heldBy)} />
      </td>
      <td data-heading={t('exchange.fairness.heldFor')}>
        {t('exchange.fairness.days', { count: days, shown: number(days) })}
      </td>
      <td data-heading={t('exchange.unfolded.why')}>
        {reason !== null && t(`exchange.stays.${reason}`)}
        {person.stays !== null && reason !== 'hold' && reason !== 'struck' && (
          <span className="board-note">
            <SaidWords said={person.stays} />
          </span>
        )}
      </td>
    </tr>
  )
}
