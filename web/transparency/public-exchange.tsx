/** One exchange: both directions face each other, counts and nothing else. */
import { useTranslation } from 'react-i18next'
import type { PublicExchange as Exchange, PublicParty } from '../../src/transparency/views.ts'
import { useNumber } from '../ui/moment.tsx'
import { Unknown } from '../ui/signs.tsx'
import { Sides } from '../ui/sides.tsx'

type PublicExchangeProps = {
  readonly exchange: Exchange
  readonly parties: readonly PublicParty[]
}

export function PublicExchange({ exchange, parties }: PublicExchangeProps) {
  const { t } = useTranslation()
  return (
    <section className="stack public-exchange">
      <h2>{t('transparency.exchange', { number: exchange.number })}</h2>
      <p className="quiet">
        {t('transparency.closed', { day: exchange.closedOn })}
        {exchange.edition > 1 && ` ${t('transparency.corrected', { count: exchange.edition - 1 })}`}
      </p>
      <Figures figures={exchange.figures} parties={parties} />
    </section>
  )
}

type FiguresProps = {
  readonly figures: Exchange['figures']
  readonly parties: readonly PublicParty[]
}

/** The figures of a release, before it and after. */
export function Figures({ figures: { breakdown, sides }, parties }: FiguresProps) {
  const { t } = useTranslation()
  const facing = sides.map((figures) => ({
    ...figures,
    id: figures.party,
    name: parties.find(({ id }) => id === figures.party)?.name ?? figures.party,
    tint: parties.find(({ id }) => id === figures.party)?.tint ?? 'moss',
  }))
  return (
    <>
      <Sides sides={facing}>
        {(side) => (
          <dl className="facts" aria-label={t('transparency.from', { party: side.name })}>
            <Count word={t('transparency.agreed')} count={side.agreed} />
            <Count word={t('transparency.delivered')} count={side.delivered} />
            {breakdown !== 'too-few' && (
              <>
                <Count word={t('transparency.byFormula')} count={side.byFormula} />
                <Count word={t('transparency.asDuty')} count={side.asDuty} />
              </>
            )}
          </dl>
        )}
      </Sides>
      {breakdown === 'too-few' && <p className="small quiet">{t('transparency.tooFew')}</p>}
      {breakdown === 'withheld' && <p className="small quiet">{t('transparency.withheldSays')}</p>}
    </>
  )
}

function Count({ word, count }: { word: string; count: number | null }) {
  const number = useNumber()
  return (
    <>
      <dt>{word}</dt>
      <dd className="public-count">
        {count === null ? <Unknown word="withheld" /> : number(count)}
      </dd>
    </>
  )
}
