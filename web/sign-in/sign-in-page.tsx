/** Who are you? A demonstration offers everybody; a mandate asks this device for its key. */
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useBecome, usePeople } from '../frame/demonstration.ts'
import { paths } from '../paths.ts'
import { Page } from '../ui/page.tsx'
import { SideName } from '../ui/sides.tsx'
import { Asked } from '../ui/states.tsx'
import { Strip, Strips } from '../ui/strip.tsx'
import { useMe, type Actor } from '../viewer.tsx'
import { ThisDevice } from './this-device.tsx'

export function SignInPage() {
  const { t } = useTranslation()
  const { desk } = useMe()
  const isDemonstration = desk.kind === 'demonstration'
  return (
    <Page title={t('signIn.title')} says={isDemonstration ? t('signIn.demoSays') : undefined}>
      {isDemonstration ? <Everybody /> : <ThisDevice />}
    </Page>
  )
}

function Everybody() {
  const { t } = useTranslation()
  const { parties } = useMe()
  const people = usePeople()
  const [first, ...others] = parties
  const sides = [...(first === undefined ? [] : [first]), null, ...others]
  return (
    <Asked query={people}>
      {(everybody) => (
        <div className="sides">
          {sides.map((side) => (
            <section key={side?.id ?? ''} className="side">
              <h2 className="side-name">
                {side === null ? t('frame.desk') : <SideName side={side} />}
              </h2>
              <Strips>
                {everybody
                  .filter(({ party }) => party === (side?.id ?? null))
                  .map((person) => (
                    <Somebody key={person.officer} person={person} />
                  ))}
              </Strips>
            </section>
          ))}
        </div>
      )}
    </Asked>
  )
}

function Somebody({ person }: { person: Actor }) {
  const { t } = useTranslation()
  const { actor } = useMe()
  const become = useBecome()
  const navigate = useNavigate()
  const isMe = actor?.officer === person.officer
  const enter = async () => {
    await become(person.officer)
    await navigate({ to: paths.today() })
  }
  return (
    <Strip
      title={person.name}
      under={t(`roles.${person.role}`)}
      state={isMe ? t('signIn.now') : undefined}
      standing={isMe ? 'done' : 'plain'}
      actions={
        <Button
          size="xs"
          variant="default"
          onClick={() => void enter()}
          aria-label={t('signIn.be', { name: person.name })}
        >
          {t('frame.signIn')}
        </Button>
      }
    />
  )
}
