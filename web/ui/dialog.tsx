/** A dialog holds one decision. What is signed stands in it in words, with its count and hash. */
import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

type DialogProps = {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

export function Dialog({ title, isOpen, onClose, children }: DialogProps) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <div className="stack">{children}</div>
    </Modal>
  )
}

/** A hash in groups that can be read aloud and compared with another screen. */
export function Hash({ sha256 }: { sha256: string }) {
  return (
    <code className="hash" dir="ltr">
      {sha256.replaceAll(/(.{8})(?=.)/g, '$1 ')}
    </code>
  )
}
