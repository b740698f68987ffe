/**
 * Stage 2 is run through the pages: the two who were not asked are asked, those who are
 * ready leave, both clerks and the convoy lead sign, and the board says who came.
 */
import { expect, type Page } from '@playwright/test'
import { expectFitsEverywhere, expectNoViolations, signInAs, test } from './story.ts'

const stage2 = (page: Page) => page.getByRole('region', { name: 'Stage 2' })

/** The day of the exchange at Halden bridge, whichever others are open. */
async function openDay(page: Page): Promise<void> {
  await page.goto('/day')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const other = page.getByRole('link', { name: /^Exchange 1 / })
  if (await other.isVisible()) await other.click()
  await expect(page.getByText('Exchange at Halden bridge').first()).toBeVisible()
}

/** Where the law asks, every reason is given once. */
async function recorded(page: Page, dialogName: string | RegExp): Promise<void> {
  const dialog = page.getByRole('dialog', { name: dialogName })
  const goOn = dialog.getByRole('button', { name: 'Go on with this reason' })
  await expect(async () => {
    expect((await goOn.isVisible()) || (await dialog.isHidden())).toBe(true)
  }).toPass()
  if (await goOn.isVisible()) {
    for (const reason of await dialog.getByLabel(/^Your reason/).all()) {
      await reason.fill('Harbour House keeps rooms ready; asked alone at the bridge.')
    }
    await goOn.click()
  }
  await expect(dialog).toBeHidden()
}

async function askAlone(page: Page): Promise<void> {
  await openDay(page)
  await page.getByLabel('At the gates').selectOption('not asked yet')
  const name = stage2(page).getByRole('listitem').getByRole('link').first()
  await name.click()
  await expect(page.getByRole('heading', { level: 1, name: /: not asked yet$/ })).toBeVisible()
  await page.getByRole('button', { name: 'Ask alone' }).click()
  const dialog = page.getByRole('dialog', { name: 'Do they want to go?' })
  await expect(dialog.getByRole('button', { name: 'Record the answer' })).toBeDisabled()
  await dialog.getByLabel('Yes, I want to go').check()
  await expectNoViolations(page)
  await dialog.getByRole('button', { name: 'Record the answer' }).click()
  await recorded(page, 'Do they want to go?')
  await expect(page.getByRole('heading', { level: 1, name: /: ready$/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Said in private' })).toBeVisible()
}

test('the protection officer asks the two who were not asked, and the lead sees it happen', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000)
  const lead = await browser.newPage()
  await signInAs(lead, 'Convoy lead')
  await openDay(lead)
  await expect(stage2(lead).getByText('2 not asked yet')).toBeVisible()

  await signInAs(page, 'Protection officer')
  await askAlone(page)
  await expectNoViolations(page)
  await expectFitsEverywhere(page)
  await askAlone(page)
  await openDay(page)
  await expect(stage2(page).getByText(/not asked yet/)).toHaveCount(0)

  const since = lead.getByRole('region', { name: 'Since you looked' })
  await expect(since.getByText('2 · ready')).toBeVisible()
  await expect(stage2(lead).getByText(/not asked yet/)).toHaveCount(0)
  await since.getByRole('button', { name: 'I have looked' }).click()
  await expect(since).toBeHidden()
  await lead.close()
})

test('nobody but the protection officer is offered the private interview', async ({ page }) => {
  for (const who of ['First desk officer', 'Convoy lead', 'Medic of the desk']) {
    await signInAs(page, who)
    await openDay(page)
    await page.getByLabel('At the gates').selectOption('held')
    await stage2(page).getByRole('listitem').getByRole('link').first().click()
    await expect(page.getByRole('heading', { level: 1, name: /: held$/ })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Ask alone' })).toHaveCount(0)
    await expect(page.getByText('Said in private')).toHaveCount(0)
  }
})

async function depart(page: Page, party: string, people: number): Promise<void> {
  await page.getByRole('button', { name: `Record who leaves ${party}` }).click()
  const title = `Who leaves ${party} now?`
  const dialog = page.getByRole('dialog', { name: title })
  await expect(dialog.getByText(`${people} people leave.`)).toBeVisible()
  await dialog.getByRole('button', { name: `${people} people leave` }).click()
  await recorded(page, title)
  await expect(page.getByRole('button', { name: `Record who leaves ${party}` })).toHaveCount(0)
}

/** Signs for everybody on the road whom this side has not confirmed, in every direction. */
async function sign(page: Page, button: string, title: string): Promise<void> {
  const buttons = page.getByRole('button', { name: button })
  await expect(buttons.first()).toBeVisible()
  for (let left = await buttons.count(); left > 0; left -= 1) {
    await buttons.first().click()
    const dialog = page.getByRole('dialog', { name: title })
    await expect(dialog.getByText('Hash of the manifest')).toBeVisible()
    if (left === 1) await expectNoViolations(page)
    await dialog.getByRole('button', { name: /^Sign for/ }).click()
    await recorded(page, title)
    await expect(buttons).toHaveCount(left - 1)
  }
}

test('those who are ready leave, three sign for each side, and the board says who came', async ({
  page,
}) => {
  // Two sides of 44 people, seven signatures, and axe on the long board.
  test.setTimeout(480_000)
  await signInAs(page, 'Convoy lead')
  await openDay(page)
  await expect(page.getByRole('heading', { name: 'Stage 2 of 3 is not open yet' })).toBeVisible()
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'Open stage 2' }).click()
  await page
    .getByRole('dialog', { name: 'Open stage 2?' })
    .getByRole('button', { name: 'Open stage 2' })
    .click()
  await expect(page.getByRole('heading', { name: 'Stage 2 of 3 is under way' })).toBeVisible()
  await expectFitsEverywhere(page)
  await depart(page, 'Northland', 43)
  await depart(page, 'Southland', 42)

  for (const side of ['Northland', 'Southland']) {
    await signInAs(page, `Clerk of ${side}`)
    await openDay(page)
    await expect(page.getByRole('button', { name: 'Sign as witness' })).toHaveCount(0)
    await sign(page, 'Sign that you give', 'You hand these people over')
    await sign(page, 'Sign that you receive', 'You receive these people')
  }

  await signInAs(page, 'Convoy lead')
  await openDay(page)
  await sign(page, 'Sign as witness', 'You saw these people change hands')
  await expect(page.getByRole('heading', { name: 'Stage 3 of 3 is not open yet' })).toBeVisible()
  await page.getByText('Stage 2 ·').click()
  await expect(page.getByText('44 said, 43 counted').last()).toBeVisible()
  await expect(page.getByText('44 said, 42 counted')).toBeVisible()
  await expectNoViolations(page)
})

test('on the wall stand figures and no names', async ({ page }) => {
  await signInAs(page, 'Observer')
  await openDay(page)
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(0)
  await page.getByRole('link', { name: 'Show it on a wall' }).click()
  await expect(page.getByRole('link', { name: 'Leave the wall' })).toBeVisible()
  await expect(page.getByText('on the manifest').first()).toBeVisible()
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(0)
  await expectFitsEverywhere(page)
})
