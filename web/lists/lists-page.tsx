/** Which lists stand, which wait to be confirmed; each side's beside the other's. */
import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { Page } from '../ui/page.tsx'
import { Sides } from '../ui/sides.tsx'
import { Asked, Empty } from '../ui/states.tsx'
import { Strips } from '../ui/strip.tsx'
import { useAsk, useMe, useSeeAs } from '../viewer.tsx'
import { askForLists, newestOf, type ListHead } from './heads.ts'
import { ListStrip } from './list-strip.tsx'
import { mayBring, mayReadExtracts } from './room.ts'

export function ListsPage() {
  const lists = useAsk(['lists'], askForLists)
  return <Asked query={lists}>{(heads) => <Lists heads={heads} />}</Asked>
}

function Lists({ heads }: { heads: readonly ListHead[] }) {
  const { t } = useTranslation()
  const me = useMe()
  const mayAct = useSeeAs() === null && mayBring(me)
  const newest = newestOf(heads)
  const standing = newest.filter(({ withdrawn }) => !withdrawn)
  const waiting = standing.filter(({ confirmed }) => !confirmed).length
  const title =
    newest.length === 0
      ? t('lists.titleNone')
      : waiting > 0
        ? t('lists.titleWaiting', { count: waiting })
        : t('lists.titleAll', { count: standing.length })
  const sides = me.parties.filter(({ id }) => me.actor?.party === null || me.actor?.party === id)
  return (
    <Page
      title={title}
      actions={
        <>
          {mayReadExtracts(me) && (
            <LinkButton to={paths.extracts()} variant="default">
              {t('lists.extracts.link')}
            </LinkButton>
          )}
          {mayAct && <LinkButton to={paths.newList()}>{t('lists.bring')}</LinkButton>}
        </>
      }
    >
      <Sides sides={sides}>
        {(side) => <SideLists newest={newest} heads={heads} side={side} />}
      </Sides>
    </Page>
  )
}

type SideListsProps = {
  readonly newest: readonly ListHead[]
  readonly heads: readonly ListHead[]
  readonly side: { readonly id: string; readonly name: string }
}

function SideLists({ newest, heads, side }: SideListsProps) {
  const { t } = useTranslation()
  const { actor } = useMe()
  const own = newest.filter(({ party }) => party === side.id)
  if (own.length === 0) {
    const says =
      actor?.party === side.id ? t('lists.noneYours') : t('lists.noneFrom', { party: side.name })
    return <Empty says={says} />
  }
  return (
    <Strips label={side.name}>
      {own.map((head) => (
        <ListStrip
          key={head.id}
          head={head}
          earlier={heads.filter(
            ({ seriesId, version }) => seriesId === head.seriesId && version < head.version,
          )}
        />
      ))}
    </Strips>
  )
}
