/** What contradicts itself in the record, and what follows from it that nobody said. */
import { Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Page } from '../../ui/page.tsx'
import { useAddress } from '../../ui/use-address.ts'
import { Disputes, useDisputes } from './disputes.tsx'
import { Findings } from './findings.tsx'

/** Each tab is asked by its own words. */
const nothing = { state: '', kind: '', sort: '', conflict: '', event: '', text: '', from: '' }

export function DisputesPage() {
  const { t } = useTranslation()
  const address = useAddress()
  const tab = address.asked['tab'] === 'findings' ? 'findings' : 'disputes'
  const open = useDisputes({}, { from: 0, count: 20 }).data?.states['open']
  return (
    <Page
      title={t('disputes.title')}
      says={
        <output>
          {open === 0 && t('disputes.saysNone')}
          {open !== undefined && open > 0 && t('disputes.says', { count: open })}
        </output>
      }
      actions={
        <LinkButton to={paths.record()} variant="default">
          {t('disputes.event.back')}
        </LinkButton>
      }
    >
      <Tabs
        value={tab}
        onChange={(to) => address.change({ ...nothing, tab: to === 'findings' ? to : '' })}
        keepMounted={false}
      >
        <Tabs.List>
          <Tabs.Tab value="disputes">{t('disputes.tabs.disputes')}</Tabs.Tab>
          <Tabs.Tab value="findings">{t('disputes.tabs.findings')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="disputes" className="panel">
          <Disputes />
        </Tabs.Panel>
        <Tabs.Panel value="findings" className="panel">
          <Findings />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
