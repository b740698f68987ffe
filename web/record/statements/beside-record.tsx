/** What the record has beside a statement: the same event, said by others, with the same figures or with other ones. */
import type { InferResponseType } from 'hono/client'
import { useTranslation } from 'react-i18next'
import type { Api } from '../../api.ts'
import { useNumber } from '../../ui/moment.tsx'
import { leftToRight } from './value-sayings.ts'

type Kept = InferResponseType<Api['api']['record']['statements'][':id']['$get'], 200>
type Placed = Kept['beside'][number]

export function BesideRecord({ beside }: { beside: readonly Placed[] }) {
  const { t } = useTranslation()
  const number = useNumber()
  return (
    <section aria-label={t('statements.beside.title')}>
      <h2>{t('statements.beside.title')}</h2>
      {beside.length === 0 && <p className="quiet">{t('statements.beside.none')}</p>}
      <ul className="strips" aria-label={t('statements.beside.title')}>
        {beside.map((placed) => (
          <li key={placed.event} className="doubt">
            <div>
              {t('statements.ofEvent', { number: number(placed.event + 1) })}
              <div className="small quiet">{t(`statements.beside.${placed.standing}`)}</div>
            </div>
            <div>
              {placed.on !== null && <bdi dir="ltr">{placed.on}</bdi>}
              {placed.figures.map((figure) => (
                <Figure key={`${figure.side} ${figure.category} ${figure.said}`} figure={figure} />
              ))}
              {placed.speakers.length > 0 && (
                <div className="small quiet">
                  {t('statements.beside.voices')} <bdi lang="en">{placed.speakers.join(', ')}</bdi>
                </div>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Figure({ figure }: { figure: Placed['figures'][number] }) {
  const { t } = useTranslation()
  const number = useNumber()
  const { side, category, said, recorded, agrees } = figure
  const to = side === 'both' ? t('statements.both') : leftToRight(side)
  return (
    <div>
      {t(`statements.category.${category}`)}, {t('statements.to', { side: to })}:{' '}
      <strong>{number(said)}</strong>{' '}
      {t(agrees ? 'statements.beside.agrees' : 'statements.beside.differs')}
      {recorded.map(({ n, speakers }) => (
        <div key={n} className="small">
          {number(n)} <bdi lang="en">{speakers.join(', ')}</bdi>
        </div>
      ))}
    </div>
  )
}
