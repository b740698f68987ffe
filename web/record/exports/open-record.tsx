/** Whether everybody may read the record: the mandate's switch, which the head of desk turns with a reason. */
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActDialog, ActForm } from '../../agreements/act-dialog.tsx'
import { useAct } from '../../use-act.tsx'
import { useMe, useSeeAs } from '../../viewer.tsx'

export function OpenRecord() {
  const { t } = useTranslation()
  const { actor, desk } = useMe()
  const turns = useSeeAs() === null && actor?.role === 'head-of-desk'
  const way = desk.isRecordPublic ? 'close' : 'open'
  return (
    <section aria-label={t('exports.public.title')}>
      <h2>{t('exports.public.title')}</h2>
      <p>{t(desk.isRecordPublic ? 'exports.public.isOpen' : 'exports.public.isClosed')}</p>
      {turns ? (
        <ActDialog
          button={t(`exports.public.${way}`)}
          title={t(`exports.public.${way}`)}
          look="default"
        >
          {(done) => <TurnForm way={way} onDone={done} />}
        </ActDialog>
      ) : (
        <p className="quiet">{t('exports.public.whose')}</p>
      )}
    </section>
  )
}

type TurnFormProps = { readonly way: 'open' | 'close'; readonly onDone: () => void }

function TurnForm({ way, onDone }: TurnFormProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const act = useAct(way === 'open' ? 'record.open-to-public' : 'record.close-to-public', onDone)
  return (
    <ActForm
      act={act}
      isReady={reason.trim().length >= 3}
      does={t(`exports.public.${way}`)}
      onDo={() => act.perform({ reason })}
    >
      <p className="quiet">{t(`exports.public.${way}Says`)}</p>
      <Textarea
        label={t('exports.public.reason')}
        rows={2}
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
    </ActForm>
  )
}
