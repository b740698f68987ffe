/** Who goes, and why not the others: read by each side, opened, planned, struck, mended and signed through the pages. */
import { expect, type Page } from '@playwright/test'
import { z } from 'zod'
import { paths } from '../../web/paths.ts'
import { become, expectFitsEverywhere, expectNoViolations, signInAs, test } from './story.ts'

const question = 'Who goes, and why not the others?'

async function openExchange(page: Page, named: RegExp) {
  await page
    .getByRole('link', { name: /^Exchange/ })
    .first()
    .click()
  await page.getByRole('main').getByRole('link', { name: named }).click()
  await expect(page.getByRole('heading', { name: question })).toBeVisible()
}

test('the desk reads who goes in which stage, and why somebody stays', async ({ page }) => {
  await signInAs(page, 'First desk officer')
  await page.goto('/')
  await openExchange(page, /^Exchange 1 /)
  const board = page.getByRole('table', { name: 'Stages, and who leaves in them' })
  await board
    .getByRole('row', { name: /^Northland/ })
    .getByRole('button', { name: /leave/ })
    .first()
    .click()
  const people = page.getByRole('table', { name: /^\d+ people$/ })
  const name = await people.getByRole('row').nth(1).getByRole('cell').first().innerText()
  await page.getByLabel('Find a person on this plan').fill(name)
  const found = page.getByRole('list', { name: 'Find a person on this plan' })
  await expect(found.getByText(/Leaves on .* in stage 1/).first()).toBeVisible()
  await board
    .getByRole('row', { name: /^Northland/ })
    .getByRole('button', { name: /stays?$/ })
    .click()
  await expect(people.getByRole('columnheader', { name: 'Why' })).toBeVisible()
  await expect(page.getByText('differs: do not sign')).toHaveCount(0)
  await expect(page.getByText('agrees', { exact: true }).first()).toBeVisible()
  await expectNoViolations(page)
  await expectFitsEverywhere(page)
})

test('a manifest stands as a sheet with its hash, its code and three signatures', async ({
  page,
}) => {
  await signInAs(page, 'Head of delegation of Southland')
  await page.goto('/')
  await openExchange(page, /^Exchange 1 /)
  await page.getByRole('link', { name: 'Manifest of stage 2' }).click()
  await expect(page.getByRole('heading', { name: 'Manifest of stage 2' })).toBeVisible()
  await expect(
    page.getByRole('table', { name: /^Northland to Southland: \d+ people$/ }),
  ).toBeVisible()
  await expect(page.getByRole('img', { name: /^QR code/ })).toBeVisible()
  const signatures = page.getByRole('region', { name: 'Signatures' })
  for (const who of ['For Northland', 'For the desk', 'For Southland']) {
    await expect(signatures.getByText(who)).toBeVisible()
  }
  await expectNoViolations(page)
  await expectFitsEverywhere(page)
})

async function sign(page: Page, who: string, title: RegExp) {
  await signInAs(page, who)
  await page.goto('/exchange')
  await openExchange(page, title)
  await page.getByRole('button', { name: 'Sign the plan' }).click()
  const dialog = page.getByRole('dialog', { name: 'Sign the plan?' })
  await expect(dialog.getByText('agrees', { exact: true })).toBeVisible()
  await expectNoViolations(page)
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click()
  await goOnWithReasons(page)
  await expect(dialog).toBeHidden()
}

/** Where the law asks, every reason is given once. */
async function goOnWithReasons(page: Page) {
  const goOn = page.getByRole('button', { name: 'Go on with this reason' })
  await expect(goOn).toBeVisible()
  for (const reason of await page.getByLabel(/^Your reason/).all()) {
    await reason.fill('Looked at by an officer before the day.')
  }
  await goOn.click()
}

