/** One direction in figures: on the manifest, expected, on the road, handed over, left behind, and in words what differs. */
import { useTranslation } from 'react-i18next'
import { usePartyOf } from '../exchange/parties.ts'
import { gateWords } from '../today/today.ts'
import { useNumber } from '../ui/moment.tsx'
import { SideName } from '../ui/sides.tsx'
import { Done, Unknown } from '../ui/signs.tsx'
import { leftWordsOf, type CustodyState, type Direction, type StageOnDay } from './board.ts'

type DirectionProps = { readonly direction: Direction; readonly stage: StageOnDay }

type CountsProps = DirectionProps & {
  /** Every figure unfolds to its people, where the reader may see names. */
  readonly onWhere?: (where: CustodyState | 'all') => void
  readonly level?: 2 | 3
}

type FromTo = { readonly from: string; readonly to: string }

type NameProps = {
  readonly direction: FromTo
  /** One below the heading that stands over it. */
  readonly level?: 2 | 3
}

export function DirectionName({ direction: { from, to }, level = 3 }: NameProps) {
  const partyOf = usePartyOf()
  const Name = level === 2 ? 'h2' : 'h3'
  return (
    <Name className="direction-name">
      <SideName side={partyOf(from)} /> <Arrow /> <SideName side={partyOf(to)} />
    </Name>
  )
}

export function DirectionCounts({ direction, stage, onWhere, level = 3 }: CountsProps) {
  const { t } = useTranslation()
  const { counts, extra, words } = direction
  const figure = (where: CustodyState | 'all', value: number) => (
    <Figure value={value} onUnfold={onWhere && (() => onWhere(where))} />
  )
  return (
    <>
      <DirectionName direction={direction} level={level} />
      <dl className="counts">
        <dt>{t('operation.where.all')}</dt>
        <dd>{figure('all', counts.onManifest)}</dd>
        <dt>{t('operation.where.expected')}</dt>
        <dd>
          {figure('expected', counts.expected)}
          {counts.expected > 0 && (words === null ? <Unknown word="withheld" /> : null)}
          {words !== null && <ExpectedWords words={words} />}
        </dd>
        <dt>{t('operation.where.on-the-road')}</dt>
        <dd>{figure('on-the-road', counts.onTheRoad)}</dd>
        <dt>{t('operation.where.handed-over')}</dt>
        <dd>{figure('handed-over', counts.handedOver)}</dd>
        <dt>{t('operation.where.left-behind')}</dt>
        <dd>
          {figure('left-behind', counts.leftBehind)}
          <LeftWords direction={direction} />
        </dd>
        {extra > 0 && (
          <>
            <dt>{t('operation.extra')}</dt>
            <dd>
              <Figure value={extra} />
            </dd>
          </>
        )}
      </dl>
      <SaidAndCounted direction={direction} stage={stage} />
    </>
  )
}

function Figure({ value, onUnfold }: { value: number; onUnfold?: (() => void) | undefined }) {
  const number = useNumber()
  if (onUnfold === undefined || value === 0) return <span className="count">{number(value)}</span>
  return (
    <button type="button" className="count count-unfolds" onClick={onUnfold}>
      {number(value)}
    </button>
  )
}

function ExpectedWords({ words }: { words: NonNullable<Direction['words']> }) {
  const { t } = useTranslation()
  const number = useNumber()
  return gateWords.flatMap((word) => {
    const people = words[word] ?? 0
    if (people === 0) return []
    return (
      <span key={word} className={word === 'ready' ? 'quiet' : 'needs'}>
        {number(people)} {t(`today.word.${word}`)}
      </span>
    )
  })
}

function LeftWords({ direction: { people } }: Pick<DirectionProps, 'direction'>) {
  const { t } = useTranslation()
  const number = useNumber()
  return leftWordsOf(people ?? []).map(({ word, count }) => (
    <span key={word} className="quiet">
      {number(count)} {t(`operation.left.${word}`)}
    </span>
  ))
}

/** Agreed against delivered. A difference is said in words, in red, once nobody is under way any more. */
function SaidAndCounted({ direction: { counts, extra }, stage }: DirectionProps) {
  const { t } = useTranslation()
  const number = useNumber()
  const { onManifest, handedOver, leftBehind } = counts
  if (stage.state !== 'open' && stage.state !== 'settled') return null
  const words = { said: number(onManifest), counted: number(handedOver) }
  const sentence = t('operation.said', words)
  const isOver = counts.expected === 0 && counts.onTheRoad === 0
  if (!isOver) return <p className="quiet">{sentence}</p>
  if (leftBehind === 0 && extra === 0) {
    return (
      <p>
        <Done word={sentence} />
      </p>
    )
  }
  return <p className="stopped">{sentence}</p>
}

/** Points to where people go; in a script from right to left it points left. */
function Arrow() {
  return (
    <svg className="arrow" viewBox="0 0 20 10" aria-hidden>
      <path d="M1 5h17M14 1l4 4-4 4" fill="none" stroke="currentcolor" strokeWidth="1.5" />
    </svg>
  )
}
