/** The public record: a searchable table, a timeline and promises; contradictions have a page of their own. */
import { Tabs } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf } from '../api.ts'
import { paths } from '../paths.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { useNumber } from '../ui/moment.tsx'
import { Page } from '../ui/page.tsx'
import { Asked } from '../ui/states.tsx'
import { useAsk, useMe } from '../viewer.tsx'
import { everything, queryOf } from './asked.ts'
import { Commitments } from './commitments.tsx'
import { Events } from './events.tsx'
import { FilterForm } from './filter-form.tsx'
import { Timeline } from './timeline.tsx'

/** Waits for the end of a word before the desk is asked. */
const typingMs = 250

const tabs = ['events', 'timeline', 'commitments'] as const
type Tab = (typeof tabs)[number]

export function RecordPage() {
  const { t } = useTranslation()
  const { desk } = useMe()
  const [filters, setFilters] = useState(everything)
  const [asked] = useDebouncedValue(filters, typingMs)
  const [tab, setTab] = useState<Tab>('events')
  const events = useAsk(['record', 'events', asked], (api) =>
    answerOf(api.api.record.events.$get({ query: queryOf(asked) })),
  )
  const seeMonth = (month: string, conflict: string) => {
    setFilters({ ...filters, conflict, from: month, to: month })
    setTab('events')
  }
  const choose = (value: string | null) => {
    const chosen = tabs.find((each) => each === value)
    if (chosen !== undefined) setTab(chosen)
  }
  const isFiltered = tab === 'events' || tab === 'timeline'
  return (
    <Page
      title={t('record.title')}
      actions={<Ways />}
      says={
        <>
          <Counts answer={events.data} />
          <p>{t('record.trust')}</p>
          {desk.kind === 'demonstration' && <p>{t('record.real')}</p>}
        </>
      }
    >
      <Tabs value={tab} onChange={choose} keepMounted={false}>
        <Tabs.List>
          {tabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`record.tabs.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {isFiltered && (
          <FilterForm
            filters={filters}
            conflicts={events.data?.conflicts ?? []}
            onChange={setFilters}
          />
        )}
        <Tabs.Panel value="events" className="panel">
          <Asked query={events}>{(answer) => <Events events={answer.events} />}</Asked>
        </Tabs.Panel>
        <Tabs.Panel value="timeline" className="panel">
          <Timeline filters={asked} onMonth={seeMonth} />
        </Tabs.Panel>
        <Tabs.Panel value="commitments" className="panel">
          <Commitments />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}

/** To what may come, and to the words themselves, which are for the desk. */
function Ways() {
  const { t } = useTranslation()
  const { actor } = useMe()
  return (
    <>
      <LinkButton to={paths.recordDisputes()} variant="default">
        {t('disputes.open')}
      </LinkButton>
      <LinkButton to={paths.outlook()} variant="default">
        {t('outlook.open')}
      </LinkButton>
      <LinkButton to={paths.recordCounters()} variant="default">
        {t('series.open')}
      </LinkButton>
      <LinkButton to={paths.recordSpeakers()} variant="default">
        {t('speaker.open')}
      </LinkButton>
      <LinkButton to={paths.recordExports()} variant="default">
        {t('exports.open')}
      </LinkButton>
      {actor !== null && actor.party === null && (
        <LinkButton to={paths.statements()} variant="default">
          {t('record.statements')}
        </LinkButton>
      )}
    </>
  )
}

type CountsProps = {
  readonly answer:
    | {
        readonly found: number
        readonly claimsFound: number
        readonly total: number
        readonly claimsTotal: number
      }
    | undefined
}

function Counts({ answer }: CountsProps) {
  const { t } = useTranslation()
  const number = useNumber()
  if (answer === undefined) return null
  const counts = {
    found: number(answer.found),
    claimsFound: number(answer.claimsFound),
    events: number(answer.total),
    claims: number(answer.claimsTotal),
  }
  return (
    <output>
      {answer.found === answer.total ? t('record.counts', counts) : t('record.found', counts)}
    </output>
  )
}
