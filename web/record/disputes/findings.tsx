/** What no claim says but the claims force, what cannot be first; and names taken for one office. */
import { useTranslation } from 'react-i18next'
import type { Built } from '../../../src/record/building/built.ts'
import { FindingsAsked } from '../../../src/record/whole/dispute-states.ts'
import { FindingSort } from '../../../src/record/whole/finding-sorts.ts'
import { answerOf } from '../../api.ts'
import { paths } from '../../paths.ts'
import { Pager } from '../../ui/pager.tsx'
import { Asked, Empty } from '../../ui/states.tsx'
import { useAddress } from '../../ui/use-address.ts'
import { useListKeys } from '../../ui/use-list-keys.ts'
import { useAsk } from '../../viewer.tsx'
import { Reason } from '../reasons.tsx'
import { askedOf, DisputeFilters } from './dispute-filters.tsx'
import { conflictChoice } from './disputes.tsx'
import { Finding } from './finding.tsx'

const shown = 20

export function Findings() {
  const { t } = useTranslation()
  const list = useListKeys()
  const address = useAddress()
  const { query: named, from } = askedOf(address.asked, Object.keys(FindingsAsked.shape))
  const known = FindingsAsked.safeParse(named)
  const query = known.success ? named : {}
  const page = { from: String(from), count: String(shown) }
  const setFrom = (to: number) => address.change({ from: to === 0 ? '' : String(to) })
  const found = useAsk(['record', 'findings', { ...query, ...page }], (api) =>
    answerOf(api.api.record.findings.$get({ query: { ...FindingsAsked.parse(query), ...page } })),
  )
  return (
    <>
      <p>{t('disputes.findings.says')}</p>
      <DisputeFilters
        asked={query}
        choices={[
          {
            name: 'sort',
            label: t('disputes.filters.sort'),
            options: FindingSort.options.map((value) => ({
              value,
              label: t(`disputes.findings.sort.${value}`),
            })),
          },
          conflictChoice(t('record.filters.conflict'), found.data?.names),
        ]}
        files={{
          csv: paths.recordFindingsSheet(new URLSearchParams(query).toString()),
          json: paths.recordFindingsFile(new URLSearchParams(query).toString()),
        }}
        onChange={(changed, move) => address.change({ ...changed, from: '' }, move)}
      />
      <Asked query={found}>
        {({ findings, found: count, total, aliases }) => (
          <>
            {count === 0 ? (
              <Empty
                says={t(total === 0 ? 'disputes.findings.noneAtAll' : 'disputes.findings.none')}
              />
            ) : (
              <>
                <output className="small quiet">{t('disputes.found', { count, total })}</output>
                <ul ref={list} className="strips" aria-label={t('disputes.tabs.findings')}>
                  {findings.map((finding) => (
                    <Finding key={finding.id} finding={finding} />
                  ))}
                </ul>
                <Pager from={from} count={shown} total={count} onMove={setFrom} />
              </>
            )}
            <Aliases aliases={aliases} />
          </>
        )}
      </Asked>
    </>
  )
}

type Alias = Built['aliases'][number]

function Aliases({ aliases }: { aliases: readonly Alias[] }) {
  const { t } = useTranslation()
  return (
    <section aria-label={t('disputes.aliases.title')}>
      <h2>{t('disputes.aliases.title')}</h2>
      {aliases.length === 0 && <p className="quiet">{t('disputes.aliases.none')}</p>}
      <ul className="strips">
        {aliases.map(({ written, same, why, says }) => (
          <li key={`${written} ${same}`} className="strip">
            <span>
              <bdi>{t('disputes.aliases.same', { written, same })}</bdi>
            </span>
            <span className="small quiet">
              <Reason says={says} fallback={why} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
