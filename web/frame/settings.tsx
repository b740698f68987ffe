/** Who I am on this desk, in which language and in which light. */
import { Button, Menu, useDirection, useMantineColorScheme } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
import { useMe } from '../viewer.tsx'
import { languages } from '../words/instance.ts'
import { chooseLanguage } from '../words/languages.ts'
import { useLeave } from './demonstration.ts'

const looks = { light: 'frame.light', dark: 'frame.dark', auto: 'frame.asSystem' } as const

export function Settings() {
  const { t, i18n } = useTranslation()
  const { actor, desk } = useMe()
  const { setDirection } = useDirection()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const navigate = useNavigate()
  const leave = useLeave()
  const name = actor === null ? t('frame.nobody') : actor.name
  const elsewhere = desk.kind === 'demonstration' ? t('frame.somebodyElse') : t('frame.signIn')
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button variant="default" size="xs" className="who">
          {name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {actor !== null && <Menu.Label>{t(`roles.${actor.role}`)}</Menu.Label>}
        <Menu.Item onClick={() => void navigate({ to: paths.signIn() })}>{elsewhere}</Menu.Item>
        {actor !== null && <Menu.Item onClick={() => void leave()}>{t('frame.signOut')}</Menu.Item>}
        <Menu.Divider />
        <Menu.Label>{t('frame.language')}</Menu.Label>
        {languages.map(({ id, name: own }) => (
          <Menu.Item
            key={id}
            lang={id}
            aria-current={i18n.language === id}
            onClick={() => void chooseLanguage(id).then(setDirection)}
          >
            {own}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('frame.look')}</Menu.Label>
        {(['light', 'dark', 'auto'] as const).map((look) => (
          <Menu.Item
            key={look}
            aria-current={colorScheme === look}
            onClick={() => setColorScheme(look)}
          >
            {t(looks[look])}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
