/** What a new version of a list changed: proposals new, withdrawn, stronger, weaker, each with its reason. */
import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Moment, useNumber } from '../../ui/moment.tsx'
import { Page } from '../../ui/page.tsx'
import { Pager } from '../../ui/pager.tsx'
import { SideName } from '../../ui/sides.tsx'
import { Asked, Empty } from '../../ui/states.tsx'
import { useMe } from '../../viewer.tsx'
import { facing, type QueueHead } from '../queue/queue.ts'
import { kinds, useChanges, type Changes } from './asked.ts'
import { ChangesTable } from './changes-table.tsx'
import { ExportChanges } from './export-changes.tsx'

/** As many as the desk tells at once. */
const changesShown = 50

export function ChangesPage() {
  const { run = '' } = useParams({ strict: false })
  const [from, setFrom] = useState(0)
  const asked = useChanges(run, from)
  return (
    <Asked query={asked}>
      {({ changes, ...lists }) => (
        <Changed changes={changes} lists={lists} from={from} onFrom={setFrom} />
      )}
    </Asked>
  )
}

export type Lists = Pick<QueueHead, 'left' | 'right'>

type ChangedProps = {
  readonly changes: Changes
  readonly lists: Lists
  readonly from: number
  readonly onFrom: (from: number) => void
}

function Changed({ changes, lists, from, onFrom }: ChangedProps) {
  const { t } = useTranslation()
  const number = useNumber()
  const { run, before, total } = changes
  if (before === null) {
    return (
      <Page title={t('matching.changes.link')}>
        <Empty says={t('matching.changes.first')}>
          <LinkButton to={paths.pairs(run.id)} variant="default">
            {t('matching.review')}
          </LinkButton>
        </Empty>
      </Page>
    )
  }
  return (
    <Page
      title={t('matching.changes.title', { count: total, shown: number(total) })}
      says={<Since before={before} />}
      actions={<ChangesActions run={run.id} lists={lists} total={total} />}
    >
      <LinesChanged changes={changes} lists={lists} />
      {total === 0 ? (
        <Empty says={t('matching.changes.none')} />
      ) : (
        <>
          <Counts changes={changes} />
          <ChangesTable
            runs={{ now: run.id, before: before.id }}
            changes={changes.changes}
            lists={lists}
          />
        </>
      )}
      <Pager from={from} count={changesShown} total={total} onMove={onFrom} />
    </Page>
  )
}

function Since({ before }: { before: NonNullable<Changes['before']> }) {
  const { t } = useTranslation()
  const { desk } = useMe()
  const [start = '', end = ''] = t('matching.changes.says', { at: '\n' }).split('\n')
  return (
    <>
      {start}
      <Moment at={before.at} zone={desk.timeZone} />
      {end}
    </>
  )
}

type ActionsProps = { readonly run: string; readonly lists: Lists; readonly total: number }

function ChangesActions({ run, lists, total }: ActionsProps) {
  const { t } = useTranslation()
  return (
    <>
      {total > 0 && <ExportChanges run={run} lists={lists} />}
      <Button variant="default" size="xs" onClick={() => print()}>
        {t('matching.pair.print')}
      </Button>
      <LinkButton to={paths.pairs(run)} size="xs">
        {t('matching.review')}
      </LinkButton>
    </>
  )
}

/** What each side changed in its own list. */
function LinesChanged({ changes, lists }: { changes: Changes; lists: Lists }) {
  const { t } = useTranslation()
  const { parties } = useMe()
  const number = useNumber()
  return (
    <ul className="plain-list">
      {facing(lists, parties).map(({ side, list }) => {
        const party = parties.find(({ id }) => id === list.party)
        const { added, altered, withdrawn } = changes.lines[side]
        const isSame = added + altered + withdrawn === 0
        const counts = {
          added: number(added),
          altered: number(altered),
          withdrawn: number(withdrawn),
        }
        return (
          <li key={side}>
            {party === undefined ? list.party : <SideName side={party} />}:{' '}
            {isSame ? t('matching.changes.sameLines') : t('matching.changes.lines', counts)}
          </li>
        )
      })}
    </ul>
  )
}

function Counts({ changes: { counts } }: { changes: Changes }) {
  const { t } = useTranslation()
  const number = useNumber()
  return (
    <dl className="facts">
      {kinds
        .filter((kind) => counts[kind] > 0)
        .map((kind) => (
          <div key={kind} className="key-row">
            <dt>{number(counts[kind])}</dt>
            <dd>{t(`matching.changes.counted.${kind}`)}</dd>
          </div>
        ))}
    </dl>
  )
}
