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
  await expect(page.getByText('2 pairs wait for a decision. Pair 1 of 2')).toBeVisible()
  const first = await pair.locator('.pair-name').first().innerText()
  await expect(pair.getByText('uncalibrated')).toBeVisible()
  await expectNoViolations(page)

  await page.keyboard.press('y')
  await expect(page.getByText('Signed: the same person')).toBeVisible()
  await expect(page.getByText('One pair waits for a decision. Pair 1 of 1')).toBeVisible()
  await expect(pair).toBeFocused()
  await expect(pair.locator('.pair-name').first()).not.toHaveText(first)

  await expectNoViolations(page)
  await page.keyboard.press('u')
  await expect(page.getByText('2 pairs wait for a decision.')).toBeVisible()
  await expect(pair.locator('.pair-name').first()).toHaveText(first)

  await page.keyboard.press('n')
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
