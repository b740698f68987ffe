/**
 * Does the plan treat alike whom no clause tells apart? Shares and waits of each group against its
 * whole side, with exact intervals, and the longest held who stay. It shows, it does not judge.
 */
import { useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Page } from '../../ui/page.tsx'
import { Asked, Empty } from '../../ui/states.tsx'
import type { BoardProps } from '../board/board.tsx'
import type { ExchangeAnswer } from '../plans.ts'
import { useExchange } from '../use-exchange.ts'
import { auditOf } from './audited.ts'
import { GroupShares } from './group-shares.tsx'
import { LongestHeld } from './longest-held.tsx'

export function FairnessPage() {
  const { exchange: id = '' } = useParams({ strict: false })
  const asked = useExchange(id, null)
  return <Asked query={asked}>{(answer) => <Fairness answer={answer} />}</Asked>
}

function Fairness({ answer: { exchange, plan } }: { answer: ExchangeAnswer }) {
  const { t } = useTranslation()
  const hasPeople = plan !== null && plan.people.length > 0 && plan.status !== 'impossible'
  return (
    <Page
      title={t('exchange.fairness.title')}
      says={t('exchange.fairness.says')}
      actions={
        <LinkButton to={paths.exchange(exchange.id)} variant="default">
          {t('exchange.manifest.back')}
        </LinkButton>
      }
    >
      {hasPeople ? (
        <Audit exchange={exchange} plan={plan} />
      ) : (
        <Empty says={t('exchange.fairness.nobody')} />
      )}
    </Page>
  )
}

function Audit({ exchange, plan }: BoardProps) {
  const { t } = useTranslation()
  const audit = useMemo(() => auditOf(exchange, plan), [exchange, plan])
  const outside = audit.groups.filter(({ standsOut }) => standsOut !== 'within').length
  return (
    <>
      <p>
        {outside === 0
          ? t('exchange.fairness.noneStandsOut')
          : t('exchange.fairness.standOut', { count: outside })}{' '}
        <span className="quiet">
          {t('exchange.fairness.risk', {
            percent: Math.round(100 * audit.risk),
            count: audit.comparisons,
          })}
        </span>
      </p>
      {exchange.parties.map((party) => (
        <GroupShares
          key={party}
          party={party}
          groups={audit.groups.filter(({ heldBy }) => heldBy === party)}
        />
      ))}
      <LongestHeld exchange={exchange} plan={plan} longest={audit.longestHeld} />
    </>
  )
}
