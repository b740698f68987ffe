/** The rooms in the order of an exchange, each with the number that waits for a person there. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { rooms, type Room } from '../rooms.ts'
import { useMe } from '../viewer.tsx'
import { useWaiting } from './waiting.ts'

export function Navigation({ isOpen }: { isOpen: boolean }) {
  const { t } = useTranslation()
  const me = useMe()
  const waiting = useWaiting()
  const mine = rooms.filter((room) => room.isFor(me))
  const entries = (stands: Room['stands']) =>
    mine
      .filter((room) => room.stands === stands)
      .map((room) => <Entry key={room.path} room={room} waits={waiting[room.waits] ?? 0} />)
  return (
    <nav id="rooms" className={`rooms ${isOpen ? 'rooms-open' : ''}`} aria-label={t('frame.rooms')}>
      <ul>{entries('in-order')}</ul>
      <ul className="rooms-apart">{entries('apart')}</ul>
    </nav>
  )
}

function Entry({ room, waits }: { room: Room; waits: number }) {
  const { t } = useTranslation()
  return (
    <li>
      <Link
        to={room.path}
        className="room"
        activeOptions={{ exact: room.path === '/' }}
        activeProps={{ 'aria-current': 'page' }}
      >
        <span>{t(room.words)}</span>
        {waits > 0 && (
          <span className="room-waits" title={t('frame.waiting', { count: waits })}>
            {waits}
          </span>
        )}
      </Link>
    </li>
  )
}
