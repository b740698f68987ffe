/** The sides of talks in their places: the first party, the desk between, the others. */
import { useTranslation } from 'react-i18next'
import { SideName } from '../ui/sides.tsx'
import { useMe } from '../viewer.tsx'
import type { SideId } from './answers.ts'

export function useSides() {
  const { t } = useTranslation()
  const { parties, actor } = useMe()
  const [first, ...others] = parties.map(({ id }) => id)
  const order: readonly SideId[] = [...(first === undefined ? [] : [first]), 'desk', ...others]
  return {
    order,
    own: actor?.party ?? ('desk' as const),
    /** Within a sentence. */
    nameOf: (side: SideId) =>
      side === 'desk'
        ? t('agreements.question.ofDesk')
        : (parties.find(({ id }) => id === side)?.name ?? side),
  }
}

export function Whom({ side }: { side: SideId }) {
  const { t } = useTranslation()
  const { parties } = useMe()
  const party = parties.find(({ id }) => id === side)
  return party === undefined ? <span>{t('frame.desk')}</span> : <SideName side={party} />
}

/** Several sides in the order of the mandate. */
export function Whoms({ sides }: { sides: readonly SideId[] }) {
  const { order } = useSides()
  return (
    <span className="row whoms">
      {order
        .filter((side) => sides.includes(side))
        .map((side) => (
          <Whom key={side} side={side} />
        ))}
    </span>
  )
}
