/**
 * The story of the public: somebody without any account opens what the desk has released and the
 * public record, searches it, and asks who said a figure. Nothing leaves the desk on the way.
 */
import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test as story, type Page } from '@playwright/test'

/** What the browser asked of whom, and what it complained of. */
const test = story.extend<{ watched: { outside: string[]; complaints: string[] } }>({
  watched: [
    async ({ page, baseURL }, use) => {
      const watched = { outside: new Array<string>(), complaints: new Array<string>() }
      page.context().on('request', (request) => {
        const url = request.url()
        const isOwn = url.startsWith(`${baseURL}/`) || /^(data|blob):/.test(url)
        if (!isOwn) watched.outside.push(url)
      })
      page.on('console', (message) => {
        if (message.type() === 'error') watched.complaints.push(message.text())
      })
      page.on('pageerror', (error) => watched.complaints.push(error.message))
      await use(watched)
      expect(watched).toEqual({ outside: [], complaints: [] })
    },
    { auto: true },
  ],
})

async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
}

const signedIn = async (page: Page) => {
  const answer = await page.request.get('/api/me')
  const me: { actor: unknown } = await answer.json()
  return me.actor
}

test('what the desk has released stands open to everybody', async ({ page }) => {
  await page.goto('/public')
  await expect(page.getByRole('heading', { level: 1, name: 'How many crossed?' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'The log behind it' })).toBeVisible()
  await expect(page.getByText('westhaven.example/desk').first()).toBeVisible()
  const released = await page.request.get('/api/public/exchanges')
  const { exchanges }: { exchanges: { number: number }[] } = await released.json()
  if (exchanges.length === 0) await expect(page.getByText('Nothing is public yet.')).toBeVisible()
  for (const { number } of exchanges)
    await expect(page.getByRole('heading', { name: `Exchange ${number}` })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What can be released' })).toBeHidden()
  await isAccessible(page)
  expect(await signedIn(page)).toBeNull()
})

test('the record is searched, and a figure opens to who said it', async ({ page }) => {
  await page.goto('/public')
  await page.getByRole('link', { name: 'Record' }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: 'What was the world told?' }),
  ).toBeVisible()
  const told = page.getByText(/^\d+ events, \d+ claims/)
  await expect(told).toBeVisible()
  const known = Number.parseInt((await told.textContent()) ?? '', 10)
  // Those that ship, and one for each that statements of other stories tell of.
  expect(known).toBeGreaterThanOrEqual(113)
  const events = page.getByRole('table', { name: 'Events' })
  await expect(events.getByRole('row')).toHaveCount(known + 1)
  await isAccessible(page)

  await page.keyboard.press('/')
  await page.keyboard.type('2022-09-21')
  await expect(page.getByText(`1 of ${known} events`)).toBeVisible()
  await expect(events.getByRole('row')).toHaveCount(2)
  const figure = events.getByRole('button', { name: '215 or 200 to UKR, 2022-09-21' })
  await figure.focus()
  await page.keyboard.press('Enter')
  const said = page.getByRole('dialog', { name: 'Who said it?' })
  const ofFigure = said.getByRole('list', { name: 'Said of this figure' })
  await expect(ofFigure.getByRole('listitem').first()).toBeVisible()
  const sources = said.getByRole('link', { name: /^Source of/ })
  await expect(sources.first()).toBeVisible()
  for (const link of await sources.all()) {
    expect(await link.getAttribute('rel')).toContain('noreferrer')
    expect(await link.getAttribute('href')).toMatch(/^https?:/)
  }
  await isAccessible(page)
  await page.keyboard.press('Escape')
  await expect(figure).toBeFocused()
  expect(await signedIn(page)).toBeNull()
})

test('months are drawn, with their figures beneath, and lead to their events', async ({ page }) => {
  await page.goto('/record')
  await page.getByRole('tab', { name: 'By month' }).click()
  const chart = page.getByRole('img', { name: /^People who came back, by month/ })
  await expect(chart).toBeVisible()
  expect(await chart.locator('style, [style]').count()).toBe(0)
  expect(await chart.locator('rect').count()).toBeGreaterThan(20)
  const figures = page.getByRole('table', { name: 'Who came back, by month and side' })
  await isAccessible(page)
  await figures.getByRole('button', { name: '205, 2026-05: see the events' }).first().click()
  const events = page.getByRole('table', { name: 'Events' })
  await expect(events.getByRole('row')).toHaveCount(2)
})

