/** The cells of the board: how many of a side leave in a stage with the places taken, how many stay and why. */
import { useTranslation } from 'react-i18next'
import { useNumber } from '../../ui/moment.tsx'
import { Unknown } from '../../ui/signs.tsx'
import { useSeesSide } from '../parties.ts'
import { Fill } from './fill.tsx'
import { reasonsOf } from '../people/reasons.ts'
import {
  isOutsideCount,
  peopleIn,
  sectionIn,
  vehiclesIn,
  type ExchangeHead,
  type Plan,
} from '../plans.ts'

type Unfolds = {
  readonly panel: string
  readonly isOpen: boolean
  readonly onUnfold: () => void
}

type CellProps = { readonly plan: Plan; readonly party: string; readonly unfolds: Unfolds }

function Unfold({ unfolds, words }: { unfolds: Unfolds; words: string }) {
  return (
    <button
      type="button"
      className="unfold"
      aria-expanded={unfolds.isOpen}
      aria-controls={unfolds.panel}
      onClick={unfolds.onUnfold}
    >
      {words}
    </button>
  )
}

type Stage = ExchangeHead['stages'][number]

export function LeavesCell({ plan, party, stage, unfolds }: CellProps & { stage: Stage }) {
  const { t } = useTranslation()
  const number = useNumber()
  const section = sectionIn(plan, party, stage.id)
  const places = Object.entries(stage.capacity).find(([id]) => id === party)?.[1]
  const count = section?.count ?? 0
  const vehicles = vehiclesIn(plan, party, stage.id)
  const outside = peopleIn(plan, party, stage.id).filter(isOutsideCount).length
  return (
    <td>
      {count === 0 ? (
        <span className="quiet">{t('exchange.board.nobody')}</span>
      ) : (
        <Unfold
          unfolds={unfolds}
          words={t('exchange.board.leaves', { count, shown: number(count) })}
        />
      )}
      {places !== undefined && section !== undefined && (
        <>
          <Fill words="seats" taken={section.seats} places={places.seats} />
          <Fill words="stretchers" taken={section.stretchers} places={places.stretchers} />
          <Fill words="remains" taken={section.remains} places={places.remains} />
        </>
      )}
      {vehicles.length > 0 && (
        <span className="board-note">
          {t('exchange.vehicles.count', { count: vehicles.length, shown: number(vehicles.length) })}
        </span>
      )}
      {outside > 0 && (
        <span className="board-note">
          {t('exchange.board.outside', { shown: number(outside) })}
        </span>
      )}
    </td>
  )
}

export function StaysCell({ plan, party, unfolds }: CellProps) {
  const { t } = useTranslation()
  const number = useNumber()
  const seesSide = useSeesSide()
  if (!seesSide(party)) {
    return (
      <td>
        <Unknown word="withheld" />
      </td>
    )
  }
  const staying = peopleIn(plan, party, null)
  const count = staying.length
  return (
    <td>
      {count === 0 ? (
        <span className="quiet">{t('exchange.board.nobody')}</span>
      ) : (
        <Unfold
          unfolds={unfolds}
          words={t('exchange.board.staying', { count, shown: number(count) })}
        />
      )}
      {reasonsOf(staying).map(([reason, people]) => (
        <span key={reason} className="board-note">
          {number(people)} {t(`exchange.staysShort.${reason}`)}
        </span>
      ))}
    </td>
  )
}
