/** Who can sign in? Codes are handed out, keys compared and approved, devices revoked. */
import { useTranslation } from 'react-i18next'
import { Page } from '../ui/page.tsx'
import { Devices } from './devices.tsx'
import { KeysToApprove } from './keys-to-approve.tsx'
import { MakeCode } from './make-code.tsx'
import { useCodesWaiting } from './waiting-keys.ts'

export function PeoplePage() {
  const { t } = useTranslation()
  const waiting = useCodesWaiting()
  const count = waiting.length
  return (
    <Page title={count === 0 ? t('people.title') : t('people.titleWaiting', { count })}>
      <KeysToApprove waiting={waiting} />
      <MakeCode />
      <Devices />
    </Page>
  )
}
