/** A clerk of Northland brings a list and holds its receipt; to the clerk of Southland it is not there. */
import { expect } from '@playwright/test'
import { expectFitsEverywhere, expectNoViolations, signInAs, test } from './story.ts'

const title = 'Sought after the winter'
const text = [
  'Surname;First name;Born;Last known town',
  'Madeupova;Ilka;12.03.1998;Weirholm',
  'Inventer;Tam;1998-03;Orenford',
  'Fabler;Jo;31.02.1994;Weirholm',
].join('\n')

test('the clerk of Northland brings a list, says what a column is, submits it, and reads the receipt', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  await signInAs(page, 'Clerk of Northland')
  await page.getByRole('link', { name: /^Lists/ }).click()
  await page.getByRole('link', { name: 'Bring a list' }).first().click()
  await page.getByLabel('We seek these people').check()
  const chooser = page.waitForEvent('filechooser')
  await page.getByLabel('File', { exact: true }).click()
  await (
    await chooser
  ).setFiles({ name: 'winter.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: 'Read the file' }).click()

  await expect(
    page.getByRole('heading', { name: 'Is winter.csv read as you meant it?' }),
  ).toBeVisible()
  await page.getByLabel('Last known town: is read as').selectOption('place')
  await expect(page.getByText('You changed what a column is.')).toBeVisible()
  await page.getByRole('button', { name: 'Read again with these columns' }).click()
  await expect(page.getByText('You changed what a column is.')).toBeHidden()
  await expect(page.getByText(/31\.02\.1994/).first()).toBeVisible()
  await expectNoViolations(page)
  await page.getByLabel('Title').fill(title)
  await page.getByRole('button', { name: 'Submit 3 lines' }).click()

  await expect(page.getByRole('heading', { name: 'Northland seeks 3 people' })).toBeVisible()
  const address = page.url()
  const saved = page.waitForEvent('download')
  await page.getByRole('main').getByRole('link', { name: 'Receipt' }).click()
  expect((await saved).suggestedFilename()).toMatch(/\.tlog-proof$/)
  await expectNoViolations(page)
  await expectFitsEverywhere(page)

  const other = await browser.newPage()
  await signInAs(other, 'Clerk of Southland')
  await other.getByRole('link', { name: /^Lists/ }).click()
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(other.getByText(title)).toHaveCount(0)
  // Not theirs and not there are one answer.
  await other.goto(address)
  await expect(other.getByRole('alert')).toContainText('The desk did not do this.')
  const notTheirs = await other.getByRole('alert').innerText()
  await other.goto(address.replace(/[^/]+$/, '00000000-0000-4000-8000-000000000000'))
  await expect(other.getByRole('alert')).toContainText('The desk did not do this.')
  const where = /^Where: .*$/m
  expect((await other.getByRole('alert').innerText()).replace(where, '')).toBe(
    notTheirs.replace(where, ''),
  )
  await other.close()
})
