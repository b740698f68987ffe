/** The two outlooks face each other in one size, each with what it rests on. */
import { useTranslation } from 'react-i18next'
import { useFigures, type Ahead } from './figures.ts'

type Followed = Ahead['conditional']['agrees']

export function Conditional({ of: { days, agrees, doesNot } }: { of: Ahead['conditional'] }) {
  const { t } = useTranslation()
  const { number } = useFigures()
  return (
    <section className="stack">
      <h2>{t('outlook.conditional.title')}</h2>
      <p className="quiet">{t('outlook.conditional.says', { days: number(days) })}</p>
      <div className="sides">
        <div className="side">
          <h3>{t('outlook.conditional.agrees')}</h3>
          <Operations of={agrees} />
          <p className="small quiet">
            {t('outlook.conditional.rounds', { number: number(agrees.rounds) })}
          </p>
        </div>
        <div className="side">
          <h3>{t('outlook.conditional.doesNot')}</h3>
          <Operations of={doesNot} />
          <p className="small quiet">
            {t('outlook.conditional.noRounds', {
              number: number(doesNot.rounds),
              days: number(days),
              stretches: number(doesNot.stretches),
            })}
          </p>
        </div>
      </div>
    </section>
  )
}

function Operations({ of: { operations } }: { of: Followed }) {
  const { t } = useTranslation()
  const { number, rounded } = useFigures()
  if (operations === null) return <p>{t('outlook.conditional.nothing')}</p>
  const { mean, low, high } = operations
  return (
    <p>
      {t('outlook.conditional.operations', {
        mean: rounded(mean, 1),
        low: number(low),
        high: number(high),
      })}
    </p>
  )
}
