/** The eve, as everybody meets it first: without signing in, and as each side sees it. */
import { expect } from '@playwright/test'
import { expectFitsEverywhere, expectNoViolations, test } from './story.ts'

/** The desk opened on the eve; where midnight passed since, the day itself has come, and with it a need. */
const tomorrow = /^(Tomorrow|Today), 06:00: stage 2 of 3$/
const needs = /^(Four|Five) things need a person$/

test('the address opens on tomorrow’s stage, without signing in', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: tomorrow })).toBeVisible()
  await expect(page.getByText('Halden bridge', { exact: true })).toBeVisible()
  await expect(page.getByText('06:00–09:30')).toBeVisible()
  const main = page.getByRole('main')
  await expect(main.getByText('44 on the manifest')).toHaveCount(2)
  await expect(main.getByText('2 not asked yet')).toBeVisible()
  await expect(main.getByText('1 unfit to travel')).toBeVisible()
  await expect(main.getByText(/^in \d+ h \d+ min$/)).toBeVisible()
  await expect(page.getByText('Southland is owed one person')).toBeVisible()
  const hours = main.getByRole('list', { name: 'Who has acknowledged the window' })
  await expect(hours.getByRole('listitem').filter({ hasText: 'Northland' })).toContainText(
    /acknowledged \d\d:\d\d/,
  )
  await expect(hours.getByRole('listitem').filter({ hasText: 'Southland' })).toContainText('waits')
  await expect(page.getByRole('heading', { name: needs })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Besides this stage' })).toBeVisible()
  await expectNoViolations(page)
  await expectFitsEverywhere(page)
})

test('every need leads to the room that mends it', async ({ page }) => {
  await page.goto('/')
  const need = page
    .getByRole('listitem')
    .filter({ hasText: 'Two people have not been asked alone' })
  await expect(need.getByText('blocks departure')).toBeVisible()
  await need.getByRole('link').click()
  await expect(page.getByRole('heading', { name: 'Stage 2 of 3 is not open yet' })).toBeVisible()
})

test('a side that is silent about the hours is called, from a sheet that prints', async ({
  page,
}) => {
  await page.goto('/')
  const need = page
    .getByRole('listitem')
    .filter({ hasText: 'Southland has not acknowledged the window of silence' })
  await expect(need.getByText(/reminded \d hours ago/)).toBeVisible()
  await need.getByRole('link', { name: 'Call sheet' }).click()
  await expect(
    page.getByRole('heading', { name: 'Call about the window of stage 2 of 3' }),
  ).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Call Southland' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Call Northland' })).toHaveCount(0)
  await expect(page.getByText('Head of delegation of Southland')).toBeVisible()
  await expect(page.getByText('A call is not an acknowledgement')).toBeVisible()
  await expectNoViolations(page)
})

test('see as shows Northland, the desk and Southland beside each other', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: tomorrow })).toBeVisible()
  await page.getByText('Side by side').click()
  const panes = page.getByRole('region', { name: /^Seen by / })
  await expect(panes).toHaveCount(3)
  for (const pane of await panes.all()) {
    await expect(pane.getByRole('heading', { name: tomorrow })).toBeVisible()
  }
  const [north, desk, south] = [panes.nth(0), panes.nth(1), panes.nth(2)]
  await expect(desk.getByText('withheld')).toHaveCount(0)
  for (const side of [north, south]) await expect(side.getByText('withheld')).toHaveCount(1)
  await expect(north.getByText('2 not asked yet')).toBeVisible()
  await expect(south.getByText('2 not asked yet')).toHaveCount(0)
  await expect(south.getByText('1 unfit to travel')).toBeVisible()
  await expect(page.getByText('Nothing can be done from here.')).toHaveCount(3)
  await expectNoViolations(page)
})

test('the eve stands in Arabic, mirrored, in light and dark', async ({ page }) => {
  await page.addInitScript({ content: "localStorage.setItem('good-offices-language', 'ar')" })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.goto('/')
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('06:00')
    // Nothing on this page is still in English, which would be marked.
    await expect(page.getByRole('main').getByText('ᵉⁿ')).toHaveCount(0)
    await expectNoViolations(page)
  }
})
