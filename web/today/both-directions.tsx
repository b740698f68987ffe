/**
 * Both directions face each other over the line: the first party's people at the
 * start, the other's at the end. Every figure leads to the people it counts.
 */
import { useTranslation } from 'react-i18next'
import { SideName } from '../ui/sides.tsx'
import { Unknown } from '../ui/signs.tsx'
import { Moment, useNumber } from '../ui/moment.tsx'
import { instantIn } from '../ui/zone.ts'
import { useMe, type Party } from '../viewer.tsx'
import { WindowSides } from './window-sides.tsx'
import { MoveHours } from './move-hours.tsx'
import { gateWords, type Direction, type Next } from './today.ts'

export function BothDirections({ next }: { next: Next }) {
  const { parties } = useMe()
  const place = (id: string) => parties.findIndex((party) => party.id === id)
  const isThere = ({ from, to }: Direction) => place(from) < place(to)
  return (
    <div className="directions">
      <Ways directions={next.directions.filter(isThere)} />
      <TheLine next={next} />
      <Ways directions={next.directions.filter((direction) => !isThere(direction))} />
    </div>
  )
}

/** One way over the line; among three sides and more there are several. */
function Ways({ directions }: { directions: readonly Direction[] }) {
  return (
    <div className="stack">
      {directions.map((direction) => (
        <OneDirection key={`${direction.from} ${direction.to}`} direction={direction} />
      ))}
    </div>
  )
}

function TheLine({ next }: { next: Next }) {
  const { t } = useTranslation()
  const { stage, point } = next
  const at = (clock: string) => instantIn(stage.on, clock, point.timeZone).toISOString()
  return (
    <div className="the-line">
      <p className="small quiet">{t('today.line')}</p>
      <p>
        <strong>{point.name}</strong>
      </p>
      <p className="small quiet">{t('today.window')}</p>
      <p>
        <Moment at={at(stage.window.from)} zone={point.timeZone} show="clock" />–
        <Moment at={at(stage.window.to)} zone={point.timeZone} show="clock" />
      </p>
      <WindowSides next={next} />
      <MoveHours next={next} />
    </div>
  )
}

const nobody = (id: string): Pick<Party, 'name' | 'tint'> & { id: string } => ({
  id,
  name: id,
  tint: 'slate',
})

function OneDirection({ direction }: { direction: Direction }) {
  const { t } = useTranslation()
  const { parties } = useMe()
  const number = useNumber()
  const side = (id: string) => parties.find((each) => each.id === id) ?? nobody(id)
  const moved = (['onTheRoad', 'handedOver', 'leftBehind'] as const).filter(
    (what) => direction[what] > 0,
  )
  return (
    <div className="direction">
      <h2 className="direction-name">
        <SideName side={side(direction.from)} /> <Arrow /> <SideName side={side(direction.to)} />
      </h2>
      <p>
        <strong className="figure">{number(direction.onManifest)}</strong> {t('today.onManifest')}
      </p>
      <ul className="branches">
        {moved.map((what) => (
          <li key={what}>
            {number(direction[what])} {t(`today.${what}`)}
          </li>
        ))}
        <GateWords words={direction.words} />
      </ul>
    </div>
  )
}

function GateWords({ words }: { words: Direction['words'] }) {
  const { t } = useTranslation()
  const number = useNumber()
  if (words === null) {
    return (
      <li title={t('today.theirSide')}>
        <Unknown word="withheld" />
      </li>
    )
  }
  return gateWords.flatMap((word) => {
    const people = words[word] ?? 0
    if (people === 0) return []
    return (
      <li key={word} className={word === 'ready' ? undefined : 'needs'}>
        {number(people)} {t(`today.word.${word}`)}
      </li>
    )
  })
}

/** Points to where people go; in a script from right to left it points left. */
export function Arrow() {
  return (
    <svg className="arrow" viewBox="0 0 20 10" aria-hidden>
      <path d="M1 5h17M14 1l4 4-4 4" fill="none" stroke="currentcolor" strokeWidth="1.5" />
    </svg>
  )
}