test('contradictions, findings and promises stand with their sources', async ({ page }) => {
  await page.goto('/public')
  await page.getByRole('link', { name: 'Record' }).click()
  await page.getByRole('link', { name: 'What contradicts itself' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What contradicts itself?')
  const list = page.getByRole('list', { name: 'Contradictions' })
  await expect(list.getByRole('link', { name: /^Source of/ }).first()).toBeVisible()
  await expect(page.getByRole('button', { name: /^Decide/ })).toHaveCount(0)
  await isAccessible(page)
  await page.getByRole('tab', { name: 'What follows from the claims' }).click()
  const findings = page.getByRole('list', { name: 'What follows from the claims' })
  await expect(findings.getByText('Cannot be as it was said').first()).toBeVisible()
  await isAccessible(page)
  await findings
    .getByRole('link', { name: /^Exchange, / })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'How many' })).toBeVisible()
  await isAccessible(page)
  await page.getByRole('link', { name: 'All events' }).click()
  await page.getByRole('tab', { name: 'What was promised' }).click()
  const promises = page.getByRole('table', { name: 'What was promised, and what became of it' })
  await expect(promises.getByRole('row')).toHaveCount(17)
  await isAccessible(page)
})

test('what may come is told by the month, with how far to trust it', async ({ page }) => {
  await page.goto('/record')
  await page.getByRole('link', { name: 'What may come next' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'What may come next?' })).toBeVisible()
  await expect(page.getByText('No model beats climatology beyond doubt.')).toBeVisible()
  await expect(page.getByText('That interval covers zero')).toBeVisible()
  await expect(page.getByRole('img', { name: /next operation may begin/ })).toBeVisible()
  const text = await page.getByRole('article').innerText()
  // The known past has days; of what comes there are months alone.
  expect(text.match(/\b20\d\d-\d\d-\d\d\b/g)).toEqual(['2026-05-15', '2026-05-15', '2026-05-15'])
  await isAccessible(page)
  for (const [kind, start] of [
    ['SVG', '<svg'],
    ['PNG', '\u{89}PNG'],
  ] as const) {
    const saved = page.waitForEvent('download')
    // oxlint-disable-next-line no-await-in-loop -- one file after the other, as a reader would
    await page.getByRole('button', { name: `Save the chart (${kind})` }).click()
    // oxlint-disable-next-line no-await-in-loop -- as above
    const file = await readFile(await (await saved).path(), 'latin1')
    expect(file.startsWith(start)).toBe(true)
  }
  await page.getByRole('tab', { name: 'Promises' }).click()
  const promises = page.getByRole('table', { name: 'Promises, and what came of them' })
  await expect(promises.getByRole('row')).toHaveCount(13)
  await isAccessible(page)
  await page.getByRole('tab', { name: 'Obstacles' }).click()
  await expect(page.getByText('Announced, did not happen')).toBeVisible()
})

test('the events that were found can be taken along as a sheet', async ({ page }) => {
  await page.goto('/record')
  await page.getByLabel('Kind').selectOption('remains')
  await expect(page.getByText(/^16 of \d+ events/)).toBeVisible()
  await expect(page).toHaveURL(/\/record\?kind=remains$/)
  await page.getByLabel('Received by').selectOption('RUS')
  await page.goBack()
  await expect(page.getByText(/^16 of \d+ events/)).toBeVisible()
  await expect(page.getByLabel('Received by')).toHaveValue('')
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Save as a sheet (CSV)' }).click()
  const sheet = await (await coming).createReadStream()
  let text = ''
  for await (const chunk of sheet) text += String(chunk)
  expect(text.trimEnd().split('\r\n')).toHaveLength(17)
})

test('a filter without a meaning is refused in a sentence, and the others hold', async ({
  page,
}) => {
  await page.goto('/record?kind=remains&category=ships&from=2025-02-30')
  await expect(page.getByText(/^16 of \d+ events/)).toBeVisible()
  await expect(page.getByText('“ships” means nothing here')).toBeVisible()
  await expect(page.getByText('Left out: no year, month or day.')).toBeVisible()
  await isAccessible(page)
  await page.getByRole('button', { name: 'Show everything' }).click()
  await expect(page.getByText(/^\d+ events, \d+ claims/)).toBeVisible()
})

test.describe('in Arabic', () => {
  test.use({ locale: 'ar' })

  test('both pages are mirrored and accessible', async ({ page }) => {
    await page.goto('/public')
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await isAccessible(page)
    await page.getByRole('link', { name: 'السجل العام' }).click()
    await expect(page.getByRole('table').getByRole('row').nth(113)).toBeVisible()
    await isAccessible(page)
    await page.getByRole('tab').nth(1).click()
    await expect(page.getByRole('img', { name: /من عاد/ })).toBeVisible()
    await isAccessible(page)
  })
})
