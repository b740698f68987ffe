/**
 * From choosing to the files that are checked alone: the desk looks at what other terms would cost,
 * Northland strikes two names, Southland approves, the desk mends, both sign; then `plan check`
 * reads nothing but what was downloaded.
 */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, type Page } from '@playwright/test'
import { addCommitment } from './prepared-exchange.ts'
import { expectFitsEverywhere, expectNoViolations, signInAs, test } from './story.ts'

const question = 'Who goes, and why not the others?'
const title = /At the mill/

async function openMill(page: Page, who: string) {
  await signInAs(page, who)
  await page.goto('/exchange')
  await page.getByRole('main').getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { name: question })).toBeVisible()
}

/** It says no formula, so that the desk may choose one. */
const ofMany = 'Prisoners of war and civilians return in stages, as the talks settle how many.'

async function openExchange(page: Page) {
  await signInAs(page, 'First desk officer')
  await addCommitment(page, ofMany)
  await page.goto('/exchange/new')
  await page.getByLabel('Commitment').selectOption(ofMany)
  await page.getByLabel('Title').fill('At the mill')
  await page.getByLabel('Crossing point', { exact: true }).fill('Sarn mill')
  await page.getByLabel('Day').fill('2027-06-01')
  await page.getByLabel('Place for those who say no').fill('Harbour House')
  await page.getByRole('button', { name: 'Add a stage' }).click()
  await page.getByLabel('Day').nth(1).fill('2027-06-03')
  for (const seats of await page.getByLabel('Seats').all()) await seats.fill('12')
  // Arranged by keys alone; what is owed has no button to move it.
  const earlier = page.getByRole('button', { name: /^Earlier: sum of the distances/ })
  await earlier.focus()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByText('Now at place 8: sum of the distances from even.')).toBeVisible()
  await page.getByRole('button', { name: 'The usual order' }).click()
  await expect(page.getByRole('button', { name: /^Earlier: children/ })).toHaveCount(0)
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'Open the exchange' }).click()
  await page.getByRole('button', { name: 'Propose a plan' }).click()
  await expect(page.getByRole('heading', { name: question })).toBeVisible()
  await expect(page.getByRole('img', { name: /^Who has given more/ })).toBeVisible()
}

const twoForOne = 'People are counted: 2 held by Northland for 1 held by Southland.'

