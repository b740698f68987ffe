/**
 * The pages as files: the built assets, whose names change with their content, and
 * for every address that a browser opens the one index.html, with the nonce of this
 * answer in the place that the build left for it (web/vite.config.ts).
 *
 * Only assets are compressed, and by the build (scripts/build.mjs): they are the same for
 * everybody. An answer that mixes what is secret with what the asker sent would tell by its
 * length (BREACH), and a stream of events would stall: neither is ever compressed.
 */
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { Hono } from 'hono'
import type { DeskEnv } from '../acts/request.ts'
import { packageRoot } from '../db/package-root.ts'

const noncePlaceholder = 'NONCE-OF-THIS-ANSWER'

const kinds: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** What the build puts beside an asset, the shorter first. */
const compressions = [
  { takes: 'br', ending: '.br' },
  { takes: 'gzip', ending: '.gz' },
] as const

/** Named without a weight of zero (RFC 9110, section 12.5.3). */
const doesTake = (accepted: string, coding: string) =>
  accepted.split(',').some((each) => {
    const [name, weight = 'q=1'] = each.trim().split(/\s*;\s*/)
    return name === coding && !/^q=0(\.0*)?$/.test(weight)
  })

const notBuilt = 'The pages are not built. Type: npm run build'

/** `folder`: where the build put the pages. */
export function webFiles(folder = join(packageRoot, 'dist', 'web')): Hono<DeskEnv> {
  const read = (path: string) => readFile(join(folder, path)).catch(() => null)
  const serve = async (path: string, accepted = '') => {
    const kind = kinds[extname(path)]
    if (kind === undefined) return null
    for (const { takes, ending } of compressions) {
      const bytes = doesTake(accepted, takes) ? await read(`${path}${ending}`) : null
      if (bytes !== null) {
        return { bytes: new Uint8Array(bytes), kind, coded: { 'Content-Encoding': takes } }
      }
    }
    const bytes = await read(path)
    return bytes === null ? null : { bytes: new Uint8Array(bytes), kind, coded: {} }
  }
  return (
    new Hono<DeskEnv>()
      // One level, no dots at the start: nothing outside of the folder can be named.
      .get('/assets/:name{[A-Za-z0-9_][A-Za-z0-9_.-]*}', async (c, next) => {
        const path = join('assets', c.req.param('name'))
        const file = await serve(path, c.req.header('Accept-Encoding'))
        if (file === null) return next()
        c.header('Cache-Control', 'public, max-age=31536000, immutable')
        c.header('Vary', 'Accept-Encoding')
        return c.body(file.bytes, 200, { 'Content-Type': file.kind, ...file.coded })
      })
      .get('/:name{[a-z]+\\.svg}', async (c, next) => {
        const file = await serve(c.req.param('name'))
        if (file === null) return next()
        return c.body(file.bytes, 200, { 'Content-Type': file.kind })
      })
      .get('*', async (c, next) => {
        if (!isPage(c.req.path, c.req.header('Accept') ?? '')) return next()
        const index = await readFile(join(folder, 'index.html'), 'utf8').catch(() => null)
        if (index === null) return c.text(notBuilt, 503)
        return c.html(index.replaceAll(noncePlaceholder, c.var.nonce))
      })
  )
}

/** The first page answers whoever asks, so that a look at whether the desk is up needs no header. */
const isPage = (path: string, accept: string) =>
  path === '/' || (!/^\/(api|log)(\/|$)/.test(path) && accept.includes('text/html'))
