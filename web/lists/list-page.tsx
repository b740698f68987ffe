/** One version of a list: how it stands, its lines, its problems, what it changed. */
import { Tabs } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf } from '../api.ts'
import { Hash } from '../ui/dialog.tsx'
import { Moment, useNumber } from '../ui/moment.tsx'
import { Page } from '../ui/page.tsx'
import { Pager } from '../ui/pager.tsx'
import { Asked } from '../ui/states.tsx'
import { Written } from '../ui/written.tsx'
import { useAsk, useMe, useSeeAs } from '../viewer.tsx'
import { ConfirmList } from './confirm-list.tsx'
import { Differences } from './differences.tsx'
import { ShowChosen } from './extract.tsx'
import type { ListHead } from './heads.ts'
import { Lines, type Line } from './lines.tsx'
import { ListState, Receipt } from './list-strip.tsx'
import { Papers } from './papers.tsx'
import { Problems } from './problems.tsx'
import { mayBring, mayRelease } from './room.ts'
import { WithdrawList } from './withdraw-list.tsx'

const linesShown = 100

function useList(id: string, from: number) {
  const query = { from: String(from), count: String(linesShown) }
  return useAsk(['lists', id, from], (api) =>
    answerOf(api.api.lists[':id'].$get({ param: { id }, query })),
  )
}

export function ListPage() {
  const { list: id = '' } = useParams({ strict: false })
  const { t } = useTranslation()
  const { parties } = useMe()
  const number = useNumber()
  const [from, setFrom] = useState(0)
  const asked = useList(id, from)
  return (
    <Asked query={asked}>
      {({ list, lines, problems, problemsTotal }) => {
        const party = parties.find((each) => each.id === list.party)?.name ?? list.party
        const words = { count: list.lines, shown: number(list.lines), party }
        return (
          <Page
            title={t(`lists.page.${list.kind}`, words)}
            says={<Written text={list.title} />}
            actions={<ListActs list={list} />}
          >
            <Facts list={list} />
            <Papers about={list.id} />
            <Tabs defaultValue="lines" keepMounted={false}>
              <Tabs.List>
                <Tabs.Tab value="lines">{t('lists.page.lines')}</Tabs.Tab>
                <Tabs.Tab value="problems">
                  {t('lists.page.problems')} {problemsTotal > 0 && number(problemsTotal)}
                </Tabs.Tab>
                <Tabs.Tab value="differences">{t('lists.page.differences')}</Tabs.Tab>
              </Tabs.List>
              <Tabs.Panel value="lines" className="panel">
                <ListLines list={list} lines={lines} from={from} onMove={setFrom} />
              </Tabs.Panel>
              <Tabs.Panel value="problems" className="panel">
                <Problems problems={problems} total={problemsTotal} />
              </Tabs.Panel>
              <Tabs.Panel value="differences" className="panel">
                <Differences list={list} />
              </Tabs.Panel>
            </Tabs>
          </Page>
        )
      }}
    </Asked>
  )
}

type ListLinesProps = {
  readonly list: ListHead
  readonly lines: readonly Line[]
  readonly from: number
  readonly onMove: (from: number) => void
}

/** What is chosen stays chosen from page to page. */
function ListLines({ list, lines, from, onMove }: ListLinesProps) {
  const me = useMe()
  const isOneself = useSeeAs() === null
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const mayChoose = isOneself && mayRelease(me) && !list.withdrawn
  const pager = <Pager from={from} count={linesShown} total={list.lines} onMove={onMove} />
  return (
    <>
      {pager}
      <Lines
        headings={list.headings}
        lines={lines}
        choice={mayChoose ? { chosen, onChange: setChosen } : undefined}
      />
      {mayChoose && (
        <ShowChosen list={list} chosen={chosen} onForget={() => setChosen(new Set())} />
      )}
      {pager}
    </>
  )
}

function ListActs({ list }: { list: ListHead }) {
  const me = useMe()
  const mayAct = useSeeAs() === null && mayBring(me) && !list.withdrawn
  if (!mayAct) return null
  return (
    <>
      {!list.confirmed && <ConfirmList list={list} />}
      <WithdrawList list={list} />
    </>
  )
}

function Facts({ list }: { list: ListHead }) {
  const { t } = useTranslation()
  const { desk } = useMe()
  return (
    <dl className="facts">
      <dt>{t('lists.page.state')}</dt>
      <dd>
        <ListState head={list} />
      </dd>
      <dt>{t('lists.page.arrived')}</dt>
      <dd>
        <Moment at={list.at} zone={desk.timeZone} />, {t(`lists.page.arrivedBy.${list.arrived}`)} ·{' '}
        {t('lists.version', { version: list.version })}
      </dd>
      <dt>{t('lists.page.file')}</dt>
      <dd>
        <Written text={list.fileName} />
      </dd>
      <dt>{t('lists.page.hash')}</dt>
      <dd>
        <Hash sha256={list.sha256} />
      </dd>
      <dt>{t('lists.receipt')}</dt>
      <dd>
        <Receipt act={list.act} />
      </dd>
    </dl>
  )
}
