/** What the public may see: how many crossed, exchange by exchange, and the log behind it. */
import { useTranslation } from 'react-i18next'
import { answerOf } from '../api.ts'
import { paths } from '../paths.ts'
import { useNumber } from '../ui/moment.tsx'
import { Page } from '../ui/page.tsx'
import { Asked, Empty } from '../ui/states.tsx'
import { useAsk, useMe } from '../viewer.tsx'
import { PublicExchange } from './public-exchange.tsx'
import { mayLook, ToRelease } from './to-release.tsx'

export function PublicPage() {
  const { t } = useTranslation()
  const me = useMe()
  const asked = useAsk(['public'], (api) => answerOf(api.api.public.exchanges.$get()))
  return (
    <Asked query={asked}>
      {({ exchanges, parties, log }) => (
        <Page
          title={t('transparency.title')}
          says={
            exchanges.length === 0
              ? t('transparency.none')
              : t('transparency.says', { count: exchanges.length })
          }
          actions={
            exchanges.length > 0 && (
              <a href={paths.publicSheet()} download>
                {t('transparency.sheet')}
              </a>
            )
          }
        >
          {mayLook(me) && <ToRelease parties={parties} />}
          {exchanges.length === 0 && <Empty says={t('transparency.noneSays')} />}
          {exchanges.map((exchange) => (
            <PublicExchange key={exchange.number} exchange={exchange} parties={parties} />
          ))}
          <Log log={log} />
        </Page>
      )}
    </Asked>
  )
}

function Log({ log }: { log: { readonly size: number; readonly note: string } | null }) {
  const { t } = useTranslation()
  const number = useNumber()
  return (
    <section className="stack public-log">
      <h2>{t('transparency.log')}</h2>
      {log === null ? (
        <p>{t('transparency.logNone')}</p>
      ) : (
        <>
          <p>{t('transparency.logSays', { size: number(log.size) })}</p>
          <pre className="public-note" dir="ltr">
            {log.note}
          </pre>
        </>
      )}
    </section>
  )
}
