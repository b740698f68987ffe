/** Is this the same person? An officer compares two lists and decides by keys, with a way back. */
import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import {
  become,
  bringList,
  expectFitsEverywhere,
  expectNoViolations,
  signInAs,
  test,
} from './story.ts'

const headings = 'Surname,Given name,Date of birth,Place of birth\n'
const held = `${headings}Brastov,Ilen,12.03.1990,Dorva\n=Kelmar,Jonas,05.06.1985,Halden\n`
const sought = `${headings}Brastow,Ilen,12.03.1990,Dorva\nKelmar,Jonas,05.07.1985,Halden\n`

test('an officer decides a pair by one key, takes it back, and exports what stands', async ({
  page,
}) => {
  await become(page, 'Clerk of Northland')
  await bringList(page, { kind: 'we-hold', title: 'Winter camp', text: held })
  await become(page, 'Clerk of Southland')
  await bringList(page, { kind: 'we-seek', title: 'Asked for by families', text: sought })

  await signInAs(page, 'First desk officer')
  await page.getByRole('link', { name: /^Matching/ }).click()
  await page.getByLabel('People held').selectOption('Northland: Winter camp, version 1, 2 lines')
  await page
    .getByLabel('People sought')
    .selectOption('Southland: Asked for by families, version 1, 2 lines')
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'Compare' }).click()
  const strip = page.getByRole('listitem').filter({ hasText: 'Winter camp' })
  await expect(strip.getByText('2 pairs wait')).toBeVisible()
  await strip.getByRole('link', { name: 'Look at the pairs' }).click()

  const pair = page.getByRole('region', { name: 'Is this the same person?' })
  await expect(page.getByText('2 pairs wait for a decision.')).toBeVisible()
  const first = await pair.locator('.pair-name').first().innerText()
  await expect(pair.getByText('uncalibrated')).toBeVisible()
  await expectNoViolations(page)

  await page.keyboard.press('y')
  await expect(page.getByText('Signed: the same person')).toBeVisible()
  await expect(page.getByText('One pair waits for a decision.')).toBeVisible()
  await expect(pair).toBeFocused()
  await expect(pair.locator('.pair-name').first()).not.toHaveText(first)

  await expectNoViolations(page)
  await page.keyboard.press('u')
  await expect(page.getByText('2 pairs wait for a decision.')).toBeVisible()
  await expect(pair.locator('.pair-name').first()).toHaveText(first)

  // The same key on a Cyrillic layout, where its letter is another one.
  await page.evaluate(
    "dispatchEvent(new KeyboardEvent('keydown', { key: 'т', code: 'KeyN', bubbles: true }))",
  )
  await expect(page.getByText('Signed: different people')).toBeVisible()
  await page.keyboard.press('l')
  await expect(page.getByText('No pair waits for a decision.')).toBeVisible()
  await page.getByText('all', { exact: true }).click()
  await expect(page.getByText('Pair 1 of 2')).toBeVisible()
  await page.keyboard.press('Space')
  await expect(page.getByText('Pair 2 of 2')).toBeVisible()
  await expect(page.getByText('Decided earlier')).toBeVisible()

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Decisions as CSV' }).click()
  const text = readFileSync(await (await download).path(), 'utf8')
  expect(text.trim().split('\r\n')).toHaveLength(3)
  expect(text).toContain('different')
  expect(text).toContain("'=Kelmar")
  await expectFitsEverywhere(page)
})

test('a run says in figures whether one may stop, and all decisions are taken out', async ({
  page,
}) => {
  await signInAs(page, 'First desk officer')
  await page.goto('/matching')
  const everything = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Everything as JSON' }).click()
  expect(readFileSync(await (await everything).path(), 'utf8')).toContain('"sha256"')
  await page.getByRole('link', { name: 'In figures' }).first().click()
  await expect(page.getByRole('heading', { name: 'What would it cost' })).toBeVisible()
  const threshold = page.getByRole('slider', { name: 'looked at from' })
  await threshold.focus()
  await page.keyboard.press('End')
  await expect(threshold).toHaveAttribute('aria-valuetext', /^95%.*would be wrong/)
  await expectFitsEverywhere(page)
})

