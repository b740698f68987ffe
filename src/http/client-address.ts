/**
 * From which address somebody asks. Behind a proxy every connection comes from the proxy: then
 * the last address that it forwards is meant, and only its own word is taken for that.
 */
import { isIP } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import type { DeskEnv } from '../acts/request.ts'

/** An IPv4 address looks so to a socket that listens for both. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/, '')

export function clientAddress(
  { remote, forwarded }: { remote: string | undefined; forwarded: string | undefined },
  /** The one proxy whose `X-Forwarded-For` counts; undefined: nobody's does. */
  trustedProxy: string | undefined,
): string {
  if (remote === undefined) return 'unknown'
  if (trustedProxy === undefined || plain(remote) !== plain(trustedProxy)) return plain(remote)
  // What stands further left came from outside, where anybody can write it.
  const last = forwarded?.split(',').at(-1)?.trim() ?? ''
  return isIP(last) === 0 ? plain(remote) : plain(last)
}

export function fromWhere(trustedProxy: string | undefined): MiddlewareHandler<DeskEnv> {
  return async (c, next) => {
    const forwarded = c.req.header('X-Forwarded-For')
    c.set('address', clientAddress({ remote: remoteOf(c), forwarded }, trustedProxy))
    await next()
  }
}

/** Undefined in tests, which call the routes without a connection. */
function remoteOf(c: Context<DeskEnv>): string | undefined {
  try {
    return getConnInfo(c).remote.address
  } catch {
    return undefined
  }
}
