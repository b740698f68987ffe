/** The hours of a stage as they are now, wherever the signed ones stand: hours can be moved after a manifest is signed. */
import { useTranslation } from 'react-i18next'
import { useBoard } from '../../operation/use-board.ts'
import type { ExchangeHead } from '../plans.ts'

type MovedHoursProps = { readonly exchange: ExchangeHead; readonly stage: string }

/** Says nothing while the hours are those that were signed, or the desk has not answered yet. */
export function MovedHours({ exchange, stage }: MovedHoursProps) {
  const { t } = useTranslation()
  const { data: board } = useBoard(exchange.id, 'counted')
  const signed = exchange.stages.find(({ id }) => id === stage)?.window
  const now = board?.stages.find(({ id }) => id === stage)?.window
  if (signed === undefined || now === undefined) return null
  if (signed.from === now.from && signed.to === now.to) return null
  return <p className="needs moved-hours">{t('exchange.movedHours', now)}</p>
}
