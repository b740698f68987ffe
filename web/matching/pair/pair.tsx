/** Two lines face to face, what speaks for and against, who else it might be, and the decision. */
import { use, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Cells, nameOf, ReadingView, type Line } from '../../lists/lines.tsx'
import { InPaneContext } from '../../ui/page.tsx'
import { Unknown } from '../../ui/signs.tsx'
import { SideName } from '../../ui/sides.tsx'
import { PersonName, Written } from '../../ui/written.tsx'
import { useMe, useSeeAs } from '../../viewer.tsx'
import { Decide } from '../deciding/decide.tsx'
import { Earlier } from '../deciding/earlier.tsx'
import { Evidence } from '../evidence/evidence.tsx'
import { Letters } from '../evidence/letters.tsx'
import type { Last } from '../queue/pair-frame.tsx'
import { Neighbours } from './neighbours.tsx'
import {
  facing,
  keyOf,
  useLists,
  type Candidate,
  type Decision,
  type Lines,
  type Neighbour,
  type QueueHead,
} from '../queue/queue.ts'
import { Hints } from './hints.tsx'
import { PairState } from './pair-state.tsx'
import { WouldChange } from '../evidence/would-change.tsx'
import { mayDecide } from '../room.ts'

/** What this officer signed last, to be taken back by one key. */
export type Signed = {
  readonly id: NonNullable<Candidate['decided']>['id']
  readonly decision: Decision
  readonly pair: Lines
  readonly names: string
  /** Whether something follows from it before another officer has looked. */
  readonly waitsFor: 'second' | 'third' | 'nobody'
}

export type PairProps = {
  readonly queue: QueueHead
  readonly candidate: Candidate
  /** Undefined: not known yet. */
  readonly neighbours: readonly Neighbour[] | undefined
  readonly last: Last
  readonly onNext: () => void
  readonly onSigned: (signed: Signed) => void
  readonly onTakenBack: () => void
}

export function PairView(props: PairProps) {
  const { t } = useTranslation()
  const me = useMe()
  const mayAct = useSeeAs() === null && mayDecide(me)
  const { queue, candidate } = props
  const pair = keyOf(candidate)
  const top = useFocusOnNew(pair, props.last)
  const isInPane = use(InPaneContext)
  const sides = facing(queue, me.parties)
  const [first] = sides
  return (
    <div className="pair-page">
      <section
        className="pair"
        ref={top}
        tabIndex={-1}
        aria-label={isInPane ? undefined : `${t('matching.pair.title')} ${namesOf(candidate)}`}
      >
        <PairState candidate={candidate} />
        {mayAct && !isInPane && (
          <a className="to-decision" href="#decide">
            {t('matching.decide.to')}
          </a>
        )}
        <div className="sides">
          {sides.map(({ side, list }) => (
            <OneLine key={side} side={side} list={list} line={candidate[side]} />
          ))}
        </div>
        {first !== undefined && <Letters fields={candidate.fields} first={first.side} />}
        <Evidence queue={queue} candidate={candidate} />
        <WouldChange change={candidate.wouldChange} />
        <Neighbours {...props} />
        <div className="on-paper-only">
          <Earlier candidate={candidate} />
        </div>
      </section>
      <aside className="pair-aside on-screen-only">
        {mayAct ? (
          <Decide key={pair} {...props} />
        ) : (
          <>
            <p className="quiet">{t('matching.decide.mayNot')}</p>
            <Earlier candidate={candidate} />
          </>
        )}
      </aside>
    </div>
  )
}

/** Said when the focus comes to a pair, so that nobody has to look for whom it is about. */
const namesOf = ({ left, right }: Candidate) =>
  [left, right]
    .map(({ reading }) => nameOf(reading))
    .filter((name) => name !== '')
    .join(' – ')

/** A new pair takes the focus, so that reading begins at its names; the first of a page does not. */
function useFocusOnNew(pair: string, { isNew }: Last) {
  const top = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isNew(pair)) top.current?.focus()
  }, [pair, isNew])
  return top
}

type OneLineProps = {
  readonly side: 'left' | 'right'
  readonly list: QueueHead['left']
  readonly line: Line
}

function OneLine({ side, list, line }: OneLineProps) {
  const { t } = useTranslation()
  const { parties } = useMe()
  const { data: heads = [] } = useLists()
  const party = parties.find(({ id }) => id === list.party)
  const isUnconfirmed = heads.some(({ id, confirmed }) => id === list.id && !confirmed)
  const name = nameOf(line.reading)
  const words = { party: party?.name ?? list.party }
  return (
    <section className="side pair-line">
      <h2 className="pair-side">
        {party !== undefined && <SideName side={party} />}
        <span className="small quiet">
          {t(side === 'left' ? 'matching.pair.held' : 'matching.pair.sought', words)}
        </span>
      </h2>
      <p className="pair-name">
        {name === '' ? <Unknown word="notRead" /> : <PersonName name={name} />}
      </p>
      <Hints reading={line.reading} />
      <div>
        <h3 className="small quiet">{t('matching.pair.asRead')}</h3>
        <ReadingView reading={line.reading} />
      </div>
      <div>
        <h3 className="small quiet">{t('matching.pair.asWritten')}</h3>
        <Cells headings={list.headings} line={line} />
      </div>
      <p className="small quiet">
        <Written text={list.title} /> · {t('lists.version', { version: list.version })} ·{' '}
        {t('matching.pair.line', { line: line.line })}
        {isUnconfirmed && <strong className="needs"> · {t('lists.unconfirmed')}</strong>}
      </p>
    </section>
  )
}
