/** Which side has signed the plan, each at its own end of the line. */
import { useTranslation } from 'react-i18next'
import { SideName } from '../../ui/sides.tsx'
import { Done } from '../../ui/signs.tsx'
import type { ExchangeHead, Plan } from '../plans.ts'
import { usePartyOf } from '../parties.ts'

export function Signatures({ exchange, plan }: { exchange: ExchangeHead; plan: Plan }) {
  const { t } = useTranslation()
  const partyOf = usePartyOf()
  return (
    <ul className="signatures" aria-label={t('exchange.sides.label')}>
      {exchange.parties.map((party) => (
        <li key={party} className="row">
          <strong>
            <SideName side={partyOf(party)} />
          </strong>
          <Signature party={party} plan={plan} />
        </li>
      ))}
    </ul>
  )
}

function Signature({ party, plan }: { party: Plan['approvedBy'][number]; plan: Plan }) {
  const { t } = useTranslation()
  if (plan.approvedBy.includes(party)) return <Done word={t('exchange.sides.signed')} />
  if (plan.attestedOnce.includes(party)) {
    return <span className="needs">{t('exchange.sides.attestedOnce')}</span>
  }
  return <span className={plan.isNewest ? 'needs' : 'quiet'}>{t('exchange.sides.notSigned')}</span>
}
