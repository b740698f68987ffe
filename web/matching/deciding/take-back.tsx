/** A decision is taken back: it stays on record as such, with the reason, and the pair waits again. */
import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecisionId } from '../../../src/base/ids.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { ActRefusal, useAct } from '../../use-act.tsx'

const offered = ['slip', 'looked'] as const
const own = 'own'

type TakeBackProps = {
  readonly decision: DecisionId
  readonly onDone: () => void
}

export function TakeBack({ decision, onDone }: TakeBackProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <div>
      <Button variant="default" size="xs" onClick={() => setOpen(true)}>
        {t('matching.decide.undo')}
      </Button>
      <Dialog title={t('matching.decide.undoTitle')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <TakeBackForm
          decision={decision}
          onDone={() => {
            setOpen(false)
            onDone()
          }}
        />
      </Dialog>
    </div>
  )
}

function TakeBackForm({ decision, onDone }: TakeBackProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<(typeof offered)[number] | typeof own>('slip')
  const [written, setWritten] = useState('')
  const revoke = useAct('matching.revoke', onDone)
  const reason = chosen === own ? written.trim() : t(`matching.reasons.${chosen}`)
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        revoke.perform({ decision, reason })
      }}
    >
      <p>{t('matching.decide.undoSays')}</p>
      <NativeSelect
        label={t('matching.decide.reason')}
        value={chosen}
        onChange={({ currentTarget: { value } }) =>
          setChosen(offered.find((each) => each === value) ?? own)
        }
        data={[
          ...offered.map((value) => ({ value, label: t(`matching.reasons.${value}`) })),
          { value: own, label: t('matching.decide.own') },
        ]}
      />
      {chosen === own && (
        <Textarea
          label={t('matching.decide.reason')}
          autosize
          minRows={2}
          value={written}
          onChange={({ currentTarget: { value } }) => setWritten(value)}
        />
      )}
      <ActRefusal act={revoke} />
      <div>
        <Button
          type="submit"
          data-autofocus
          disabled={reason.length < 3}
          loading={revoke.isUnderWay}
        >
          {t('matching.decide.undo')}
        </Button>
      </div>
    </form>
  )
}
