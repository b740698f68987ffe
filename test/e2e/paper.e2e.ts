/**
 * An exchange in which Southland never signs in: its list comes by courier, and its yes to
 * the list, to the plan and to each hand-over is a sheet that two officers enter.
 */
import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'
import {
  become,
  bringList,
  expectFitsEverywhere,
  expectNoViolations,
  signInAs,
  test,
} from './story.ts'

const title = 'On paper at the ford'
const officers = ['First desk officer', 'Second desk officer'] as const
const heldBySouthland = ['Sheetova Orla', 'Papernik Ivo']

const listOf = (names: readonly string[]) =>
  [
    'Surname;First name;Date of birth;Category;Health;Held since',
    ...names.map(
      (name, at) => `${name.replace(' ', ';')};0${at + 1}.05.1991;prisoner of war;good;2015-01-10`,
    ),
  ].join('\n')

const looked = new Set<string>()

/** What two officers type from one paper; the scan is the same file on both desks. */
async function enterPaper(page: Page, on: Locator, number: string): Promise<void> {
  await on.getByLabel(/^Number of the/).fill(number)
  await on.getByLabel(/^Date of the/).fill('2027-05-10')
  await on.getByLabel('Who brought it').fill('Courier of Southland')
  await choose(page, on.getByLabel(/^Scan of the/), `%PDF-1.4\n% ${number}\n`, `${number}.pdf`)
  await expect(on.getByText(`${number}.pdf`).last()).toBeVisible()
  await expect(on.getByText(/is kept with the next step/)).toBeVisible()
  if (looked.has(number)) return
  looked.add(number)
  await expectNoViolations(page)
}

async function choose(page: Page, field: Locator, text: string, name = 'file.csv') {
  const chooser = page.waitForEvent('filechooser')
  await field.click()
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
}

/** The dialog closes once the act is recorded; where the law asks, each reason is given once. */
async function recorded(dialog: Locator): Promise<void> {
  const goOn = dialog.getByRole('button', { name: 'Go on with this reason' })
  await expect(async () => {
    expect((await goOn.isVisible()) || (await dialog.isHidden())).toBe(true)
  }).toPass()
  if (await goOn.isVisible()) {
    for (const reason of await dialog.getByLabel(/^Your reason/).all()) {
      await reason.fill('Asked alone at the ford; Harbour House keeps rooms ready.')
    }
    await goOn.click()
  }
  await expect(dialog).toBeHidden()
}

/** By its own address: others may be under way. */
async function openExchange(page: Page, exchange: string): Promise<void> {
  await page.goto(`/exchange/${exchange}`)
  await expect(page.getByText(title).first()).toBeVisible()
}

async function openDay(page: Page, exchange: string): Promise<void> {
  await page.goto(`/day/${exchange}`)
  await expect(page.getByRole('region', { name: 'Stage 1' })).toBeVisible()
}

async function bringByCourier(page: Page): Promise<string> {
  await page.goto('/lists')
  await page.getByRole('link', { name: 'Bring a list' }).first().click()
  await page.getByLabel('We hold these people').check()
  await page.getByLabel('On behalf of').selectOption('Southland')
  const file = page.getByLabel('File', { exact: true })
  await choose(page, file, listOf(heldBySouthland), 'brought.csv')
  await enterPaper(page, page.getByRole('group', { name: 'The courier’s note' }), 'N-71')
  await page.getByRole('button', { name: 'Read the file' }).click()
  await expect(page.getByText(/by the note N-71 of 2027-05-10/)).toBeVisible()
  await page.getByRole('button', { name: 'Submit 2 lines' }).click()
  await expect(
    page.getByRole('heading', { name: 'Southland says that it holds 2 people' }),
  ).toBeVisible()
  return page.url()
}

/** The scan comes back as the file that was handed in; no browser shows it by itself. */
async function openScan(page: Page, number: string): Promise<void> {
  const paper = page.getByRole('listitem').filter({ hasText: `Paper ${number} of 2027-05-10` })
  await expect(
    paper.getByText('registered by First desk officer, Second desk officer'),
  ).toBeVisible()
  const coming = page.waitForEvent('download')
  await paper.getByRole('link', { name: `Open the scan of ${number}` }).click()
  const download = await coming
  expect(download.suggestedFilename()).toMatch(/^scan-[0-9a-f]{12}\.pdf$/)
  expect(await readFile(await download.path(), 'utf8')).toBe(`%PDF-1.4\n% ${number}\n`)
}

