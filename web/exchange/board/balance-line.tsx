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

const width = 100
const height = 56
const edge = 6

/** Where so many people ahead stand in the cell: the band fills it, whatever its size. */
export const heightOf = (ahead: number, aheadMax: number) => {
  const most = Math.max(1, aheadMax)
  const share = Math.max(-1.15, Math.min(1.15, ahead / most))
  return height / 2 - share * (height / 2 - edge)
}

type BalanceRowProps = {
  readonly exchange: ExchangeHead
  readonly ahead: readonly number[]
  /** Of three sides and more whose account it is, against all others. */
  readonly party?: string
}

export function BalanceRow({ exchange, ahead, party }: BalanceRowProps) {
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
        <BalanceCell key={id} {...{ exchange, ahead, at, party }} />
      ))}
      <td className="small quiet">{t('exchange.board.band', { count: exchange.aheadMax })}</td>
    </tr>
  )
}

type BalanceCellProps = {
  readonly exchange: ExchangeHead
  readonly ahead: readonly number[]
  readonly at: number
  readonly party: string | undefined
}

function BalanceCell({ exchange, ahead, at, party }: BalanceCellProps) {
  const { aheadMax } = exchange
  const now = ahead[at]
  if (now === undefined) {
    return (
      <td>
        <Unknown />
      </td>
    )
  }
  const y = (people: number) => heightOf(people, aheadMax)
  const before = at === 0 ? now : (ahead[at - 1] ?? now)
  return (
    <td>
      <svg
        className="balance"
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        aria-hidden
      >
        <rect
          className="balance-band"
          x="0"
          width={width}
          y={y(aheadMax)}
          height={y(-aheadMax) - y(aheadMax)}
        />
        <path className="balance-even" d={`M0 ${y(0)}H${width}`} />
        <path
          className="balance-edge"
          d={`M0 ${y(aheadMax)}H${width}M0 ${y(-aheadMax)}H${width}`}
        />
        <path className="balance-line" d={`M0 ${y(before)}V${y(now)}H${width}`} />
      </svg>
      {party === undefined ? (
        <BalanceWords exchange={exchange} ahead={now} />
      ) : (
        <OwnWords ahead={now} />
      )}
    </td>
  )
}

function BalanceWords({ exchange, ahead }: { exchange: ExchangeHead; ahead: number }) {
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
  return <span className="board-note">{t('exchange.board.isAhead', words)}</span>
}

function OwnWords({ ahead }: { ahead: number }) {
  const { t } = useTranslation()
  const number = useNumber()
  const words = { count: Math.abs(ahead), shown: number(Math.abs(ahead)) }
  if (ahead === 0) return <span className="board-note">{t('exchange.board.even')}</span>
  const said = ahead > 0 ? 'exchange.board.gaveMore' : 'exchange.board.gotMore'
  return <span className="board-note">{t(said, words)}</span>
}
