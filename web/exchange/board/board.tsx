/**
 * The plan as a board: stages as columns, the first party above the line and the
 * other below it, and on the line who is ahead. Every count unfolds to its people.
 */
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../../paths.ts'
import { SideName } from '../../ui/sides.tsx'
import { BalanceRow } from './balance-line.tsx'
import { planAccount } from './plan-account.ts'
import { BandSays } from './band-says.tsx'
import { Day } from '../day.tsx'
import { LeavesCell, StaysCell } from './board-cells.tsx'
import { MovedHours } from './moved-hours.tsx'
import { usePartyOf } from '../parties.ts'
import type { ExchangeHead, Plan } from '../plans.ts'
import { Unfolded } from './unfolded.tsx'

/** Which count is unfolded; stage null: those who stay. */
export type Chosen = { readonly party: string; readonly stage: string | null }

export type BoardProps = { readonly exchange: ExchangeHead; readonly plan: Plan }

export function Board({ exchange, plan }: BoardProps) {
  const { t } = useTranslation()
  const account = planAccount(exchange, plan)
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const panel = useId()
  const choose = (next: Chosen) =>
    setChosen((now) => (now?.party === next.party && now.stage === next.stage ? null : next))
  const [above, ...below] = exchange.parties
  const row = (party: string) => (
    <SideRow key={party} {...{ exchange, plan, party, chosen, panel }} onChoose={choose} />
  )
  return (
    <section className="stack">
      <section
        className="board"
        aria-label={t('exchange.board.label')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must be reached by key (WCAG 2.1.1)
        tabIndex={0}
      >
        <table aria-label={t('exchange.board.label')}>
          <Head exchange={exchange} plan={plan} />
          <tbody>
            {account !== null && plan.aheadOf.length > 0 ? (
              exchange.parties.flatMap((party) => [
                row(party),
                <BalanceRow
                  key={`${party} ahead`}
                  {...{ exchange, account, party }}
                  ahead={plan.aheadOf.find((each) => each.party === party)?.ahead ?? []}
                />,
              ])
            ) : (
              <>
                {above !== undefined && row(above)}
                {account !== null && (
                  <BalanceRow exchange={exchange} account={account} ahead={plan.ahead} />
                )}
                {below.map(row)}
              </>
            )}
          </tbody>
        </table>
      </section>
      <p className="small quiet">
        <BandSays exchange={exchange} account={account} />
      </p>
      <div id={panel}>
        {chosen !== null && (
          <Unfolded
            exchange={exchange}
            plan={plan}
            chosen={chosen}
            onFold={() => setChosen(null)}
          />
        )}
      </div>
    </section>
  )
}

function Head({ exchange, plan }: BoardProps) {
  const { t } = useTranslation()
  const hasManifests = plan.isFinal || plan.isNewest
  return (
    <thead>
      <tr>
        <th scope="col">{t('exchange.board.side')}</th>
        {exchange.stages.map(({ id, on, window }) => (
          <th key={id} scope="col">
            <span className="board-stage">{t('exchange.open.stage', { stage: id })}</span>
            <span className="board-when">
              <Day on={on} />
            </span>
            <span className="board-when">
              {window.from}–{window.to}
            </span>
            <MovedHours exchange={exchange} stage={id} />
            {hasManifests && (
              <Link
                className="on-screen-only"
                to={paths.manifest(exchange.id, id)}
                aria-label={t('exchange.board.manifestOf', { stage: id })}
              >
                {t('exchange.board.manifest')}
              </Link>
            )}
          </th>
        ))}
        <th scope="col">
          <span className="board-stage">{t('exchange.board.stays')}</span>
        </th>
      </tr>
    </thead>
  )
}

type SideRowProps = BoardProps & {
  readonly party: string
  readonly chosen: Chosen | null
  readonly panel: string
  readonly onChoose: (chosen: Chosen) => void
}

function SideRow({ exchange, plan, party, chosen, panel, onChoose }: SideRowProps) {
  const side = usePartyOf()(party)
  const isOpen = (stage: string | null) => chosen?.party === party && chosen.stage === stage
  const unfolds = (stage: string | null) => ({
    panel,
    isOpen: isOpen(stage),
    onUnfold: () => onChoose({ party, stage }),
  })
  return (
    <tr className="board-side">
      <th scope="row">
        <SideName side={side} />
      </th>
      {exchange.stages.map((stage) => (
        <LeavesCell
          key={stage.id}
          plan={plan}
          party={party}
          stage={stage}
          unfolds={unfolds(stage.id)}
        />
      ))}
      <StaysCell plan={plan} party={party} unfolds={unfolds(null)} />
    </tr>
  )
}
