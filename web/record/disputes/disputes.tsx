/** The contradictions of the record, those that wait for a person first. */
import { useTranslation } from 'react-i18next'
import { DisputesAsked, disputeStates } from '../../../src/record/whole/dispute-states.ts'
import { answerOf } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useNumber } from '../../ui/moment.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Asked, Empty } from '../../ui/states.tsx'
import { useAddress } from '../../ui/use-address.ts'
import { useListKeys } from '../../ui/use-list-keys.ts'
import { useAsk } from '../../viewer.tsx'
import { askedOf, DisputeFilters, type Asked as AskedOf } from './dispute-filters.tsx'
import { Dispute } from './dispute.tsx'

const shown = 20

export function useDisputes(asked: AskedOf, { from, count }: { from: number; count: number }) {
  const query = { ...DisputesAsked.parse(asked), from: String(from), count: String(count) }
  return useAsk(['record', 'conflicts', query], (api) =>
    answerOf(api.api.record.conflicts.$get({ query })),
  )
}

/** A word of the address that is none of the lists is not asked. */
const lenient = (query: AskedOf): AskedOf =>
  DisputesAsked.safeParse(query).success
    ? query
    : Object.fromEntries(
        Object.entries(query).filter(
          ([name, value]) => DisputesAsked.safeParse({ [name]: value }).success,
        ),
      )

export function Disputes() {
  const { t } = useTranslation()
  const number = useNumber()
  const list = useListKeys()
  const address = useAddress()
  const { query: named, from } = askedOf(address.asked, Object.keys(DisputesAsked.shape))
  const query = lenient(named)
  const found = useDisputes(query, { from, count: shown })
  const setFrom = (to: number) => address.change({ from: to === 0 ? '' : String(to) })
  const many = (state: (typeof disputeStates)[number]) => {
    const count = found.data?.states[state]
    return count === undefined ? '' : ` (${number(count)})`
  }
  return (
    <>
      <DisputeFilters
        asked={query}
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
          json: paths.recordDisputesFile(new URLSearchParams(query).toString()),
        }}
        onChange={(changed, move) => address.change({ ...changed, from: '' }, move)}
      />
      <Asked query={found}>
        {({ conflicts, found: count, total }) =>
          total === 0 || count === 0 ? (
            <Empty says={t(total === 0 ? 'disputes.noneAtAll' : 'disputes.none')} />
          ) : (
            <>
              <output className="small quiet">{t('disputes.found', { count, total })}</output>
              <ul ref={list} className="strips" aria-label={t('disputes.tabs.disputes')}>
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
