/** The head of desk makes a one-time code and reads it to somebody. */
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { deskRoles, partyRoles, Role } from '../../src/people/officer.ts'
import { answerOf, api } from '../api.ts'
import { ErrorState } from '../ui/states.tsx'
import { useMe } from '../viewer.tsx'

export function MakeCode() {
  const { t } = useTranslation()
  const { parties } = useMe()
  const [name, setName] = useState('')
  const [party, setParty] = useState('')
  const roles: readonly Role[] = party === '' ? deskRoles : partyRoles
  const [chosen, setChosen] = useState<Role>('desk-officer')
  const role = roles.includes(chosen) ? chosen : (roles[0] ?? chosen)
  const side = parties.find(({ id }) => id === party)?.id ?? null
  const make = useMutation({
    mutationFn: async () =>
      answerOf(api.api['enrolment-codes'].$post({ json: { name, role, party: side } })),
  })
  return (
    <section className="stack">
      <h2>{t('people.code')}</h2>
      <p className="quiet">{t('people.codeSays')}</p>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          make.mutate()
        }}
      >
        <TextInput
          label={t('people.name')}
          value={name}
          onChange={({ currentTarget: { value } }) => setName(value)}
          autoComplete="off"
        />
        <NativeSelect
          label={t('people.side')}
          value={party}
          onChange={({ currentTarget: { value } }) => setParty(value)}
          data={[
            { value: '', label: t('people.ofDesk') },
            ...parties.map((each) => ({ value: each.id, label: each.name })),
          ]}
        />
        <NativeSelect
          label={t('people.role')}
          value={role}
          onChange={({ currentTarget: { value } }) => setChosen(Role.parse(value))}
          data={roles.map((each) => ({ value: each, label: t(`roles.${each}`) }))}
        />
        {make.error !== null && <ErrorState error={make.error} />}
        <div>
          <Button type="submit" disabled={name.trim() === ''} loading={make.isPending}>
            {t('people.make')}
          </Button>
        </div>
      </form>
      {make.data !== undefined && (
        <output className="empty">
          <span>{t('people.made', { name })}</span>
          <strong className="code-to-read" dir="ltr">
            {make.data.code}
          </strong>
          <span className="quiet small">{t('people.madeSays')}</span>
        </output>
      )}
    </section>
  )
}
