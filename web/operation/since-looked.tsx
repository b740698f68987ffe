/** What happened since the reader looked. It stays until they say that they have. */
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePartyOf } from '../exchange/parties.ts'
import { useNumber } from '../ui/moment.tsx'
import { SideName } from '../ui/sides.tsx'
import { Written } from '../ui/written.tsx'
import type { Change } from './board.ts'

type SinceLookedProps = { readonly changes: readonly Change[]; readonly onLook: () => void }

export function SinceLooked({ changes, onLook }: SinceLookedProps) {
  const { t } = useTranslation()
  const partyOf = usePartyOf()
  const number = useNumber()
  if (changes.length === 0) return null
  return (
    <section className="since on-screen-only" aria-label={t('operation.since')}>
      <div className="row">
        <h2>{t('operation.since')}</h2>
        <Button variant="default" size="xs" onClick={onLook}>
          {t('operation.looked')}
        </Button>
      </div>
      <ul className="plain-list" aria-live="polite">
        {changes.map(({ from, standing, people }) => (
          <li key={`${from} ${standing}`} className="row">
            <SideName side={partyOf(from)} />
            <details>
              <summary>
                {number(people.length)} · {t(`operation.standing.${standing}`)}
              </summary>
              <ul className="names">
                {people.map(({ id, name }) => (
                  <li key={id}>
                    <Written text={name} />
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}
