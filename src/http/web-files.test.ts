import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterAll, describe, expect, it } from 'vitest'
import type { DeskEnv } from '../acts/request.ts'
import { webFiles } from './web-files.ts'

const home = mkdtempSync(join(tmpdir(), 'good-offices-pages-'))
const folder = join(home, 'web')
mkdirSync(join(folder, 'assets'), { recursive: true })
writeFileSync(join(home, 'secret.js'), 'not a page')
writeFileSync(join(folder, 'index.html'), '<script nonce="NONCE-OF-THIS-ANSWER"></script>')
writeFileSync(join(folder, 'assets', 'index-1a2b.js'), 'export {}')
writeFileSync(join(folder, 'assets', 'index-1a2b.js.br'), 'short')
writeFileSync(join(folder, 'assets', 'index-1a2b.js.gz'), 'shorter')
writeFileSync(join(folder, 'assets', 'plain-3c4d.css'), 'body {}')
writeFileSync(join(folder, 'mark.svg'), '<svg/>')
afterAll(() => rmSync(home, { recursive: true }))

const desk = (pages: string) =>
  new Hono<DeskEnv>()
    .use(async (c, next) => {
      c.set('nonce', 'fresh')
      await next()
    })
    .route('/', webFiles(pages))
    .notFound((c) => c.json({ code: 'not-found' }, 404))

const ask = (path: string, accept = 'text/html', pages = folder) =>
  desk(pages).request(path, { headers: { Accept: accept } })

describe('the pages as files', () => {
  it.each(['/', '/lists', '/lists/uploads/northland/1'])(
    'opens %s with its nonce',
    async (path) => {
      const response = await ask(path)
      expect(response.status).toBe(200)
      expect(await response.text()).toBe('<script nonce="fresh"></script>')
    },
  )

  it.each(['/api/nothing', '/log/nothing', '/api', '/log'])(
    'leaves %s to the desk',
    async (path) => {
      expect((await ask(path)).status).toBe(404)
    },
  )

  it('gives no page to a program that did not ask for one', async () => {
    expect((await ask('/lists', 'application/json')).status).toBe(404)
  })

  it('opens the first page for whoever asks', async () => {
    expect((await ask('/', '*/*')).status).toBe(200)
  })

  it('lets an asset be kept for ever, since its name changes with its content', async () => {
    const response = await ask('/assets/index-1a2b.js', '*/*')
    expect(await response.text()).toBe('export {}')
    expect(response.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
    expect(response.headers.get('Cache-Control')).toContain('immutable')
  })

  it.each([
    ['br, gzip', 'br', 'short'],
    ['gzip, deflate;q=0.5', 'gzip', 'shorter'],
    ['gzip;q=0, br;q=0', null, 'export {}'],
    ['identity', null, 'export {}'],
    ['brotli-like', null, 'export {}'],
  ])('gives an asset as the build compressed it to whoever takes %s', async (takes, as, text) => {
    const path = '/assets/index-1a2b.js'
    const response = await desk(folder).request(path, { headers: { 'Accept-Encoding': takes } })
    expect(response.headers.get('Content-Encoding')).toBe(as)
    expect(response.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
    expect(response.headers.get('Vary')).toBe('Accept-Encoding')
    expect(await response.text()).toBe(text)
  })

  it('compresses no page, and no asset that the build did not', async () => {
    const headers = { 'Accept-Encoding': 'br, gzip', Accept: 'text/html' }
    for (const path of ['/', '/lists', '/mark.svg', '/assets/plain-3c4d.css']) {
      const response = await desk(folder).request(path, { headers })
      expect([path, response.status, response.headers.get('Content-Encoding')]).toEqual([
        path,
        200,
        null,
      ])
    }
    expect((await ask('/assets/index-1a2b.js.br', '*/*')).status).toBe(404)
  })

  it('serves the mark', async () => {
    expect((await ask('/mark.svg', 'image/*')).headers.get('Content-Type')).toBe('image/svg+xml')
  })

  it.each([
    '/assets/..%2f..%2fsecret.js',
    '/assets/%2e%2e/%2e%2e/secret.js',
    '/assets/..%5c..%5csecret.js',
    '/assets/missing.js',
    '/assets/',
  ])('has nothing under %s', async (path) => {
    expect((await ask(path, '*/*')).status).toBe(404)
  })

  it('says what to type when nothing was built', async () => {
    const response = await ask('/', 'text/html', join(home, 'nowhere'))
    expect(response.status).toBe(503)
    expect(await response.text()).toContain('npm run build')
  })
})
