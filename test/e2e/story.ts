/**
 * What every browser story needs: somebody who is signed in, a browser that never complains,
 * and pages without violations, in English and in Arabic, on a desk and on a phone.
 */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test as plain, type Page } from '@playwright/test'
import { z } from 'zod'

/** Fails the story if the browser wrote an error, such as a refused style, or asked anybody but the desk. */
export const test = plain.extend<{ complaints: string[] }>({
  complaints: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = []
      page.on('console', (message) => {
        // An act that the desk refuses is an answer; the browser calls it an error all the same.
        const isRefusedAct = message.location().url.includes('/api/acts/')
        if (message.type() === 'error' && !isRefusedAct) complaints.push(message.text())
      })
      page.on('request', (request) => {
        const { protocol, origin } = new URL(request.url())
        const isOutside = /^(https?|wss?):$/.test(protocol) && origin !== baseURL
        if (isOutside) complaints.push(`asked outside of the desk: ${request.url()}`)
      })
      page.on('pageerror', (error) => complaints.push(String(error)))
      await use(complaints)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})

export async function signInAs(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: `Sign in as ${name}`, exact: true }).click()
  await expect(page).toHaveURL('/')
  await expect(page.getByRole('button', { name, exact: true })).toBeVisible()
}

export async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

/** Nothing scrolls sideways, and nothing is wrong, on a phone and in a language from right to left. */
export async function expectFitsEverywhere(page: Page): Promise<void> {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 360, height: 800 })
  await expectNoSidewaysScroll(page)
  await expectNoViolations(page)
  await page.evaluate("localStorage.setItem('good-offices-language', 'ar')")
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectNoViolations(page)
  await page.evaluate("localStorage.setItem('good-offices-language', 'en')")
  if (before !== null) await page.setViewportSize(before)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const beyond = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  expect(beyond).toBe(0)
}

const People = z.object({ people: z.array(z.object({ officer: z.string(), name: z.string() })) })

/**
 * Prepares a story without its pages: the session of the browser is somebody's from now on. The
 * page that stands open is left first; live, it would go on asking as somebody who may not see it.
 */
export async function become(page: Page, name: string): Promise<void> {
  await page.goto('about:blank')
  const { people } = People.parse(await (await page.request.get('/api/demo/people')).json())
  const found = people.find((each) => each.name === name)
  const answer = await page.request.post('/api/demo/sign-in', { data: { officer: found?.officer } })
  expect(answer.status()).toBe(200)
}

const Upload = z.object({ id: z.string(), state: z.string() })

type Brought = {
  readonly kind: 'we-hold' | 'we-seek'
  readonly title: string
  readonly text: string
  /** The version that it follows. */
  readonly replaces?: string
}

/** Brings a list as whoever is signed in: uploaded, read, submitted. */
export async function bringList(
  page: Page,
  { kind, title, text, replaces }: Brought,
): Promise<void> {
  const file = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }
  const handedIn = await page.request.post('/api/uploads', { multipart: { kind, file } })
  const { id } = Upload.parse(await handedIn.json())
  await expect(async () => {
    const answer = await page.request.get(`/api/uploads/${id}`)
    expect(Upload.parse(await answer.json()).state).toBe('read')
  }).toPass()
  const submitted = await page.request.post('/api/acts/lists.submit', {
    data: { input: { upload: id, title, ...(replaces !== undefined && { replaces }) } },
  })
  expect(submitted.status()).toBe(200)
}