test('an exchange is opened and planned, a name struck and replaced, and both sides sign', async ({
  page,
}) => {
  // Seven sign in, and axe looks eight times: 47 to 108 s on two busy cores.
  test.setTimeout(300_000)
  const title = /At the weir/
  await signInAs(page, 'First desk officer')
  await page.goto('/exchange')
  await page.getByRole('link', { name: 'Open an exchange' }).click()
  await page.getByLabel('Title').fill('At the weir')
  await page.getByLabel('Crossing point', { exact: true }).fill('Oren weir')
  await page.getByLabel('Day').fill('2027-05-04')
  await page.getByLabel('Place for those who say no').fill('Harbour House')
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'Open the exchange' }).click()
  await expect(page.getByRole('heading', { name: 'No plan has been proposed yet' })).toBeVisible()
  await page.getByRole('button', { name: 'Propose a plan' }).click()
  await expect(page.getByRole('heading', { name: question })).toBeVisible()

  await signInAs(page, 'Clerk of Northland')
  await page.goto('/exchange')
  await openExchange(page, title)
  await expect(page.getByText('withheld')).toBeVisible()
  await page.getByRole('button', { name: /leave/ }).first().click()
  await page
    .getByRole('button', { name: /^Strike / })
    .first()
    .click()
  const strike = page.getByRole('dialog', { name: 'Strike this name?' })
  await strike.getByLabel('Ground').selectOption('inquiry-open')
  await strike.getByLabel('Reason').fill('Our own inquiry is not finished.')
  await strike.getByRole('button', { name: 'Strike the name' }).click()
  await expect(strike).toBeHidden()
  await expect(page.getByText('One name on this plan is struck.')).toBeVisible()

  await signInAs(page, 'First desk officer')
  await page.goto('/exchange')
  await openExchange(page, title)
  await page.getByRole('button', { name: 'Replace who was struck' }).click()
  await expect(page.getByText(/plan 2 of 2/)).toBeVisible()
  await page.getByLabel('Compare with').selectOption('plan 1')
  await expect(page.getByRole('heading', { name: /travels? otherwise$/ })).toBeVisible()
  await expectNoViolations(page)

  await sign(page, 'Head of delegation of Northland', title)
  await sign(page, 'Head of delegation of Southland', title)
  await signInAs(page, 'First desk officer')
  await page.goto('/exchange')
  await openExchange(page, title)
  await page.getByRole('button', { name: 'Make the manifests final' }).click()
  await page.getByRole('button', { name: 'Make them final' }).click()
  await goOnWithReasons(page)
  await expect(page.getByText('manifests are final')).toBeVisible()
  await saysWhatCameAfter(page)
})

const People = z.object({ people: z.array(z.object({ id: z.string(), from: z.string() })) })

/** Hours that were moved stand beside the signed ones, and whoever refused an interview is named. */
async function saysWhatCameAfter(page: Page) {
  const exchange = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const moved = page.getByText('Moved after signing, now 07:00 to 10:30.')
  await expect(moved).toHaveCount(0)
  const window = { from: '07:00', to: '10:30' }
  const reason = 'Fog on the river road.'
  await perform(page, 'operation.move-window', { exchange, stage: '1', window, reason })
  await expect(moved).toBeVisible()
  await page.getByRole('link', { name: 'Manifest of stage 1' }).click()
  await expect(page.getByText(/^06:00 to 09:30/)).toBeVisible()
  await expect(moved).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(moved).toBeVisible()
  await page.emulateMedia({ media: 'screen' })

  await become(page, 'Protection officer')
  const answer = await page.request.get(`/api/operation/${exchange}/people`)
  const { people } = People.parse(await answer.json())
  const person = people.find(({ from }) => from === 'northland')?.id
  const interview = { kind: 'access-refused', by: 'northland' }
  const said = { exchange, person, interview, will: null, fear: false, note: '' }
  await perform(page, 'operation.record-will', said)
  for (const address of [paths.exchange(exchange), paths.dayOf(exchange)]) {
    await page.goto(address)
    const report = page.getByRole('region', { name: 'Who refused access to private interviews?' })
    await expect(report.getByText('Northland: one interview, people: 1')).toBeVisible()
    await expectNoViolations(page)
  }
}

async function perform(page: Page, act: string, input: unknown) {
  const answer = await page.request.post(`/api/acts/${act}`, { data: { input } })
  expect(answer.status()).toBe(200)
}