const family = `${headings}Щербаков,Юрий,12.03.1990,Дорва\nالمرزوقي,أحمد,05.06.1985,دمرة\n`
const asked = `${headings}Shcherbakov,Iurii,17.11.1990,Mirna\nAl-Marzouqi,Ahmad,05.06.1985,Damra\n`

test('two officers at once look at different pairs, and the second signs without the first one’s word', async ({
  page,
  browser,
  baseURL,
}) => {
  await become(page, 'Clerk of Northland')
  await bringList(page, { kind: 'we-hold', title: 'Summer camp', text: family })
  await become(page, 'Clerk of Southland')
  await bringList(page, { kind: 'we-seek', title: 'Asked for in two scripts', text: asked })
  await signInAs(page, 'Head of the desk')
  await page.goto('/matching')
  await page.getByRole('button', { name: 'Change it' }).click()
  const terms = page.getByRole('dialog', { name: 'Change it' })
  await terms.getByLabel('When a second officer signs').selectOption('every-same')
  await terms.getByLabel('Reason').fill('Both sides asked for it.')
  await expectNoViolations(page)
  await terms.getByRole('button', { name: 'Sign these terms' }).click()
  await expect(page.getByText('For every “same person”.')).toBeVisible()
  await signInAs(page, 'First desk officer')
  await page.goto('/matching')
  await page.getByLabel('People held').selectOption('Northland: Summer camp, version 1, 2 lines')
  await page
    .getByLabel('People sought')
    .selectOption('Southland: Asked for in two scripts, version 1, 2 lines')
  await page.getByRole('button', { name: 'Compare' }).click()
  const strip = page.getByRole('listitem').filter({ hasText: 'Summer camp' })
  await expect(strip.getByText('2 pairs wait')).toBeVisible()
  await strip.getByRole('link', { name: 'Look at the pairs' }).click()
  const first = page.getByRole('region', { name: 'Is this the same person?' })
  await expect(first.getByRole('img', { name: /= shch/ })).toBeVisible()

  const other = await browser.newContext(baseURL === undefined ? {} : { baseURL })
  const page2 = await other.newPage()
  await signInAs(page2, 'Second desk officer')
  await page2.goto(new URL(page.url()).pathname)
  const second = page2.getByRole('region', { name: 'Is this the same person?' })
  // The first page of a browser loads everything anew.
  await expect(second.getByRole('img', { name: /ح = / })).toBeVisible({ timeout: 20_000 })
  await expect(second.locator('.pair-name').first().locator('bdi')).toHaveAttribute('dir', 'rtl')

  await expect(first.getByText('two officers have to sign it')).toBeVisible()
  await page.keyboard.press('y')
  await expect(page.getByText('waits for a second officer')).toBeVisible()
  await expect(
    page.getByText('The one pair that waits is looked at by another officer.'),
  ).toBeVisible()

  await page2.keyboard.press('y')
  await expect(second.getByRole('img', { name: /= shch/ })).toBeVisible()
  await expect(page2.getByText('Decided earlier')).toHaveCount(0)
  await page2.keyboard.press('y')
  await expect(page2.getByText('No pair waits for a decision.').first()).toBeVisible()
  await expect(page2.getByText('waits for a second officer')).toHaveCount(0)
  await other.close()

  // The stories that follow begin with the usual terms.
  await become(page, 'Head of the desk')
  const usual = { secondOfficer: 'review-band', reason: 'As before.' }
  const reset = await page.request.post('/api/acts/matching.set-terms', { data: { input: usual } })
  expect(reset.status()).toBe(200)
})

test('the auditor looks at pairs and decides none, and a party has no such room', async ({
  page,
}) => {
  await signInAs(page, 'Auditor of the mandate')
  await page.getByRole('link', { name: /^Matching/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Compare' })).toHaveCount(0)
  await signInAs(page, 'Clerk of Northland')
  await expect(page.getByRole('link', { name: /^Matching/ })).toHaveCount(0)
})
