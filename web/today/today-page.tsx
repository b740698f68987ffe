/** What needs a person today, first; then what the sides have brought so far. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { answerOf } from '../api.ts'
import { paths } from '../paths.ts'
import { useCodesWaiting, type WaitingKey } from '../people/waiting-keys.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { Distance, useNumber } from '../ui/moment.tsx'
import { Page } from '../ui/page.tsx'
import { Sides } from '../ui/sides.tsx'
import { Asked } from '../ui/states.tsx'
import { Strip, Strips } from '../ui/strip.tsx'
import { useAsk, useMe } from '../viewer.tsx'
import { newestOf, type ListHead } from '../lists/heads.ts'

export function TodayPage() {
  const { t } = useTranslation()
  const { actor } = useMe()
  if (actor !== null) return <Today />
  return (
    <Page title={t('signIn.title')} says={t('today.signedOut')}>
      <div>
        <LinkButton to={paths.signIn()}>{t('frame.signIn')}</LinkButton>
      </div>
    </Page>
  )
}

function Today() {
  const { t } = useTranslation()
  const lists = useAsk(['lists'], async (api) => (await answerOf(api.api.lists.$get())).lists)
  const keys = useCodesWaiting()
  const newest = newestOf(lists.data ?? [])
  const unconfirmed = newest.filter((list) => !list.confirmed && !list.withdrawn)
  const count = unconfirmed.length + keys.length
  return (
    <Page
      title={count === 0 ? t('today.nothing') : t('today.waiting', { count })}
      says={t('today.says')}
    >
      {count > 0 && (
        <Strips label={t('today.waiting', { count })}>
          {unconfirmed.map((list) => (
            <UnconfirmedList key={list.id} list={list} />
          ))}
          {keys.map((key) => (
            <KeyToApprove key={key.code} waiting={key} />
          ))}
        </Strips>
      )}
      <Asked query={lists}>{() => <ListsSoFar newest={newest} />}</Asked>
    </Page>
  )
}

function UnconfirmedList({ list }: { list: ListHead }) {
  const { t } = useTranslation()
  const { parties } = useMe()
  const party = parties.find(({ id }) => id === list.party)?.name ?? list.party
  return (
    <Strip
      standing="needs"
      title={t('today.unconfirmed', { title: list.title, party })}
      under={t('today.unconfirmedSays')}
      state={<Distance at={list.at} />}
      actions={
        <LinkButton to={paths.list(list.id)} variant="default" size="xs">
          {t('today.see')}
        </LinkButton>
      }
    />
  )
}

function KeyToApprove({ waiting }: { waiting: WaitingKey }) {
  const { t } = useTranslation()
  return (
    <Strip
      standing="needs"
      title={t('today.keys', { name: waiting.name })}
      under={t('today.keysSays')}
      state={<Distance at={waiting.redeemedAt} />}
      actions={
        <LinkButton to={paths.people()} variant="default" size="xs">
          {t('today.see')}
        </LinkButton>
      }
    />
  )
}

/** A party sees its own side alone; the desk sees all of them face to face. */
function ListsSoFar({ newest }: { newest: readonly ListHead[] }) {
  const { t } = useTranslation()
  const { actor, parties } = useMe()
  const number = useNumber()
  const sides = parties.filter(({ id }) => actor?.party === null || actor?.party === id)
  return (
    <Sides sides={sides}>
      {(side) => {
        const own = newest.filter((list) => list.party === side.id && !list.withdrawn)
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
  )
}
