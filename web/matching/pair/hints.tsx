/** Hints about how a line is written, under its name. */
import { useTranslation } from 'react-i18next'
import type { Line } from '../../lists/lines.tsx'
import { Written } from '../../ui/written.tsx'
import { hintsOf } from './line-hints.ts'

export function Hints({ reading }: { reading: Line['reading'] }) {
  const { t } = useTranslation()
  const hints = hintsOf(reading)
  if (hints.length === 0) return null
  return (
    <ul className="plain-list small needs">
      {hints.map(({ code, value }) => (
        <li key={`${code} ${value}`}>
          <Written text={value} />: {t(`matching.hints.${code}`)}
        </li>
      ))}
    </ul>
  )
}
