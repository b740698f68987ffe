/** By what the fallen are counted, beside every total of them; nothing where only the living are. */
import { useTranslation } from 'react-i18next'
import type { ExchangeHead } from '../plans.ts'

export function ByUnit({ exchange: { unit } }: { readonly exchange: Pick<ExchangeHead, 'unit'> }) {
  const { t } = useTranslation()
  if (unit === null) return null
  return <p>{t('exchange.unit.counted', { unit: t(`exchange.unit.kind.${unit}`) })}</p>
}
