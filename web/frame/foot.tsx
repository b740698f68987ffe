/** The foot tells the truth about the log, the network and the last saved act, on every page. */
import { UnstyledButton } from '@mantine/core'
import { useNetwork } from '@mantine/hooks'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { lastSaved } from '../api.ts'
import { Moment, useNumber } from '../ui/moment.tsx'
import { useMe } from '../viewer.tsx'

export function Foot({ onFind, onKeys }: { onFind: () => void; onKeys: () => void }) {
  const { t } = useTranslation()
  const { desk, log, actor } = useMe()
  const { online: isOnline } = useNetwork()
  const number = useNumber()
  const savedAt = useSyncExternalStore(lastSaved.watch, lastSaved.get)
  return (
    <footer className="frame-foot">
      <span title={t('frame.logTitle')}>{t('frame.log', { size: number(log.size) })}</span>
      <span>{t('frame.cosigned')}</span>
      <span>
        {savedAt === null ? (
          t('frame.notSaved')
        ) : (
          <>
            {t('frame.saved')} <Moment at={savedAt} zone={desk.timeZone} show="time" />
          </>
        )}
      </span>
      <output className={isOnline ? '' : 'stopped'}>
        {t(isOnline ? 'frame.online' : 'frame.offline')}
      </output>
      {actor?.kept === 'demonstration' && (
        <span className="needs">{t('frame.demonstrationKey')}</span>
      )}
      <span className="on-paper-only">
        {t('frame.printed')} <Moment at={desk.now} zone={desk.timeZone} />
      </span>
      <span className="frame-keys on-screen-only">
        <a className="foot-button" href="/api">
          {t('frame.programs')}
        </a>
        <UnstyledButton className="foot-button" onClick={onFind}>
          <kbd>⌘K</kbd> {t('frame.find')}
        </UnstyledButton>
        <UnstyledButton className="foot-button" onClick={onKeys}>
          <kbd>?</kbd> {t('frame.keys')}
        </UnstyledButton>
      </span>
    </footer>
  )
}