async function readsWhatAChoiceCosts(page: Page) {
  await page.getByRole('link', { name: 'What would other terms cost?' }).click()
  await expect(page.getByText('No draft has been computed yet.', { exact: false })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Compute a draft' })).toBeDisabled()
  await page.getByLabel('Seats').first().fill('3')
  await page.getByLabel('How give and take are counted').selectOption('so many for so many')
  await page.getByLabel('People held by Northland').fill('2')
  await page.getByRole('button', { name: 'Compute a draft' }).click()
  const draft = page.getByRole('region', { name: 'draft 1' })
  await expect(draft.getByText(twoForOne)).toBeVisible()
  await expect(draft.getByText('Stage 1, Northland: seats 3, stretchers 4')).toBeVisible()
  await expect(draft.getByText(/is worse than plan 1; it is decided by:/)).toBeVisible()
  await expect(page.getByRole('table', { name: 'Drafts beside each other' })).toBeVisible()
  await expectFitsEverywhere(page)
}

/** The terms of the draft are used and the earlier ones again: of the first a plan is made, of both the sides read. */
async function usesOtherTermsAndReturns(page: Page) {
  const use = async (called: string, reason: string) => {
    await page.getByRole('button', { name: `Use these terms: ${called}` }).click()
    const dialog = page.getByRole('dialog', { name: 'Use these terms?' })
    await expect(dialog.getByText(/^Stage 1, Northland: seats/)).toBeVisible()
    await dialog.getByLabel('Reason').fill(reason)
    await expectNoViolations(page)
    await dialog.getByRole('button', { name: 'Use these terms' }).click()
    await expect(dialog).toBeHidden()
  }
  await use('draft 1', 'Three seats are what Northland can give.')
  await expect(page.getByRole('heading', { name: 'How the terms changed' })).toBeVisible()
  await use('Terms 1', 'Northland found its seats again.')
  await expectFitsEverywhere(page)
  await page.getByRole('link', { name: 'To the plan' }).click()
  await expect(page.getByText(/made under earlier terms/)).toBeVisible()
  await page.getByRole('button', { name: 'Propose anew' }).click()
  const proposing = page.getByRole('dialog')
  await proposing.getByRole('button', { name: 'Propose a plan' }).click()
  await expect(page.getByText(/plan 2 of 2/)).toBeVisible()
  await expect(page.getByText(/made under earlier terms/)).toHaveCount(0)
}

/** Played for the desk alone, and the same again by its seed. */
async function playsWithdrawals(page: Page) {
  await page.getByRole('link', { name: 'What would withdrawals do?' }).click()
  await page.getByLabel('Seed of the draw').fill('mill')
  await page.getByRole('button', { name: 'Play withdrawals' }).click()
  const table = page.getByRole('table', { name: 'Withdrawals, and what follows' })
  await expect(table.getByRole('row')).toHaveCount(4, { timeout: 20_000 })
  await expect(page.getByText('Seed of the draw: mill')).toBeVisible()
  await expectFitsEverywhere(page)
  await page.getByRole('link', { name: 'To the plan' }).click()
}

/** Of somebody who stays and is not held: by keys alone, and in a language that is not the planner's. */
async function readsWhyExactly(page: Page) {
  await page.keyboard.press('/')
  await page.keyboard.type('а')
  const staying = page
    .getByRole('listitem')
    .filter({ hasText: /count is even|No place|come first/ })
  await staying.first().getByRole('button', { name: 'Why exactly?' }).press('Enter')
  await expect(page.getByText(/What stands in the way:|alike in all that/)).toBeVisible()

  await page.evaluate("localStorage.setItem('good-offices-language', 'ar')")
  await page.reload()
  await page.getByLabel('ابحث عن شخص في هذه الخطة').fill('а')
  const arabic = page.getByRole('listitem').filter({ hasText: /متساو|مكان|يسبقه/ })
  await arabic.first().getByRole('button', { name: 'لماذا بالضبط؟' }).click()
  await expect(page.getByText(/ما يقف في الطريق:|متماثلين في كل/)).toBeVisible()
  await expect(page.getByRole('main').locator('[lang=en]')).toHaveCount(0)
  await page.evaluate("localStorage.setItem('good-offices-language', 'en')")
  await page.reload()
}

/** A what-if is asked on record, and what one officer proposes by hand waits for another. */
async function decidesByHand(page: Page) {
  await page.getByLabel('Find a person on this plan').fill('а')
  const staying = page
    .getByRole('listitem')
    .filter({ hasText: /count is even|No place|come first/ })
  await staying
    .first()
    .getByRole('button', { name: /^What if/ })
    .click()
  const asking = page.getByRole('dialog', { name: 'Ask what would get worse?' })
  await asking.getByLabel('Purpose').selectOption('family-inquiry')
  await asking.getByLabel('In words').fill('His mother asked the desk.')
  await expectNoViolations(page)
  await asking.getByRole('button', { name: 'Ask on record' }).click()
  await expect(
    page.getByText(/first priority to get worse|No priority gets worse|No plan that/),
  ).toBeVisible()
  await staying
    .first()
    .getByRole('button', { name: /^Put .* on the plan/ })
    .click()
  const putting = page.getByRole('dialog', { name: 'Put this person on the plan?' })
  await putting.getByLabel('Ground').selectOption('family-together')
  await putting.getByLabel('Reason').fill('His brother goes in the first stage.')
  await putting.getByRole('button', { name: 'Propose it to a second officer' }).click()
  await expect(page.getByText('Waits for a second officer', { exact: false })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Agree as second officer' })).toHaveCount(0)
}

async function strikes(page: Page, reason: string) {
  await page
    .getByRole('button', { name: /^Strike / })
    .first()
    .click()
  const strike = page.getByRole('dialog', { name: 'Strike this name?' })
  await strike.getByLabel('Ground').selectOption('inquiry-open')
  await strike.getByLabel('Reason').fill(reason)
  await strike.getByRole('button', { name: 'Strike the name' }).click()
  await expect(strike).toBeHidden()
}

async function signs(page: Page, who: string) {
  await openMill(page, who)
  await page.getByRole('button', { name: 'Sign the plan' }).click()
  const dialog = page.getByRole('dialog', { name: 'Sign the plan?' })
  await expect(dialog.getByText('agrees', { exact: true })).toBeVisible()
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click()
  const goOn = page.getByRole('button', { name: 'Go on with this reason' })
  await expect(goOn).toBeVisible()
  for (const reason of await page.getByLabel(/^Your reason/).all()) {
    await reason.fill('Looked at by an officer before the day.')
  }
  await goOn.click()
  await expect(dialog).toBeHidden()
}

async function downloaded(page: Page, name: string | RegExp, as: string) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name }).click(),
  ])
  const path = test.info().outputPath(as)
  await file.saveAs(path)
  return path
}

