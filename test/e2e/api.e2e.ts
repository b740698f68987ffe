/** The HTTP interface as a page: for anybody, without a script. */
import { expect } from '@playwright/test'
import { expectNoViolations, test } from './story.ts'

test('the HTTP interface is read without signing in and without scripts', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/api')
  await expect(page.getByRole('heading', { level: 1, name: 'The HTTP interface' })).toBeVisible()
  const act = page.getByRole('article', { name: 'act lists.submit' })
  await expect(act.getByText(/^May be performed by: clerk/)).toBeVisible()
  await act.getByText('Asks', { exact: true }).click()
  await expect(act.getByText('upload: uuid')).toBeVisible()
  await context.close()
})

test('it fits a phone, and nothing is wrong with it in light and dark', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.goto('/api')
    await expect(page.getByText('Demonstration: everybody here is invented')).toBeVisible()
    const wider = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
    expect(await page.evaluate(wider)).toBe(0)
    await expectNoViolations(page)
  }
})
