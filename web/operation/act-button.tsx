/** A button that opens one decision in a dialog; the dialog closes when the act is recorded. */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNumber } from '../ui/moment.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Written } from '../ui/written.tsx'

type ActButtonProps = {
  readonly label: string
  readonly title: string
  /** Where several buttons of a page say the same: which one this is. */
  readonly which?: string
  readonly isMain?: boolean
  readonly children: (close: () => void) => ReactNode
}

export function ActButton({ label, title, which, isMain = false, children }: ActButtonProps) {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button
        variant={isMain ? 'filled' : 'default'}
        {...(which !== undefined && { 'aria-label': which })}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      <Dialog title={title} isOpen={isOpen} onClose={close}>
        {children(close)}
      </Dialog>
    </>
  )
}

type Named = { readonly id: string; readonly name: string }

/** Few are named at once; many are counted, and named when unfolded. */
const namedAtOnceMax = 6

/** Whom an act is about: everybody is named, so that nobody signs about somebody unseen. */
export function PeopleNamed({ people }: { people: readonly Named[] }) {
  const { t } = useTranslation()
  const number = useNumber()
  const count = t('operation.people', { count: people.length, shown: number(people.length) })
  const names = (
    <ul className="names">
      {people.map(({ id, name }) => (
        <li key={id}>
          <Written text={name} />
        </li>
      ))}
    </ul>
  )
  if (people.length > namedAtOnceMax) {
    return (
      <details>
        <summary>{count}</summary>
        {names}
      </details>
    )
  }
  return (
    <div>
      <p>{count}</p>
      {names}
    </div>
  )
}
