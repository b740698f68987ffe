/**
 * What was signed last, with the way back in one step: it stands over the page until the next
 * decision or until it is put away, and never goes by itself.
 */
import { Button, CloseButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../ui/keys.tsx'
import { Done } from '../../ui/signs.tsx'
import { Written } from '../../ui/written.tsx'
import { ActRefusal, useAct } from '../../use-act.tsx'
import type { Signed } from '../pair/pair.tsx'

type UndoToastProps = {
  readonly signed: Signed
  readonly onTakenBack: (pair: Signed['pair']) => void
  readonly onAway: () => void
}

export function UndoToast({ signed, onTakenBack, onAway }: UndoToastProps) {
  const { t } = useTranslation()
  const revoke = useAct('matching.revoke', () => onTakenBack(signed.pair))
  const undo = () => {
    if (revoke.isUnderWay) return
    revoke.perform({ decision: signed.id, reason: t('matching.reasons.undone') })
  }
  useKeys([{ key: 'u', does: t('matching.decide.undo'), run: undo }])
  return (
    <aside className="toast on-screen-only" aria-label={t('matching.decide.signedLast')}>
      <div className="toast-line">
        <output>
          <Done word={t(`matching.decide.done.${signed.decision}`)} />{' '}
          <span className="quiet">
            <Written text={signed.names} />
          </span>
          {signed.waitsFor !== 'nobody' && (
            <span className="needs"> · {t(`matching.decide.waitsFor.${signed.waitsFor}`)}</span>
          )}
        </output>
        <Button
          variant="default"
          size="xs"
          aria-keyshortcuts="u"
          loading={revoke.isUnderWay}
          onClick={undo}
        >
          {t('matching.decide.undo')} <kbd className="key">U</kbd>
        </Button>
        <CloseButton onClick={onAway} aria-label={t('ui.close')} />
      </div>
      <ActRefusal act={revoke} />
    </aside>
  )
}
