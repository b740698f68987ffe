/** What needs a person, the most pressing first, with what it holds up and where it is met. */
import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
import type { useCodesWaiting } from '../people/waiting-keys.ts'
import { useInWords } from '../ui/in-words.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { Distance } from '../ui/moment.tsx'
import { Strip, Strips } from '../ui/strip.tsx'
import { useMe } from '../viewer.tsx'
import { inOrder, roomFor, type Need, type Next } from './today.ts'
import { WindowNeed } from './window-need.tsx'

type NeedsProps = {
  readonly needs: readonly Need[]
  /** Keys that wait to be approved. */
  readonly keys: ReturnType<typeof useCodesWaiting>
  readonly next: Next | null
}

export function Needs({ needs, keys, next }: NeedsProps) {
  const { t } = useTranslation()
  if (needs.length + keys.length === 0) return null
  return (
    <Strips>
      {inOrder(needs).map((need) => (
        <NeedStrip key={`${need.kind} ${need.waitsFor ?? ''}`} need={need} next={next} />
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

function NeedStrip({ need, next }: { need: Need; next: Next | null }) {
  const { t } = useTranslation()
  const me = useMe()
  const inWords = useInWords()
  const room = roomFor(need, me)
  const { kind, count, blocks, waitsFor } = need
  const who = me.parties.find(({ id }) => id === waitsFor)?.name ?? t('today.theDesk')
  const side = next?.window.sides.find(({ party }) => party === waitsFor)
  if (kind === 'window-unacknowledged' && next !== null && side !== undefined) {
    return <WindowNeed next={next} side={side} />
  }
  return (
    <Strip
      standing="needs"
      title={t(`today.need.${kind}`, { count, who, words: inWords(count) })}
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
