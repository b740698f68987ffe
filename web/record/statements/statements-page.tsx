/** Statements: handed in, read, looked at, kept. */
import { useTranslation } from 'react-i18next'
import { Page } from '../../ui/page.tsx'
import { useMe, useSeeAs } from '../../viewer.tsx'
import { HandIn } from './hand-in.tsx'
import { Ledger } from './ledger.tsx'
import { Waiting } from './waiting.tsx'

export function StatementsPage() {
  const { t } = useTranslation()
  const { actor } = useMe()
  const isBringer = actor?.role === 'desk-officer' || actor?.role === 'head-of-desk'
  const brings = useSeeAs() === null && isBringer
  return (
    <Page title={t('statements.title')} says={t('statements.says')}>
      {brings && (
        <>
          <HandIn />
          <Waiting />
        </>
      )}
      <Ledger />
    </Page>
  )
}
