/** A button that opens the form of an act; the form closes when the act is recorded. */
import { Button } from '@mantine/core'
import { useState, type ReactNode, type SyntheticEvent } from 'react'
import type { ActName } from '../acts.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ActRefusal, type ActUnderWay } from '../use-act.tsx'

type ActDialogProps = {
  readonly button: string
  /** Read aloud, where the button's words alone do not say of what. */
  readonly label?: string
  readonly title: string
  readonly look?: 'filled' | 'default'
  readonly children: (close: () => void) => ReactNode
}

export function ActDialog({ button, label, title, look = 'filled', children }: ActDialogProps) {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button
        variant={look}
        size={look === 'filled' ? 'sm' : 'xs'}
        aria-label={label}
        onClick={() => setOpen(true)}
      >
        {button}
      </Button>
      <Dialog title={title} isOpen={isOpen} onClose={close}>
        {children(close)}
      </Dialog>
    </>
  )
}

type ActFormProps = {
  readonly act: Pick<ActUnderWay<ActName>, 'isUnderWay' | 'refusal' | 'error' | 'goOnWith'>
  readonly isReady: boolean
  readonly does: string
  readonly onDo: () => void
  readonly children: ReactNode
}

/** Fields, what the desk or the law said, and the button that does it. */
export function ActForm({ act, isReady, does, onDo, children }: ActFormProps) {
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (isReady) onDo()
  }
  return (
    <>
      <form className="form" onSubmit={onSubmit}>
        {children}
        <div>
          <Button type="submit" disabled={!isReady} loading={act.isUnderWay}>
            {does}
          </Button>
        </div>
      </form>
      <ActRefusal act={act} />
    </>
  )
}
