/** The frame around every page: whose desk, which rooms, whose eyes, and the truth about the log. */
import { Burger } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf } from '../api.ts'
import { paths } from '../paths.ts'
import { Keyboard } from '../ui/keys.tsx'
import { useAsk, useMe, Viewer } from '../viewer.tsx'
import { Foot } from './foot.tsx'
import { KeyHelp, usePalette } from './key-help.tsx'
import { useLive } from './live.ts'
import { Navigation } from './navigation.tsx'
import { OpenDemonstration } from './open-demonstration.tsx'
import { Palette } from './palette.tsx'
import { Panes } from './panes.tsx'
import { SeeAs } from './see-as.tsx'
import { Settings } from './settings.tsx'

export function Frame() {
  return (
    <Viewer seeAs={null}>
      <OpenDemonstration>
        <Keyboard>
          <Framed />
        </Keyboard>
      </OpenDemonstration>
    </Viewer>
  )
}

function Framed() {
  const { t } = useTranslation()
  const { desk } = useMe()
  const [isMenuOpen, menu] = useDisclosure(false)
  const [areSideBySide, setSideBySide] = useState(false)
  const shown = usePalette()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  useLive()
  const { close } = menu
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another page closes the menu
  useEffect(() => close(), [path, close])
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {t('frame.skip')}
      </a>
      <header className="frame-head">
        <div className="frame-line">
          <Burger
            className="frame-burger"
            size="sm"
            opened={isMenuOpen}
            onClick={menu.toggle}
            aria-label={t('frame.menu')}
            aria-expanded={isMenuOpen}
            aria-controls="rooms"
          />
          <Link to={paths.today()} className="frame-desk">
            {desk.name}
          </Link>
          <ExchangeNow />
          <div className="frame-eyes on-screen-only">
            <SeeAs areSideBySide={areSideBySide} onSideBySide={setSideBySide} />
            <Settings />
          </div>
        </div>
        {desk.kind === 'demonstration' && (
          <p className="frame-demonstration">{t('frame.demonstration')}</p>
        )}
      </header>
      <Navigation isOpen={isMenuOpen} />
      <main id="content" className="frame-content" tabIndex={-1}>
        <Content areSideBySide={areSideBySide} />
      </main>
      <Foot onFind={shown.find} onKeys={shown.help} />
      <Palette isOpen={shown.now === 'palette'} onClose={shown.close} />
      <KeyHelp isOpen={shown.now === 'keys'} onClose={shown.close} />
    </div>
  )
}

/** The exchange under way and its next stage. */
function ExchangeNow() {
  const { t } = useTranslation()
  const { actor } = useMe()
  const { data } = useAsk(['today'], (api) => answerOf(api.api.today.$get()), {
    enabled: actor !== null,
  })
  if (data === undefined || data.next === null) return null
  const { number, stage, of } = data.next
  return <span className="quiet">{t('frame.exchangeNow', { number, stage: stage.id, of })}</span>
}

function Content({ areSideBySide }: { areSideBySide: boolean }) {
  if (!areSideBySide) return <Outlet />
  return (
    <Panes>
      <Outlet />
    </Panes>
  )
}
