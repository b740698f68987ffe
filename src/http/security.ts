/** What every answer carries, and what every question must: headers, a nonce, the right origin, a small body. */
import { randomBytes } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { DeskEnv } from '../acts/request.ts'
import { requireKept } from '../base/kept-text.ts'
import { bodyBytesMax, scanBytesMax, uploadBytesMax } from '../base/limits.ts'
import { Refusal } from '../base/refusal.ts'

export const headers: MiddlewareHandler<DeskEnv> = async (c, next) => {
  const nonce = randomBytes(16).toString('base64url')
  c.set('nonce', nonce)
  await next()
  c.header(
    'Content-Security-Policy',
    [
      "default-src 'none'",
      `script-src 'self' 'nonce-${nonce}'`,
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  )
  if (c.var.isFramed === true) {
    // No script, no form, nothing from anywhere: whoever frames it gets words and a style.
    c.header(
      'Content-Security-Policy',
      `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors *`,
    )
  }
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('Referrer-Policy', 'no-referrer')
  c.header('Cross-Origin-Opener-Policy', 'same-origin')
  c.header('Cross-Origin-Resource-Policy', c.var.isFramed === true ? 'cross-origin' : 'same-origin')
  if (c.res.headers.get('Cache-Control') === null) c.header('Cache-Control', 'no-store')
}

const safeMethods = ['GET', 'HEAD', 'OPTIONS']

/** A page of another site cannot act: browsers always name the origin of an unsafe request. */
export const sameOrigin: MiddlewareHandler<DeskEnv> = async (c, next) => {
  const origin = c.req.header('Origin')
  const own = c.req.header('X-Forwarded-Host') ?? c.req.header('Host')
  if (
    !safeMethods.includes(c.req.method) &&
    origin !== undefined &&
    (!URL.canParse(origin) || new URL(origin).host !== own)
  ) {
    throw new Refusal('not-allowed', 'This request came from another site.')
  }
  await next()
}

/** The doors that take a file, and how large it may be. */
const fileBytesMax: Readonly<Record<string, number>> = {
  '/api/uploads': uploadBytesMax,
  '/api/scans': scanBytesMax,
  '/api/record/statements/uploads': uploadBytesMax,
}

/** A file is held in memory before the door looks at the role: only from somebody who is signed in. */
export const smallBody: MiddlewareHandler<DeskEnv> = async (c, next) => {
  const ofFile = c.var.actor === null ? undefined : fileBytesMax[c.req.path]
  const bytesMax = (ofFile ?? 0) + bodyBytesMax
  const bytes = Number(c.req.header('Content-Length') ?? 0)
  const unknownLength = c.req.header('Transfer-Encoding') !== undefined
  if (bytes > bytesMax || (unknownLength && !safeMethods.includes(c.req.method))) {
    throw new Refusal('too-large', `At most ${bytesMax} bytes can be sent here at once.`)
  }
  await next()
}

/**
 * The one door for text of programs and browsers: what cannot be kept is refused before any route
 * reads it. Only an escape can bring it in, in a body (`\u`) or an address (`%00`).
 */
export const keptText: MiddlewareHandler<DeskEnv> = async (c, next) => {
  if (c.req.url.includes('%00')) requireKept('\0')
  const isForm = c.req.header('Content-Type')?.startsWith('multipart/') === true
  if (!safeMethods.includes(c.req.method) && !isForm) {
    const body = await c.req.text()
    if (body.includes('\\u')) requireKept(JSON.parse(body))
  }
  await next()
}
