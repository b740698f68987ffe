/** For which pairs a second officer has to sign; the head of desk sets it, with a reason. */
import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf } from '../../api.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { ActRefusal, useAct } from '../../use-act.tsx'
import { useAsk, useMe, useSeeAs } from '../../viewer.tsx'

const terms = ['none', 'review-band', 'every-same'] as const
type Term = (typeof terms)[number]

export function Terms() {
  const { t } = useTranslation()
  const { actor } = useMe()
  const maySet = useSeeAs() === null && actor?.role === 'head-of-desk'
  const [isOpen, setOpen] = useState(false)
  const { data } = useAsk(['matching', 'terms'], (api) => answerOf(api.api.matching.terms.$get()))
  if (data === undefined) return null
  return (
    <section className="stack">
      <h2>{t('matching.terms.heading')}</h2>
      <p>{t(`matching.terms.${data.secondOfficer}`)}</p>
      {maySet && (
        <div>
          <Button variant="default" size="xs" onClick={() => setOpen(true)}>
            {t('matching.terms.change')}
          </Button>
        </div>
      )}
      <Dialog title={t('matching.terms.change')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <TermsForm now={data.secondOfficer} onDone={() => setOpen(false)} />
      </Dialog>
    </section>
  )
}

function TermsForm({ now, onDone }: { now: Term; onDone: () => void }) {
  const { t } = useTranslation()
  const others = terms.filter((each) => each !== now)
  const [chosen, setChosen] = useState<Term>(others[0] ?? now)
  const [reason, setReason] = useState('')
  const act = useAct('matching.set-terms', onDone)
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        act.perform({ secondOfficer: chosen, reason: reason.trim() })
      }}
    >
      <NativeSelect
        label={t('matching.terms.heading')}
        value={chosen}
        onChange={({ currentTarget: { value } }) =>
          setChosen(terms.find((each) => each === value) ?? chosen)
        }
        data={others.map((value) => ({ value, label: t(`matching.terms.${value}`) }))}
      />
      <Textarea
        label={t('matching.decide.reason')}
        description={t('matching.decide.onRecord')}
        autosize
        minRows={2}
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
      <ActRefusal act={act} />
      <div>
        <Button type="submit" disabled={reason.trim().length < 3} loading={act.isUnderWay}>
          {t('matching.terms.sign')}
        </Button>
      </div>
    </form>
  )
}
