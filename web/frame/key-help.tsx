/** What is open over the page: the palette, the list of keys, or nothing. */
import { useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/dialog.tsx'
import { useKeys, useLaidKeys } from '../ui/keys.tsx'

export function usePalette() {
  const { t } = useTranslation()
  const [now, setNow] = useState<'nothing' | 'palette' | 'keys'>('nothing')
  const find = () => setNow('palette')
  const help = () => setNow('keys')
  useHotkeys([['mod+K', find]], [])
  useKeys([{ key: '?', does: t('keys.help'), run: help }])
  return { now, find, help, close: () => setNow('nothing') }
}

const nameOf: Readonly<Record<string, string>> = { ' ': '␣' }

export function KeyHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const laid = useLaidKeys()
  const rows = [
    ['⌘K / Ctrl K', t('keys.find')],
    ['↑ ↓ Home End', t('keys.rows')],
    ['Esc', t('keys.close')],
    ...laid.map(({ key, does }) => [nameOf[key] ?? key, does]),
  ]
  return (
    <Dialog title={t('keys.title')} isOpen={isOpen} onClose={onClose}>
      <dl className="facts">
        {rows.map(([key, does]) => (
          <div key={`${key} ${does}`} className="key-row">
            <dt>
              <kbd dir="ltr">{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
