/** The few signs that mean the same on every page: unknown, held, done. */
import { useTranslation } from 'react-i18next'

export const unknownWords = ['notAsked', 'unstated', 'withheld', 'unclear', 'notRead'] as const
export type UnknownWord = (typeof unknownWords)[number]

/** Unknown is drawn and named, never left blank, never 0. */
export function Unknown({ word = 'unstated' }: { word?: UnknownWord }) {
  const { t } = useTranslation()
  return (
    <span className="unknown">
      <svg className="sign" viewBox="0 0 12 12" aria-hidden>
        <circle cx="6" cy="6" r="4.6" fill="none" strokeDasharray="1.6 1.6" />
      </svg>
      {t(`ui.unknown.${word}`)}
    </span>
  )
}

/** One sign and one word, the same for everybody who has no right to the reason. */
export function Held() {
  const { t } = useTranslation()
  return (
    <span className="held">
      <svg className="sign" viewBox="0 0 12 12" aria-hidden>
        <path d="M3.5 2v8M8.5 2v8" fill="none" strokeWidth="2" />
      </svg>
      {t('ui.held')}
    </span>
  )
}

/** A quiet tick beside its word. */
export function Done({ word }: { word: string }) {
  return (
    <span className="done">
      <svg className="sign" viewBox="0 0 12 12" aria-hidden>
        <path d="M2 6.5 5 9.5 10.5 3" fill="none" strokeWidth="1.6" />
      </svg>
      {word}
    </span>
  )
}