async function confirmBySheet(page: Page, list: string): Promise<void> {
  await page.goto(list)
  await expect(page.getByText('unconfirmed', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Confirm' }).click()
  const dialog = page.getByRole('dialog', { name: 'Confirm this list' })
  await enterPaper(page, dialog, 'S-72')
  await dialog.getByRole('button', { name: 'Record the confirmation' }).click()
  await recorded(dialog)
}

async function placesFor(page: Page, party: string): Promise<void> {
  const places = page.getByRole('group', { name: `Places for people held by ${party}` })
  await places.getByLabel('Seats').fill('2')
  await places.getByLabel('Stretchers').fill('0')
}

async function openAndPropose(page: Page): Promise<string> {
  await page.goto('/exchange/new')
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('Crossing point', { exact: true }).fill('Halden ford')
  await page.getByLabel('Day').fill('2027-05-12')
  for (const party of ['Northland', 'Southland']) await placesFor(page, party)
  await page.getByLabel('Place for those who say no').fill('Harbour House')
  await page.getByRole('button', { name: 'Open the exchange' }).click()
  await page.getByRole('button', { name: 'Propose a plan' }).click()
  const board = page.getByRole('table', { name: 'Stages, and who leaves in them' })
  await board
    .getByRole('row', { name: /^Southland/ })
    .getByRole('button', { name: '2 leave' })
    .click()
  // Held longest, they go first: nobody would be here had the list stayed unconfirmed.
  for (const name of heldBySouthland) {
    await expect(page.getByRole('cell', { name, exact: true })).toBeVisible()
  }
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

async function signForNorthland(page: Page, exchange: string): Promise<void> {
  await openExchange(page, exchange)
  await page.getByRole('button', { name: 'Sign the plan' }).click()
  const dialog = page.getByRole('dialog', { name: 'Sign the plan?' })
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click()
  await recorded(dialog)
}

async function registerApproval(page: Page, exchange: string, says: RegExp): Promise<void> {
  await openExchange(page, exchange)
  await page.getByRole('button', { name: 'Register a signed sheet' }).click()
  const dialog = page.getByRole('dialog', { name: 'Which sheet was signed?' })
  await expect(dialog.getByLabel('Signed by')).toHaveValue('southland')
  await expect(dialog.getByText(says)).toBeVisible()
  await enterPaper(page, dialog, 'S-73')
  await dialog.getByRole('button', { name: 'Attest the sheet' }).click()
  await recorded(dialog)
}

/** Records one thing about everybody of each direction. */
async function aboutEverybody(
  page: Page,
  exchange: string,
  record: { button: string; answer: string; done: string },
): Promise<void> {
  await openDay(page, exchange)
  const directions = page.getByLabel('Choose all 2 shown')
  await expect(directions).toHaveCount(2)
  for (const all of await directions.all()) {
    await all.check()
    await page.getByRole('button', { name: record.button, exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(record.answer, { exact: true }).check()
    await dialog.getByRole('button', { name: record.done }).click()
    await recorded(dialog)
  }
}

async function askEverybodyAlone(page: Page, exchange: string): Promise<void> {
  await openDay(page, exchange)
  const strips = page.getByRole('region', { name: 'Stage 1' }).getByRole('listitem')
  await expect(strips).toHaveCount(4)
  for (const link of await addressesOf(strips)) {
    await page.goto(link)
    await page.getByRole('button', { name: 'Ask alone' }).click()
    const dialog = page.getByRole('dialog', { name: 'Do they want to go?' })
    await dialog.getByLabel('Yes, I want to go').check()
    await dialog.getByRole('button', { name: 'Record the answer' }).click()
    await recorded(dialog)
    await expect(page.getByRole('heading', { name: 'Said in private' })).toBeVisible()
  }
}

async function addressesOf(strips: Locator): Promise<string[]> {
  const addresses = []
  for (const strip of await strips.all()) {
    addresses.push((await strip.getByRole('link').first().getAttribute('href')) ?? '')
  }
  return addresses
}

async function openStageAndDepart(page: Page, exchange: string): Promise<void> {
  await openDay(page, exchange)
  await page.getByRole('button', { name: 'Open stage 1' }).click()
  const opening = page.getByRole('dialog', { name: 'Open stage 1?' })
  await opening.getByRole('button', { name: 'Open stage 1' }).click()
  await recorded(opening)
  for (const party of ['Northland', 'Southland']) {
    await page.getByRole('button', { name: `Record who leaves ${party}` }).click()
    const dialog = page.getByRole('dialog', { name: `Who leaves ${party} now?` })
    await dialog.getByRole('button', { name: '2 people leave' }).click()
    await recorded(dialog)
  }
}

async function signOnDevice(page: Page, buttons: readonly string[]): Promise<void> {
  for (const button of buttons) {
    await page.getByRole('button', { name: button }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Sign for 2 people' }).click()
    await recorded(dialog)
  }
}

/** One officer enters both sheets of Southland: that it gave, and that it received. */
async function registerHandOvers(page: Page, exchange: string, says: RegExp): Promise<void> {
  await openDay(page, exchange)
  for (const did of ['given', 'received']) {
    await page.getByRole('button', { name: `Register Southland’s sheet: ${did}` }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText(says)).toBeVisible()
    await enterPaper(page, dialog, did === 'given' ? 'S-74' : 'S-75')
    await dialog.getByRole('button', { name: 'Attest the sheet' }).click()
    await recorded(dialog)
  }
}

test('Southland’s list comes by courier, and it signs everything on paper', async ({ page }) => {
  test.setTimeout(300_000)
  await signInAs(page, officers[0])
  const list = await bringByCourier(page)
  for (const officer of officers) {
    await become(page, officer)
    await confirmBySheet(page, list)
  }
  await expect(page.getByText('unconfirmed', { exact: true })).toHaveCount(0)
  await openScan(page, 'S-72')
  await expect(page.getByRole('main').getByText('stands', { exact: true })).toBeVisible()

  await become(page, 'Clerk of Northland')
  const text = listOf(['Clayton Mira', 'Weller Tove'])
  await bringList(page, { kind: 'we-hold', title: 'Held at the ford', text })
  await become(page, officers[0])
  const exchange = await openAndPropose(page)
  await become(page, 'Head of delegation of Northland')
  await signForNorthland(page, exchange)
  await become(page, officers[0])
  await registerApproval(page, exchange, /^It counts once two officers/)
  const signatures = page.getByRole('list', { name: 'Who has signed' })
  await expect(signatures.getByText(/a second is needed/)).toBeVisible()
  await become(page, officers[1])
  await registerApproval(page, exchange, /^One officer has attested a sheet of Southland/)
  await expect(signatures.getByText('signed', { exact: true })).toHaveCount(2)
  await page.getByRole('button', { name: 'Make the manifests final' }).click()
  const final = page.getByRole('dialog')
  await final.getByRole('button', { name: 'Make them final' }).click()
  await recorded(final)

  await become(page, 'Convoy lead')
  await aboutEverybody(page, exchange, {
    button: 'Identity',
    answer: 'Yes, it is the person on the line',
    done: 'Record it',
  })
  await become(page, 'Protection officer')
  await askEverybodyAlone(page, exchange)
  await become(page, 'Medic of the desk')
  await aboutEverybody(page, exchange, {
    button: 'Fitness',
    answer: 'fit to travel',
    done: 'Sign it',
  })
  await become(page, 'Convoy lead')
  await openStageAndDepart(page, exchange)
  await become(page, 'Clerk of Northland')
  await openDay(page, exchange)
  await signOnDevice(page, ['Sign that you give', 'Sign that you receive'])
  await become(page, officers[0])
  await registerHandOvers(page, exchange, /It counts once a second officer has attested/)
  await become(page, officers[1])
  await registerHandOvers(page, exchange, /Another officer has attested a sheet of Southland/)
  await become(page, 'Convoy lead')
  await openDay(page, exchange)
  await signOnDevice(page, ['Sign as witness', 'Sign as witness'])
  await expect(page.getByRole('heading', { level: 1, name: 'Every stage has run' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'handed over · 2' })).toHaveCount(2)

  await become(page, officers[0])
  await openExchange(page, exchange)
  await page.getByRole('button', { name: 'Close the exchange' }).click()
  const closing = page.getByRole('dialog')
  await closing.getByRole('button', { name: 'Close the exchange' }).click()
  await recorded(closing)
  await expect(page.getByText('closed', { exact: true })).toBeVisible()
  const totals = page.getByRole('table', { name: 'What came of it' })
  for (const side of ['Northland', 'Southland']) {
    await expect(totals.getByRole('row', { name: `${side} 2 2 0 0`, exact: true })).toBeVisible()
  }
  await expect(page.getByText('nothing is carried to the next exchange')).toBeVisible()
  await expectFitsEverywhere(page)
})
