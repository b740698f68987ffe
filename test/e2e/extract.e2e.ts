/** What crosses to the other side: the head of delegation shows two lines of a list; of the rest Southland sees nothing. */
import { expect } from '@playwright/test'
import {
  become,
  bringList,
  expectFitsEverywhere,
  expectNoViolations,
  signInAs,
  test,
} from './story.ts'

const text = [
  'Surname;First name;Date of birth;Rank;Unit;Service number',
  'Shownova;Ilka;12.03.1998;sergeant;third;NA-100017',
  'Keptova;Tam;1994;private;third;NA-100018',
  'Bothko;Jo;;private;third;NA-100019',
].join('\n')

test('two lines are shown to Southland, names and dates of birth alone', async ({ page }) => {
  await become(page, 'Clerk of Northland')
  await bringList(page, { kind: 'we-seek', title: 'Lines to be shown', text })
  await signInAs(page, 'Head of delegation of Northland')
  await page.goto('/lists')
  await page.getByRole('link', { name: 'Lines to be shown' }).click()
  for (const line of [2, 4]) await page.getByLabel(`Choose line ${line}`, { exact: true }).check()
  await page.getByRole('button', { name: 'Show to Southland' }).click()
  const dialog = page.getByRole('dialog', { name: 'Show these 2 lines to Southland?' })
  const crossing = dialog.getByRole('table', { name: 'What crosses' })
  await expect(crossing.getByRole('row', { name: 'Shownova Ilka' })).toBeVisible()
  await expect(crossing.getByRole('columnheader')).toHaveText([
    'Line',
    'surname',
    'given name',
    'date of birth',
  ])
  await expect(dialog).not.toContainText(/sergeant|NA-1000|Keptova/)
  await expectNoViolations(page)
  await dialog.getByRole('button', { name: 'Sign and show 2 lines' }).click()

  await expect(
    page.getByRole('heading', { level: 1, name: /shown to another side$/ }),
  ).toBeVisible()
  const shown = page.getByRole('list', { name: 'Shown by Northland' }).getByRole('listitem')
  await expect(shown.first().getByRole('link', { name: 'Receipt' })).toBeVisible()
  await expectFitsEverywhere(page)

  await signInAs(page, 'Clerk of Southland')
  await page.goto('/lists')
  await page.getByRole('link', { name: 'What was shown to whom' }).click()
  await shown.first().getByText('What crossed').click()
  await expect(shown.first().getByRole('cell', { name: 'Bothko' })).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText(/sergeant|NA-1000|Keptova/)
  await expectNoViolations(page)
})

test('nobody but a head of delegation is offered to show a line of a side', async ({ page }) => {
  await signInAs(page, 'Clerk of Northland')
  await page.goto('/lists')
  await page.getByRole('main').getByRole('list').getByRole('link').first().click()
  await expect(page.getByRole('tab', { name: 'Lines' })).toBeVisible()
  await expect(page.getByLabel(/^Choose line/)).toHaveCount(0)
})
