import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { doorsOf } from '../../test/support/access.ts'
import { freshDesk } from '../../test/support/desk.ts'
import { ApiDescription, apiPage } from './api-page.ts'
import { deskApp } from './app.ts'
import { acts } from './registry.ts'

const desk = await freshDesk()
const app = deskApp(desk, (error) => {
  throw error
})
const answer = await desk.ask(null, '/api')
const page = await answer.text()
const document: unknown = await (await desk.ask(null, '/api/openapi.json')).json()
const { paths } = ApiDescription.parse(document)
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, each]) => ({ door: `${method} ${path}`, ...each })),
)

describe('the description for programs', () => {
  it('names every act of the registry, with who may perform it', () => {
    const described = operations
      .filter(({ door }) => door.startsWith('post /api/acts/'))
      .map(({ door, description }) => `${door.slice('post /api/acts/'.length)}: ${description}`)
    const registered = acts.map(({ name, by }) => `${name}: May be performed by: ${by.join(', ')}.`)
    expect(registered.length).toBeGreaterThan(30)
    expect(described.toSorted()).toEqual(registered.toSorted())
  })

  it('names every route under /api but the two that show it', () => {
    const routed = doorsOf(app)
      .filter((door) => / \/api(\/|$)/.test(door))
      .filter((door) => door !== 'GET /api' && door !== 'GET /api/openapi.json')
    const described = operations.map(({ door }) => door.replace(/^\w+/, (m) => m.toUpperCase()))
    expect(described.toSorted()).toEqual(routed)
  })

  it('says of each door in which room it is, and what it is for', () => {
    const bare = operations.filter(({ tags, summary }) => tags.length !== 1 || summary === '')
    expect(bare.map(({ door }) => door)).toEqual([])
  })

  it('is what it says it is: OpenAPI 3.1, without words of 3.0', () => {
    expect(z.object({ openapi: z.string() }).parse(document).openapi).toBe('3.1.0')
    expect(JSON.stringify(document)).not.toContain('"nullable"')
  })
})

describe('the page for people', () => {
  it('is open to anybody and needs neither script nor anything from elsewhere', () => {
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Content-Type')).toMatch(/^text\/html/)
    const nonce = /style-src 'self' 'nonce-([\w-]+)'/.exec(
      answer.headers.get('Content-Security-Policy') ?? '',
    )?.[1]
    expect(page).toContain(`<style nonce="${nonce}">`)
    expect(page).not.toMatch(/<script|<link|<img|style="|\shref="(?![#/])/)
  })

  it('shows every act with its roles, and every other door', () => {
    for (const { name, by } of acts) {
      expect(page).toContain(`<code>act ${name}</code>`)
      expect(page).toContain(`May be performed by: ${by.join(', ')}.`)
    }
    for (const { door } of operations) {
      const [method = '', path = ''] = door.split(' ')
      if (path.startsWith('/api/acts/')) continue
      expect(page).toContain(`<code>${method.toUpperCase()} ${path}</code>`)
    }
    expect(page.match(/<article /g)).toHaveLength(operations.length)
  })

  it('names each place once, so that a link leads to one of them', () => {
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((found) => found[1])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('shows words of a description as words', async () => {
    const odd = ApiDescription.parse({
      paths: { '/x': { get: { summary: '<i>', responses: {} } } },
    })
    const shown = await apiPage(odd, { nonce: 'n', title: '<b>', isDemonstration: false })
    expect(String(shown)).toContain('&lt;i&gt;')
    expect(String(shown)).not.toMatch(/<[ib]>/)
  })
})
