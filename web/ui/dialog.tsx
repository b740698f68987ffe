/** A dialog holds one decision. What is signed stands in it in words, with its count and hash. */
import { CloseButton, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

type DialogProps = {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Scrolling is held by a rule of pieces.css: the library's own way writes a style without the nonce. */
export function Dialog({ title, isOpen, onClose, children }: DialogProps) {
  const { t } = useTranslation()
  return (
    <Modal.Root
      opened={isOpen}
      onClose={onClose}
      size="lg"
      lockScroll={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={title}>
        <Modal.Body className="dialog">
          <div className="dialog-head">
            <h2>{title}</h2>
            <CloseButton onClick={onClose} aria-label={t('ui.close')} />
          </div>
          <div className="stack">{children}</div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
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
