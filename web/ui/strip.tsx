/**
 * A strip stands for one thing: a person, a list, a leg. Its facts have fixed
 * places, so that the eye finds them: what at the start, how it stands in the
 * middle, what can be done at the end.
 */
import type { ReactNode } from 'react'

export type Standing = 'plain' | 'needs' | 'stopped' | 'done'

type StripProps = {
  readonly title: ReactNode
  readonly under?: ReactNode
  readonly state?: ReactNode
  /** What the state means: needs a person, stopped, done. */
  readonly standing?: Standing
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

export function Strip({ title, under, state, standing = 'plain', actions, children }: StripProps) {
  return (
    <li className={`strip strip-${standing}`}>
      <div className="strip-what">
        <div className="strip-title">{title}</div>
        {under !== undefined && <div className="strip-under">{under}</div>}
      </div>
      {state !== undefined && <div className={`strip-state ${standing}`}>{state}</div>}
      {actions !== undefined && <div className="strip-actions on-screen-only">{actions}</div>}
      {children !== undefined && <div className="strip-more">{children}</div>}
    </li>
  )
}

export function Strips({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul className="strips" aria-label={label}>
      {children}
    </ul>
  )
}
