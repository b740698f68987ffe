/** The lists that stand. A party sees its own side alone; the desk sees all of them face to face. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { askForLists, newestOf } from '../lists/heads.ts'
import { paths } from '../paths.ts'
import { useNumber } from '../ui/moment.tsx'
import { Sides } from '../ui/sides.tsx'
import { Asked } from '../ui/states.tsx'
import { Strip, Strips } from '../ui/strip.tsx'
import { useAsk, useMe } from '../viewer.tsx'

export function ListsSoFar() {
  const { t } = useTranslation()
  const { actor, parties } = useMe()
  const number = useNumber()
  const lists = useAsk(['lists'], askForLists)
  const sides = parties.filter(({ id }) => actor?.party === null || actor?.party === id)
  return (
    <Asked query={lists}>
      {(heads) => (
        <Sides sides={sides}>
          {(side) => {
            const own = newestOf(heads).filter((list) => list.party === side.id && !list.withdrawn)
            if (own.length === 0) return <p className="quiet">{t('today.noLists')}</p>
            return (
              <Strips label={t('today.lists')}>
                {own.map((list) => (
                  <Strip
                    key={list.id}
                    title={<Link to={paths.list(list.id)}>{list.title}</Link>}
                    under={t(`lists.kind.${list.kind}`)}
                    state={t('lists.lineCount', { count: list.lines, shown: number(list.lines) })}
                  />
                ))}
              </Strips>
            )
          }}
        </Sides>
      )}
    </Asked>
  )
}
