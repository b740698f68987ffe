/** A link that looks like a button: it goes somewhere and does nothing. */
import { Button, type ButtonProps } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

export function LinkButton({
  to,
  children,
  ...look
}: { to: string; children: ReactNode } & Pick<ButtonProps, 'variant' | 'size'>) {
  return (
    <Button {...look} renderRoot={(props) => <Link {...props} to={to} />}>
      {children}
    </Button>
  )
}
