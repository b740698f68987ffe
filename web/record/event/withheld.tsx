/** Counts of an event that its parties withhold: whose, until when, and an officer's release of them. */
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { areReasons } from '../../../src/record/building/adjudication.ts'
import type { EventPageView } from '../../../src/record/whole/event-views.ts'
import { ActDialog, ActForm } from '../../agreements/act-dialog.tsx'
import { Unknown } from '../../ui/signs.tsx'
import { useAct } from '../../use-act.tsx'
import { Decisions } from '../disputes/decisions.tsx'
import { useDecides } from '../disputes/use-decides.ts'

export function WithheldCounts({ page: { event, release } }: { page: EventPageView }) {
  const { t } = useTranslation()
  const decides = useDecides()
  const { decided, earlier } = release
  if (event.withheld.length === 0 && decided === null && earlier.length === 0) return null
  return (
    <section className="stack" aria-label={t('disputes.release.title')}>
      <h2>{t('disputes.release.title')}</h2>
      {event.withheld.length > 0 && (
        <>
          <ul className="plain-list">
            {event.withheld.map((side) => (
              <li key={side}>
                <bdi dir="ltr">{side}</bdi>: <Unknown word="withheld" />
              </li>
            ))}
          </ul>
          <p className="small quiet">{t('disputes.release.until')}</p>
        </>
      )}
      <Decisions of={release} />
      {decides && event.withheld.length > 0 && (
        <ActDialog
          button={t('disputes.release.do')}
          title={t('disputes.release.ask')}
          look="default"
        >
          {(done) => <Release event={event.id} onDone={done} />}
        </ActDialog>
      )}
    </section>
  )
}

function Release({ event, onDone }: { event: string; onDone: () => void }) {
  const { t } = useTranslation()
  const [reasons, setReasons] = useState('')
  const act = useAct('record.release-counts', onDone)
  return (
    <ActForm
      act={act}
      isReady={areReasons(reasons)}
      does={t('disputes.release.do')}
      onDo={() => act.perform({ event, reasons })}
    >
      <p>{t('disputes.release.says')}</p>
      <Textarea
        label={t('disputes.reasons')}
        description={t('disputes.reasonsSay')}
        rows={3}
        value={reasons}
        onChange={({ currentTarget: { value } }) => setReasons(value)}
      />
    </ActForm>
  )
}
