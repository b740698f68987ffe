/** A hash that can be read aloud, and copied whole. */
import { Button, CopyButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Hash } from '../../ui/dialog.tsx'

export function CopyHash({ sha256, what }: { sha256: string; what: string }) {
  const { t } = useTranslation()
  return (
    <span className="copy-hash">
      <Hash sha256={sha256} />
      <CopyButton value={sha256}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            size="compact-xs"
            className="on-screen-only"
            aria-label={t('exchange.check.copyHash', { what })}
            onClick={copy}
          >
            {t(copied ? 'exchange.check.copied' : 'exchange.check.copy')}
          </Button>
        )}
      </CopyButton>
    </span>
  )
}
