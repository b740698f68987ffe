/** Is this the same person? An officer compares two lists and decides by keys, with a way back. */
import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { z } from 'zod'
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
  const last = page.getByRole('complementary', { name: 'Signed last' })
  await expect(last.getByText('Signed: the same person')).toBeVisible()
  await expect(page.getByText('One pair waits for a decision.')).toBeVisible()
  await expect(pair).toBeFocused()
  await expect(pair.locator('.pair-name').first()).not.toHaveText(first)

  await expectNoViolations(page)
  await page.keyboard.press('u')
  await expect(page.getByText('2 pairs wait for a decision.')).toBeVisible()
  await expect(pair.locator('.pair-name').first()).toHaveText(first)

  // Its answers stand again; before that a key does nothing.
  await expect(page.getByRole('button', { name: 'Different people' })).toBeEnabled()
  // The same key on a Cyrillic layout, where its letter is another one.
  await page.evaluate(
    "dispatchEvent(new KeyboardEvent('keydown', { key: 'т', code: 'KeyN', bubbles: true }))",
  )
  await expect(last.getByText('Signed: different people')).toBeVisible()
  await page.keyboard.press('l')
  await expect(page.getByText('No pair waits for a decision.')).toBeVisible()
  await page.getByText('all', { exact: true }).click()
  await expect(page.getByText('Pair 1 of 2')).toBeVisible()
  await page.keyboard.press('Space')
  await expect(page.getByText('Pair 2 of 2')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Decided earlier' })).toBeVisible()

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

const Lists = z.object({ lists: z.array(z.object({ id: z.string(), title: z.string() })) })
const numbered = 'No,Surname,Given name,Date of birth,Place of birth\n'
const autumn = `${numbered}1,Orvand,Mila,02.03.1988,Dorva\n2,Tesmer,Anton,09.11.1979,Halden\n`
const sought2 = `${numbered}1,Orvant,Mila,02.03.1988,Dorva\n2,Kirwal,Pavel,21.08.1991,Mirna\n`
const newer = `${numbered}2,Tesmer,Anton,09.11.1979,Halden\n3,Kirwal,Pavel,21.08.1991,Mirna\n`

test('a new version of a list is compared by itself, and says pair by pair what it changed', async ({
  page,
}) => {
  await become(page, 'Clerk of Southland')
  await bringList(page, { kind: 'we-seek', title: 'Asked for in autumn', text: sought2 })
  await become(page, 'Clerk of Northland')
  await bringList(page, { kind: 'we-hold', title: 'Autumn camp', text: autumn })
  await signInAs(page, 'First desk officer')
  await page.goto('/matching')
  await page.getByLabel('People held').selectOption('Northland: Autumn camp, version 1, 2 lines')
  await page
    .getByLabel('People sought')
    .selectOption('Southland: Asked for in autumn, version 1, 2 lines')
  await page.getByRole('button', { name: 'Compare' }).click()
  const strip = page.getByRole('listitem').filter({ hasText: 'Autumn camp' })
  await expect(strip.getByText('one pair waits')).toBeVisible()

  await become(page, 'Clerk of Northland')
  const { lists } = Lists.parse(await (await page.request.get('/api/lists?count=500')).json())
  const replaces = lists.find(({ title }) => title === 'Autumn camp')?.id ?? ''
  await bringList(page, { kind: 'we-hold', title: 'Autumn camp', text: newer, replaces })
  await become(page, 'First desk officer')
  await page.goto('/matching')
  await strip.getByRole('link', { name: 'What changed' }).click()
  await expect(
    page.getByRole('heading', { name: 'The new version changed 2 proposals' }),
  ).toBeVisible()
  const withdrawn = page.getByRole('row').filter({ hasText: 'Orvand' })
  await expect(withdrawn).toContainText('Northland took the line out.')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Changes as CSV' }).click()
  const text = readFileSync(await (await download).path(), 'utf8')
  expect(text.trim().split('\r\n')).toHaveLength(3)
  expect(text).toContain('Northland added the line.')
  await expectFitsEverywhere(page)

  const added = page.getByRole('row').filter({ hasText: 'Kirwal' })
  await added.getByRole('link', { name: /^new/ }).click()
  const pair = page.getByRole('region', { name: /Is this the same person.*Kirwal/ })
  await expect(pair).toBeVisible()
  await page.getByRole('link', { name: 'The queue as a list' }).click()
  await expect(page.getByRole('heading', { name: 'Which pair comes first?' })).toBeVisible()
  await page.getByRole('link', { name: 'Pair 1: look at it' }).click()
  await expect(pair).toBeVisible()
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
