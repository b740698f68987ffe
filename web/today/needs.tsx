/** What needs a person, the most pressing first, with what it holds up and where it is met. */
import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
import { useCodesWaiting } from '../people/waiting-keys.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { Distance } from '../ui/moment.tsx'
import { Strip, Strips } from '../ui/strip.tsx'
import { useMe } from '../viewer.tsx'
import { roomFor, type Need } from './today.ts'

export function Needs({ needs }: { needs: readonly Need[] }) {
  const { t } = useTranslation()
  const keys = useCodesWaiting()
  if (needs.length + keys.length === 0) return null
  const inOrder = needs.toSorted((a, b) => Number(b.blocks !== null) - Number(a.blocks !== null))
  return (
    <Strips>
      {inOrder.map((need) => (
        <NeedStrip key={`${need.kind} ${need.waitsFor ?? ''}`} need={need} />
      ))}
      {keys.map(({ code, name, redeemedAt }) => (
        <Strip
          key={code}
          standing="needs"
          title={t('today.keys', { name })}
          under={t('today.keysSays')}
          state={<Distance at={redeemedAt} />}
          actions={<Open to={paths.people()} room={t('rooms.people')} />}
        />
      ))}
    </Strips>
  )
}

function NeedStrip({ need }: { need: Need }) {
  const { t } = useTranslation()
  const me = useMe()
  const room = roomFor(need, me)
  const { kind, count, blocks, waitsFor } = need
  const who = me.parties.find(({ id }) => id === waitsFor)?.name ?? t('today.theDesk')
  return (
    <Strip
      standing="needs"
      title={t(`today.need.${kind}`, { count, who })}
      state={blocks === null ? undefined : t(`today.blocks.${blocks}`)}
      actions={room !== undefined && <Open to={room.path} room={t(room.words)} />}
    />
  )
}

function Open({ to, room }: { to: string; room: string }) {
  const { t } = useTranslation()
  return (
    <LinkButton to={to} variant="default" size="xs">
      {t('today.open', { room })}
    </LinkButton>
  )
}
