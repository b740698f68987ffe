/**
 * The pages as files: the built assets, whose names change with their content, and
 * for every address that a browser opens the one index.html, with the nonce of this
 * answer in the place that the build left for it (web/vite.config.ts).
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

const notBuilt = 'The pages are not built. Type: npm run build'

/** `folder`: where the build put the pages. */
export function webFiles(folder = join(packageRoot, 'dist', 'web')): Hono<DeskEnv> {
  const serve = async (path: string) => {
    const kind = kinds[extname(path)]
    const bytes = kind === undefined ? null : await readFile(join(folder, path)).catch(() => null)
    return bytes === null ? null : { bytes: new Uint8Array(bytes), kind: kind ?? '' }
  }
  return (
    new Hono<DeskEnv>()
      // One level, no dots at the start: nothing outside of the folder can be named.
      .get('/assets/:name{[A-Za-z0-9_][A-Za-z0-9_.-]*}', async (c, next) => {
        const file = await serve(join('assets', c.req.param('name')))
        if (file === null) return next()
        c.header('Cache-Control', 'public, max-age=31536000, immutable')
        return c.body(file.bytes, 200, { 'Content-Type': file.kind })
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
