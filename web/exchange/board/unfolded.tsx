/** What a count of the board was counted from: the people, or of the other side the hash of its section. */
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Hash } from '../../ui/dialog.tsx'
import type { BoardProps, Chosen } from './board.tsx'
import { usePartyOf, useSeesSide } from '../parties.ts'
import { PeopleTable } from '../people/people-table.tsx'
import { peopleIn, sectionIn, vehiclesIn } from '../plans.ts'
import { Vehicles } from '../vehicles/vehicles.tsx'

type UnfoldedProps = BoardProps & { readonly chosen: Chosen; readonly onFold: () => void }

export function Unfolded({ exchange, plan, chosen, onFold }: UnfoldedProps) {
  const { t } = useTranslation()
  const partyOf = usePartyOf()
  const seesSide = useSeesSide()
  const { party, stage } = chosen
  const words = { party: partyOf(party).name, stage: stage ?? '' }
  const section = stage === null ? undefined : sectionIn(plan, party, stage)
  return (
    <section className="unfolded stack">
      <div className="row">
        <h2>{t(stage === null ? 'exchange.unfolded.stays' : 'exchange.unfolded.stage', words)}</h2>
        <Button variant="default" size="xs" onClick={onFold}>
          {t('exchange.unfolded.close')}
        </Button>
      </div>
      {seesSide(party) ? (
        <>
          <Vehicles vehicles={vehiclesIn(plan, party, stage)} />
          <PeopleTable
            key={`${party} ${stage}`}
            {...{ exchange, plan }}
            people={peopleIn(plan, party, stage)}
          />
        </>
      ) : (
        <>
          <p>{t('exchange.unfolded.theirs')}</p>
          {section !== undefined && <Hash sha256={section.sha256} />}
        </>
      )}
    </section>
  )
}
