/**
 * Who is ahead after each stage, as a step line inside the band that was agreed.
 * Up is the party above, down the party below; where the line touches the edge of
 * the band, nobody more could have gone before somebody came.
 */
import { useTranslation } from 'react-i18next'
import { useNumber } from '../../ui/moment.tsx'
import { Unknown } from '../../ui/signs.tsx'
import { usePartyOf } from '../parties.ts'
import type { ExchangeHead } from '../plans.ts'
import { scaleOf, type PlanAccount } from './plan-account.ts'

const width = 100
const height = 56
const edge = 6

/** Where so many people ahead stand in the cell: the band fills it, whatever its size. */
const heightOf = (ahead: number, most: number) => {
  const share = Math.max(-1.15, Math.min(1.15, ahead / most))
  return height / 2 - share * (height / 2 - edge)
}

type BalanceRowProps = {
  readonly exchange: ExchangeHead
  readonly account: PlanAccount
  readonly ahead: readonly number[]
  /** Of three sides and more whose account it is, against all others. */
  readonly party?: string
}

export function BalanceRow({ exchange, account, ahead, party }: BalanceRowProps) {
  const { t } = useTranslation()
  const partyOf = usePartyOf()
  return (
    <tr className="board-balance">
      <th scope="row">
        {party === undefined
          ? t('exchange.board.ahead')
          : t('exchange.board.aheadOf', { party: partyOf(party).name })}
      </th>
      {exchange.stages.map(({ id }, at) => (
        <BalanceCell key={id} {...{ exchange, account, ahead, at, party }} />
      ))}
      <td className="small quiet">
        {account.most !== null && t('exchange.board.band', { count: account.most })}
      </td>
    </tr>
  )
}

type BalanceCellProps = {
  readonly exchange: ExchangeHead
  readonly account: PlanAccount
  readonly ahead: readonly number[]
  readonly at: number
  readonly party: string | undefined
}

function BalanceCell({ exchange, account, ahead, at, party }: BalanceCellProps) {
  const now = ahead[at]
  if (now === undefined) {
    return (
      <td>
        <Unknown />
      </td>
    )
  }
  const scale = scaleOf(account, ahead)
  const y = (reached: number) => heightOf(reached, scale)
  const before = at === 0 ? now : (ahead[at - 1] ?? now)
  return (
    <td>
      <svg
        className="balance"
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        aria-hidden
      >
        {account.most !== null && <Band top={y(account.most)} bottom={y(-account.most)} />}
        <path className="balance-even" d={`M0 ${y(0)}H${width}`} />
        <path className="balance-line" d={`M0 ${y(before)}V${y(now)}H${width}`} />
      </svg>
      {party === undefined ? (
        <BalanceWords exchange={exchange} account={account} ahead={now} />
      ) : (
        <OwnWords ahead={now} />
      )}
    </td>
  )
}

function Band({ top, bottom }: { top: number; bottom: number }) {
  return (
    <>
      <rect className="balance-band" x="0" width={width} y={top} height={bottom - top} />
      <path className="balance-edge" d={`M0 ${top}H${width}M0 ${bottom}H${width}`} />
    </>
  )
}

type BalanceWordsProps = Pick<BalanceRowProps, 'exchange' | 'account'> & { readonly ahead: number }

function BalanceWords({ exchange, account, ahead }: BalanceWordsProps) {
  const { t } = useTranslation()
  const number = useNumber()
  const partyOf = usePartyOf()
  const [first, second] = exchange.parties
  const leading = ahead > 0 ? first : second
  if (ahead === 0 || leading === undefined) {
    return <span className="board-note">{t('exchange.board.even')}</span>
  }
  const party = partyOf(leading).name
  const words = { party, count: Math.abs(ahead), shown: number(Math.abs(ahead)) }
  const said = account.formula.kind === 'one-for-one' ? 'isAhead' : 'isAheadBy'
  return <span className="board-note">{t(`exchange.board.${said}`, words)}</span>
}

function OwnWords({ ahead }: { ahead: number }) {
  const { t } = useTranslation()
  const number = useNumber()
  const words = { count: Math.abs(ahead), shown: number(Math.abs(ahead)) }
  if (ahead === 0) return <span className="board-note">{t('exchange.board.even')}</span>
  const said = ahead > 0 ? 'exchange.board.gaveMore' : 'exchange.board.gotMore'
  return <span className="board-note">{t(said, words)}</span>
}
