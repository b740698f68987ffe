/** One page as each side sees it, beside each other. A pane shows; nothing is done from it. */
import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import { InPaneContext } from '../ui/page.tsx'
import { SideName } from '../ui/sides.tsx'
import { useMe, Viewer } from '../viewer.tsx'
import { eyesOf, usePeople } from './demonstration.ts'

export function Panes({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const { parties } = useMe()
  const { data: people = [] } = usePeople()
  const [first, ...others] = parties
  const sides = [...(first === undefined ? [] : [first]), null, ...others]
  return (
    <InPaneContext value={true}>
      <h1 className="panes-title">{t('frame.panes')}</h1>
      <div className="panes">
        {sides.map((side) => {
          const eyes = eyesOf(people, side?.id ?? null)
          if (eyes === undefined) return null
          return (
            <section
              key={eyes.officer}
              className="pane"
              aria-label={t('frame.seenBy', { name: eyes.name })}
            >
              <p className="pane-eyes">
                {side === null ? t('frame.desk') : <SideName side={side} />}
                <span className="small quiet">{t('frame.readOnlyPane', { name: eyes.name })}</span>
              </p>
              <Viewer seeAs={eyes.officer}>{children}</Viewer>
            </section>
          )
        })}
      </div>
    </InPaneContext>
  )
}
