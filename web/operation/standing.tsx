/** How somebody stands, in one word with its sign: at the gates, on the road, handed over, left behind. */
import { useTranslation } from 'react-i18next'
import { Done, Held, Unknown } from '../ui/signs.tsx'
import type { BoardPerson, GateWord } from './board.ts'

/** A word at the gates with its sign. Held is one sign and one word. */
export function WordSign({ word }: { word: GateWord }) {
  const { t } = useTranslation()
  if (word === 'held') return <Held />
  if (word === 'not-asked') return <Unknown word="notAsked" />
  if (word === 'ready') return <Done word={t('today.word.ready')} />
  return <span className="needs">{t(`today.word.${word}`)}</span>
}

/** The one word that says how somebody stands; on the road, which sides have confirmed. */
export function WherePerson({
  person: { word, custody },
}: {
  person: Pick<BoardPerson, 'word' | 'custody'>
}) {
  const { t } = useTranslation()
  const sides = (['giving', 'receiving', 'desk'] as const).filter(
    (side) => custody.confirmedBy[side],
  )
  if (custody.state === 'handed-over') return <Done word={t('operation.where.handed-over')} />
  if (custody.state === 'left-behind') {
    return (
      <span className="quiet">
        {t(
          custody.word === null ? 'operation.where.left-behind' : `operation.left.${custody.word}`,
        )}
      </span>
    )
  }
  if (custody.state === 'expected') {
    return word === null ? t('operation.where.expected') : <WordSign word={word} />
  }
  return (
    <span>
      {sides.length === 0
        ? t('operation.where.on-the-road')
        : sides.map((side) => t(`operation.confirmed.${side}`)).join(' · ')}
    </span>
  )
}
