/**
 * See as: in a demonstration the same desk through the eyes of each side, the first
 * party at the start of the line, the desk in the middle, the other party at its end.
 */
import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useMe } from '../viewer.tsx'
import { eyesOf, useBecome, usePeople } from './demonstration.ts'

const desk = 'the-desk'
const all = 'side-by-side'

const side = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name })

type SeeAsProps = {
  readonly areSideBySide: boolean
  readonly onSideBySide: (areSideBySide: boolean) => void
}

export function SeeAs({ areSideBySide, onSideBySide }: SeeAsProps) {
  const { t } = useTranslation()
  const me = useMe()
  const { data: people = [] } = usePeople()
  const become = useBecome()
  if (me.desk.kind !== 'demonstration' || people.length === 0) return null
  const [firstParty, ...others] = me.parties
  const data = [
    ...(firstParty === undefined ? [] : [side(firstParty)]),
    { value: desk, label: t('frame.desk') },
    ...others.map(side),
    { value: all, label: t('frame.sideBySide') },
  ]
  const choose = async (value: string) => {
    onSideBySide(value === all)
    if (value === all) return
    const eyes = eyesOf(people, value === desk ? null : value)
    const isOnSide = (me.actor?.party ?? desk) === value && me.actor !== null
    if (eyes !== undefined && !isOnSide) await become(eyes.officer)
  }
  return (
    <div className="see-as">
      <span id="see-as" className="small quiet">
        {t('frame.seeAs')}
      </span>
      <SegmentedControl
        aria-labelledby="see-as"
        size="xs"
        transitionDuration={0}
        data={data}
        value={areSideBySide ? all : me.actor === null ? '' : (me.actor.party ?? desk)}
        onChange={(value) => void choose(value)}
      />
    </div>
  )
}
