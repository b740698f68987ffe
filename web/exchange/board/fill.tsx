/** Places taken of those there, as a small fill with its figure in words beneath. */
import { useTranslation } from 'react-i18next'

type FillProps = {
  readonly words: 'seats' | 'stretchers' | 'remains'
  readonly taken: number
  readonly places: number
}

/** A kind of place that is not there is not drawn. */
export function Fill({ words, taken, places }: FillProps) {
  const { t } = useTranslation()
  if (places === 0 && taken === 0) return null
  const share = places === 0 ? 1 : Math.min(1, taken / places)
  return (
    <span className="fill">
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden>
        <rect className="fill-places" width="100" height="4" />
        <rect className="fill-taken" width={100 * share} height="4" />
      </svg>
      <span className="board-note">{t(`exchange.board.${words}`, { taken, places })}</span>
    </span>
  )
}
