/** What a version changed against the one before it: added, taken out, altered cell by cell. */
import { useTranslation } from 'react-i18next'
import { answerOf } from '../api.ts'
import { useNumber } from '../ui/moment.tsx'
import { Asked } from '../ui/states.tsx'
import { useAsk } from '../viewer.tsx'
import type { ListHead } from './heads.ts'
import { Cells, Lines, type Line } from './lines.tsx'

type Altered = { before: Line; after: Line; cells: readonly number[] }

export function Differences({ list }: { list: ListHead }) {
  const { t } = useTranslation()
  const number = useNumber()
  const count = (lines: number) => ({ count: lines, shown: number(lines) })
  const asked = useAsk(['lists', list.id, 'differences'], (api) =>
    answerOf(api.api.lists[':id'].differences.$get({ param: { id: list.id } })),
  )
  return (
    <Asked query={asked}>
      {({ before, added, withdrawn, altered, unchanged }) => {
        if (before === null) return <p className="quiet">{t('lists.differences.first')}</p>
        const isSame = added.length + withdrawn.length + altered.length === 0
        return (
          <div className="stack">
            {isSame && <p>{t('lists.differences.none')}</p>}
            {added.length > 0 && (
              <>
                <h2>{t('lists.differences.added', count(added.length))}</h2>
                <Lines headings={list.headings} lines={added} />
              </>
            )}
            {withdrawn.length > 0 && (
              <>
                <h2>{t('lists.differences.withdrawn', count(withdrawn.length))}</h2>
                <Lines headings={list.headings} lines={withdrawn} />
              </>
            )}
            {altered.length > 0 && (
              <>
                <h2>{t('lists.differences.altered', count(altered.length))}</h2>
                <AlteredLines headings={list.headings} altered={altered} />
              </>
            )}
            <p className="quiet">{t('lists.differences.unchanged', count(unchanged))}</p>
          </div>
        )
      }}
    </Asked>
  )
}

type AlteredLinesProps = {
  readonly headings: readonly string[]
  readonly altered: readonly Altered[]
}

function AlteredLines({ headings, altered }: AlteredLinesProps) {
  const { t } = useTranslation()
  const was = t('lists.differences.from')
  const is = t('lists.differences.to')
  return (
    <table className="data-table lines">
      <thead>
        <tr>
          <th scope="col">{t('lists.page.line')}</th>
          <th scope="col">{was}</th>
          <th scope="col">{is}</th>
        </tr>
      </thead>
      <tbody>
        {altered.map(({ before, after, cells }) => (
          <tr key={after.line}>
            <td data-heading={t('lists.page.line')}>{after.line}</td>
            <td data-heading={was}>
              <Cells headings={headings} line={before} altered={new Set(cells)} />
            </td>
            <td data-heading={is}>
              <Cells headings={headings} line={after} altered={new Set(cells)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