const command = join(import.meta.dirname, '../../bin/good-offices')
const checked = async (...files: string[]) =>
  (await promisify(execFile)(process.execPath, [command, 'plan', 'check', ...files])).stdout

test('a plan is chosen, struck, mended, signed by both, and checked from its files alone', async ({
  page,
}) => {
  // Eight sign in and three pages are looked at in two languages: two minutes on two busy cores.
  test.setTimeout(300_000)
  await openExchange(page)
  await readsWhatAChoiceCosts(page)
  await usesOtherTermsAndReturns(page)
  await playsWithdrawals(page)

  // Southland says yes to a plan that Northland then strikes from: it will be asked again.
  await signs(page, 'Head of delegation of Southland')
  await expect(page.getByText('Northland found its seats again.')).toBeVisible()
  await expect(page.getByText(twoForOne)).toBeVisible()
  await openMill(page, 'Clerk of Northland')
  await page.getByRole('button', { name: /leave/ }).first().click()
  await strikes(page, 'Our own inquiry is not finished.')
  await strikes(page, 'A court has asked for a delay.')
  await expect(page.getByText('2 names on this plan are struck.')).toBeVisible()

  await openMill(page, 'First desk officer')
  await page.getByRole('button', { name: 'Replace who was struck' }).click()
  await expect(page.getByText(/plan 3 of 3/)).toBeVisible()
  await page.getByLabel('Compare with').selectOption('plan 2')
  await expect(page.getByText(/2 people left the plan/)).toBeVisible()
  await readsWhyExactly(page)
  await decidesByHand(page)

  await signs(page, 'Head of delegation of Southland')
  // Of whom it struck, a side reads; of the other side no name.
  await expect(page.getByText('withheld')).toBeVisible()
  const edition = await downloaded(page, 'The edition of Southland (EDITION.json)', 'edition.json')
  await expect(page.getByRole('link', { name: /PROBLEM\.json|edition of Northland/ })).toHaveCount(
    0,
  )
  await page.getByRole('link', { name: 'Is it fair?' }).click()
  await expect(page.getByRole('table', { name: 'Groups held by Southland' })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Groups held by Northland' })).toHaveCount(0)
  await expectFitsEverywhere(page)

  await signs(page, 'Head of delegation of Northland')
  await openMill(page, 'First desk officer')
  await expect(page.getByText('approved by all, not final yet')).toBeVisible()
  const problem = await downloaded(page, /PROBLEM\.json/, 'problem.json')
  const plan = await downloaded(page, /PLAN\.json/, 'plan.json')
  expect(await checked(problem, plan)).toContain('Every rule holds.')
  expect(await checked(edition)).toContain('Every rule holds.')
})
