/** The public record: a searchable table, a timeline and promises; contradictions have a page of their own. */
import { Button, Tabs } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf } from '../api.ts'
import { paths } from '../paths.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { useNumber } from '../ui/moment.tsx'
import { Page } from '../ui/page.tsx'
import { Pager } from '../ui/pager.tsx'
import { Asked, Empty } from '../ui/states.tsx'
import { useAddress } from '../ui/use-address.ts'
import { useAsk, useMe } from '../viewer.tsx'
import { eventsAskedIn, everything, type AskedEvents, type EventView } from './asked.ts'
import { Commitments } from './commitments.tsx'
import { Events } from './events.tsx'
import { FilterForm, type Offered } from './filter-form.tsx'
import { Timeline } from './timeline.tsx'
import { useNarrowed } from './use-narrowed.ts'

const tabs = ['events', 'timeline', 'commitments'] as const
const onePage = 200

export function RecordPage() {
  const { t } = useTranslation()
  const address = useAddress()
  const tab = tabs.find((each) => each === address.asked['view']) ?? 'events'
  const asked = eventsAskedIn(address.asked)
  const { query } = asked
  const first = placeIn(address.asked['first'])
  const events = useAsk(['record', 'events', query, first], (api) =>
    answerOf(
      api.api.record.events.$get({
        query: { ...query, first: String(first), count: String(onePage) },
      }),
    ),
  )
  const offered = useLast<Offered>(events.data ?? null)
  // Other filters find other events: the first of them stand on the first page.
  const choose: typeof address.change = (changed, move) =>
    address.change({ first: '', ...changed }, move)
  return (
    <Page
      title={t('record.title')}
      actions={<Ways />}
      says={<Says answer={events.data} asked={asked} />}
    >
      <Tabs
        value={tab}
        onChange={(view) => address.change({ view: view === 'events' ? '' : (view ?? '') })}
        keepMounted={false}
      >
        <Tabs.List>
          {tabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`record.tabs.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tab !== 'commitments' && <FilterForm asked={asked} offered={offered} onChange={choose} />}
        <Tabs.Panel value="events" className="panel">
          <Asked query={events}>
            {(answer) => (
              <Found
                answer={answer}
                first={first}
                onMove={(from) => address.change({ first: from === 0 ? '' : String(from) })}
                onEverything={() => choose(everything)}
              />
            )}
          </Asked>
        </Tabs.Panel>
        <Tabs.Panel value="timeline" className="panel">
          <Timeline
            asked={asked}
            onMonth={(month, conflict) => choose({ conflict, from: month, to: month, view: '' })}
          />
        </Tabs.Panel>
        <Tabs.Panel value="commitments" className="panel">
          <Commitments />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}

function Says({ answer, asked }: CountsProps & { readonly asked: AskedEvents }) {
  const { t } = useTranslation()
  const { desk } = useMe()
  const narrowed = useNarrowed(asked)
  return (
    <>
      <Counts answer={answer} />
      {narrowed !== '' && <p className="on-paper-only">{narrowed}</p>}
      <p>{t('record.trust')}</p>
      {desk.kind === 'demonstration' && <p>{t('record.real')}</p>}
    </>
  )
}

type FoundProps = {
  readonly answer: { readonly events: readonly EventView[]; readonly found: number }
  readonly first: number
  readonly onMove: (from: number) => void
  readonly onEverything: () => void
}

function Found({ answer: { events, found }, first, onMove, onEverything }: FoundProps) {
  const { t } = useTranslation()
  if (found === 0)
    return (
      <Empty says={t('record.none')}>
        <Button variant="default" onClick={onEverything}>
          {t('record.filters.clear')}
        </Button>
      </Empty>
    )
  return (
    <>
      <Events events={events} />
      <Pager from={first} count={onePage} total={found} onMove={onMove} />
    </>
  )
}

const placeIn = (written = '') => (/^\d{1,7}$/.test(written) ? Number(written) : 0)

/** What was last known, while the next is asked for: choices do not vanish under the hand. */
function useLast<Thing>(thing: Thing): Thing {
  const [last, keep] = useState(thing)
  if (thing !== null && thing !== last) keep(thing)
  return thing ?? last
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
