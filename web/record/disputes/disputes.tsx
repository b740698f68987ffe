/** The contradictions of the record, those that wait for a person first. */
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pageRowsMax } from '../../../src/base/limits.ts'
import { DisputesAsked, disputeStates } from '../../../src/record/whole/dispute-states.ts'
import { answerOf } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useNumber } from '../../ui/moment.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Asked, Empty } from '../../ui/states.tsx'
import { useAsk } from '../../viewer.tsx'
import { DisputeFilters, queryOf, type Asked as AskedOf } from './dispute-filters.tsx'
import { Dispute } from './dispute.tsx'
import { typingMs } from './typing.ts'

const shown = 20

export function useDisputes(filters: AskedOf, { from, count }: { from: number; count: number }) {
  const query = {
    ...DisputesAsked.parse(queryOf(filters)),
    from: String(from),
    count: String(count),
  }
  return useAsk(['record', 'conflicts', query], (api) =>
    answerOf(api.api.record.conflicts.$get({ query })),
  )
}

export function Disputes() {
  const { t } = useTranslation()
  const number = useNumber()
  const [filters, setFilters] = useState<AskedOf>({})
  const [asked] = useDebouncedValue(filters, typingMs)
  const [from, setFrom] = useState(0)
  const found = useDisputes(asked, { from, count: shown })
  const query = queryOf(asked)
  const many = (state: (typeof disputeStates)[number]) => {
    const count = found.data?.states[state]
    return count === undefined ? '' : ` (${number(count)})`
  }
  return (
    <>
      <DisputeFilters
        asked={filters}
        choices={[
          {
            name: 'state',
            label: t('disputes.filters.state'),
            options: disputeStates.map((value) => ({
              value,
              label: `${t(`disputes.state.${value}`)}${many(value)}`,
            })),
          },
          {
            name: 'kind',
            label: t('disputes.filters.kindOf'),
            options: (found.data?.kinds ?? []).map((value) => ({
              value,
              label: t(`disputes.kind.${value}`),
            })),
          },
          conflictChoice(t('record.filters.conflict'), found.data?.names),
        ]}
        files={{
          csv: paths.recordDisputesSheet(new URLSearchParams(query).toString()),
          json: paths.recordDisputesFile(
            new URLSearchParams({ ...query, count: String(pageRowsMax) }).toString(),
          ),
        }}
        onChange={(changed) => {
          setFilters(changed)
          setFrom(0)
        }}
      />
      <Asked query={found}>
        {({ conflicts, found: count, total }) =>
          total === 0 || count === 0 ? (
            <Empty says={t(total === 0 ? 'disputes.noneAtAll' : 'disputes.none')} />
          ) : (
            <>
              <output className="small quiet">{t('disputes.found', { count, total })}</output>
              <ul className="strips" aria-label={t('disputes.tabs.disputes')}>
                {conflicts.map((dispute) => (
                  <Dispute key={dispute.id} dispute={dispute} />
                ))}
              </ul>
              <Pager from={from} count={shown} total={count} onMove={setFrom} />
            </>
          )
        }
      </Asked>
    </>
  )
}

export const conflictChoice = (label: string, names: readonly string[] = []) => ({
  name: 'conflict',
  label,
  options: names.map((name) => ({ value: name, label: name })),
})
