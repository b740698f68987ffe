/** What a request carries: the running desk, and who asks. */
import type { Context } from 'hono'
import { Refusal } from '../base/refusal.ts'
import type { Actor, Role } from '../people/officer.ts'
import type { Desk } from './desk.ts'

export type DeskEnv = {
  Variables: {
    desk: Desk
    actor: Actor | null
    nonce: string
    /** Set by the one page that other sites may frame. */
    isFramed?: true
    /** From where somebody asks; `unknown` without a connection. */
    address: string
  }
}

export function signedIn(c: Context<DeskEnv>): Actor {
  if (c.var.actor === null) throw new Refusal('not-signed-in', 'Sign in first.')
  return c.var.actor
}

/** The actor, if their role is one of these. */
export function inRole(c: Context<DeskEnv>, ...roles: readonly Role[]): Actor {
  const actor = signedIn(c)
  if (!roles.includes(actor.role)) {
    throw new Refusal('not-allowed', 'Your role may not see this.')
  }
  return actor
}

/** Anybody of the desk itself. */
export function ofDesk(c: Context<DeskEnv>): Actor {
  const actor = signedIn(c)
  if (actor.party !== null) throw new Refusal('not-allowed', 'Your role may not see this.')
  return actor
}
