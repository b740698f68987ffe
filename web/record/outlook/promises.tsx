/** Promises and what came of them: both sides, both readings where they read it differently. */
import { useTranslation } from 'react-i18next'
import { Unknown } from '../../ui/signs.tsx'
import { useFigures, type OutlookView } from './figures.ts'
import { PlainTable } from './plain-table.tsx'

type Kept = OutlookView['kept'][number]
type KeptSide = Kept['sides'][number]

export function Promises({ kept, noAgreement }: Pick<OutlookView, 'kept' | 'noAgreement'>) {
  const { t } = useTranslation()
  const { number } = useFigures()
  const { without, exchanges } = noAgreement
  return (
    <section className="stack">
      <h2>{t('outlook.promises.title')}</h2>
      {kept.length === 0 ? <p>{t('outlook.promises.none')}</p> : <Table kept={kept} />}
      <p>
        {t('outlook.promises.noAgreement', {
          without: number(without),
          exchanges: number(exchanges),
        })}
      </p>
    </section>
  )
}

function Table({ kept }: { kept: readonly Kept[] }) {
  const { t } = useTranslation()
  const { number } = useFigures()
  return (
    <PlainTable
      label={t('outlook.promises.title')}
      heads={[
        t('outlook.promises.agreement'),
        t('outlook.promises.promise'),
        t('outlook.promises.first'),
        t('outlook.promises.second'),
        t('outlook.promises.days'),
      ]}
      rows={kept.map((promise) => ({
        id: promise.id,
        cells: [
          <Agreement key="agreement" of={promise} />,
          <Promise key="promise" of={promise} />,
          <Side key="first" of={promise.sides.find(({ side }) => side === 'first')} />,
          <Side key="second" of={promise.sides.find(({ side }) => side === 'second')} />,
          promise.firstAfterDays === null || promise.lastAfterDays === null
            ? '–'
            : `${number(promise.firstAfterDays)} · ${number(promise.lastAfterDays)}`,
        ],
      }))}
    />
  )
}

function Agreement({ of: { agreement, place, date } }: { of: Kept }) {
  return (
    <>
      <bdi>{agreement}</bdi>
      <span className="small quiet record-line">
        <bdi dir="ltr">{date}</bdi>
        {place !== null && (
          <>
            {' · '}
            <bdi lang="en">{place}</bdi>
          </>
        )}
      </span>
    </>
  )
}

function Promise({ of: { promise, state, disputedBy, status } }: { of: Kept }) {
  const { t } = useTranslation()
  return (
    <>
      <bdi lang="en">{promise}</bdi>
      <span className="record-line">
        <strong>{t(`outlook.promises.states.${state}`)}</strong>
      </span>
      {status !== null && (
        <span className="small quiet record-line">
          <bdi lang="en">{status}</bdi>
        </span>
      )}
      {disputedBy !== null && (
        <span className="small quiet record-line">
          {t('outlook.promises.disputed', { by: disputedBy })}
        </span>
      )}
    </>
  )
}

function Side({ of }: { of: KeptSide | undefined }) {
  const { t } = useTranslation()
  if (of === undefined) return '–'
  const { promised, realised, share, state } = of
  const readings = promised.length > 1 ? promised : []
  return (
    <>
      {promised.length === 1 && (
        <span className="record-line">
          {t('outlook.promises.promised', { amount: promised[0] ?? '' })}
        </span>
      )}
      {readings.map((amount) => (
        <span key={amount} className="record-line">
          {t('outlook.promises.readAs', { amount })}
        </span>
      ))}
      {realised === null ? (
        <Unknown />
      ) : (
        <span className="record-line">{t('outlook.promises.realised', { amount: realised })}</span>
      )}
      <span className="small quiet record-line">
        {t(`outlook.promises.states.${state}`)}
        <Share of={share} />
      </span>
    </>
  )
}

function Share({ of }: { of: KeptSide['share'] }) {
  const { t } = useTranslation()
  const { rounded } = useFigures()
  if (of === null) return null
  const low = rounded(of.low * 100, 1)
  if (of.high === null) return ` · ${t('outlook.promises.atLeast', { share: low })}`
  const high = rounded(of.high * 100, 1)
  if (low === high) return ` · ${t('outlook.promises.share', { share: low })}`
  return ` · ${t('outlook.promises.shares', { low, high })}`
}
