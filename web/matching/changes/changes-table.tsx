/** Proposals that a new version changed, one a row: both names, before and now, and why. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { nameOf } from '../../lists/lines.tsx'
import { Unknown } from '../../ui/signs.tsx'
import { Written } from '../../ui/written.tsx'
import { useMe } from '../../viewer.tsx'
import { usePercent } from '../evidence/figures.ts'
import { facing, pairPath } from '../queue/queue.ts'
import type { Change, ChangedLine } from './asked.ts'
import { useBecause } from './because.ts'
import type { Lists } from './changes-page.tsx'

/** The run, and the one before it of earlier versions. */
type Runs = { readonly now: string; readonly before: string }

type ChangesTableProps = {
  readonly runs: Runs
  readonly changes: readonly Change[]
  readonly lists: Lists
}

export function ChangesTable({ runs, changes, lists }: ChangesTableProps) {
  const { t } = useTranslation()
  const { parties } = useMe()
  const because = useBecause(lists)
  const sides = facing(lists, parties).map(({ side, list }) => ({
    side,
    party: parties.find(({ id }) => id === list.party)?.name ?? list.party,
  }))
  const heads = ['was', 'now', 'because'] as const
  return (
    <table className="data-table">
      <thead>
        <tr>
          <th scope="col">{t('matching.changes.heads.kind')}</th>
          {sides.map(({ side, party }) => (
            <th key={side} scope="col">
              {party}
            </th>
          ))}
          {heads.map((head) => (
            <th key={head} scope="col">
              {t(`matching.changes.heads.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={`${change.kind} ${change.left.line} ${change.right.line}`}>
            <td data-heading={t('matching.changes.heads.kind')}>
              <Kind runs={runs} change={change} />
            </td>
            {sides.map(({ side, party }) => (
              <td key={side} data-heading={party}>
                <NameOfLine line={change[side]} />
              </td>
            ))}
            <td data-heading={t('matching.changes.heads.was')}>
              <Share of={change.was} />
            </td>
            <td data-heading={t('matching.changes.heads.now')}>
              <Share of={change.now} />
            </td>
            <td data-heading={t('matching.changes.heads.because')}>{because(change)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A pair that is proposed no more has its page in the comparison before. */
function Kind({ runs, change }: { runs: Runs; change: Change }) {
  const { t } = useTranslation()
  const { kind, left, right } = change
  const word = t(`matching.changes.kinds.${kind}`)
  const names = [left, right].map(({ reading }) => nameOf(reading)).join(' – ')
  return (
    <Link
      to={pairPath(kind === 'withdrawn' ? runs.before : runs.now, {
        left: left.line,
        right: right.line,
      })}
      aria-label={`${word}. ${t('matching.changes.look', { names })}`}
    >
      {word}
    </Link>
  )
}

function NameOfLine({ line: { line, reading } }: { line: ChangedLine }) {
  const { t } = useTranslation()
  const name = nameOf(reading)
  return (
    <div>
      {name === '' ? <Unknown word="notRead" /> : <Written text={name} />}
      <div className="small quiet">{t('matching.pair.line', { line })}</div>
    </div>
  )
}

function Share({ of }: { of: number | null }) {
  const { t } = useTranslation()
  const percent = usePercent()
  if (of === null) return <span className="quiet">{t('matching.changes.notProposed')}</span>
  return percent(of)
}
