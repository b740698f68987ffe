/** What stands in the place of content: nothing there, not there yet, or not to be had. */
import { Button, Loader } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusalSentence } from '../refusal-words.tsx'
import { DeskRefusal, isNoAnswer } from '../refusal.ts'

/** Nothing is here, in words, and what would put something here. */
export function Empty({ says, children }: { says: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p>{says}</p>
      {children}
    </div>
  )
}

export function Loading() {
  const { t } = useTranslation()
  return (
    <output className="row quiet">
      <Loader size="xs" aria-hidden />
      {t('ui.loading')}
    </output>
  )
}

/** What happened, where, and what to do now. */
export function ErrorState({ error, onAgain }: { error: unknown; onAgain?: () => void }) {
  const { t } = useTranslation()
  const isRefused = error instanceof DeskRefusal
  const where = typeof location === 'undefined' ? '' : location.pathname
  return (
    <section className="error-state" role="alert">
      <h2>{t(isRefused ? 'ui.refused' : 'ui.noAnswer')}</h2>
      <p>{isRefused ? <RefusalSentence refusal={error} /> : t('ui.noAnswerWhat')}</p>
      <p className="small quiet">{t('ui.where', { where })}</p>
      <p>{t(isNoAnswer(error) ? 'ui.noAnswerNow' : 'ui.refusedNow')}</p>
      {onAgain !== undefined && (
        <Button variant="default" onClick={onAgain}>
          {t('ui.again')}
        </Button>
      )}
    </section>
  )
}

/** A query's three states; the content when it has come. */
export function Asked<Answer>({
  query,
  children,
}: {
  query: { data: Answer | undefined; error: unknown; refetch: () => unknown }
  children: (answer: Answer) => ReactNode
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.error !== null) {
    return <ErrorState error={query.error} onAgain={() => void query.refetch()} />
  }
  return <Loading />
}
