/** Statements are handed in, looked at word by word, kept, and put right, and a contradiction is decided; in English and in Arabic. */
import { expect, type Page } from '@playwright/test'
import { expectFitsEverywhere, signInAs, test } from './story.ts'

const said =
  'HALDEN, 4 May. The Northland defence ministry said that 21 Northlandic soldiers were returned ' +
  'from Southland on 4 May 2031, with the mediation of Eastmark. The exchanges between Eastmark ' +
  'and Southland may reflect a wish to wait. Another ferry carried 14 home.'

test('a statement is read, its doubts lead to its words, and a value is set on words', async ({
  page,
}) => {
  await signInAs(page, 'First desk officer')
  await page.goto('/record')
  await page.getByRole('link', { name: 'Statements and their words' }).click()
  await page.getByLabel('Or paste the words of one statement').fill(said)
  await page.getByLabel('Published by').fill('Westhaven Wire')
  await page.getByLabel('Published on').fill('2031-05-04')
  await page.getByRole('button', { name: 'Read these' }).click()
  await page.getByRole('link', { name: 'Look at pasted.txt' }).click()

  const read = page.getByRole('region', { name: 'What was read' })
  await expect(read.getByText(/^21 service members/)).toBeVisible()
  await expect(read.getByText(/eastmark.*mediator/)).toBeVisible()
  const doubts = page.getByRole('region', { name: 'What is doubtful' })
  await expect(doubts.getByText('between Eastmark and Southland')).toBeVisible()
  await expect(doubts.getByText('doubt · conjecture of the outlet')).toBeVisible()
  await expectFitsEverywhere(page)

  await page.getByRole('button', { name: 'Keep this statement' }).click()
  await expect(page.getByRole('heading', { name: 'Westhaven Wire' })).toBeVisible()
  await select(page, '14')
  const fill = page.getByRole('form', { name: 'Set a value on these words' })
  await fill.getByRole('textbox', { name: 'Number' }).fill('14')
  await fill.getByLabel('Who receives (code; empty: both)').fill('northland')
  await fill.getByLabel('Your reason').fill('The ferry is named in the report of the port.')
  await fill.getByRole('button', { name: 'Set this value' }).click()
  await expect(read.getByText(/^14 people · to .*northland/)).toBeVisible()
  const history = page.getByRole('region', { name: 'What was put right' })
  await history.getByRole('button', { name: 'Take back' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Your reason').fill('The port counted crew.')
  await dialog.getByRole('button', { name: 'Take back' }).click()
  await expect(history.getByText('The port counted crew.')).toBeVisible()
  await expect(read.getByText(/^14 people/)).toHaveCount(0)
})

test('a contradiction is decided with reasons, both figures stay, and it is taken back', async ({
  page,
}) => {
  await signInAs(page, 'First desk officer')
  await page.goto('/record/disagreements')
  const list = page.getByRole('list', { name: 'Contradictions' })
  await list
    .getByRole('link', { name: /^Exchange, / })
    .first()
    .click()
  const own = page.getByRole('region', { name: 'Where it contradicts itself' })
  const figures = await own.locator('.voice-value').allInnerTexts()
  await own
    .getByRole('button', { name: /^Decide/ })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Keep all of them' }).check()
  await dialog.getByLabel('Your reasons').fill('Both archives were asked again.')
  await dialog.getByRole('button', { name: 'Sign this decision' }).click()
  const decision = own.locator('.decision')
  await expect(decision).toContainText('All figures are kept. Both archives were asked again.')
  expect(await own.locator('.voice-value').allInnerTexts()).toEqual(figures)
  await expectFitsEverywhere(page)
  await decision.getByRole('button', { name: 'Take back' }).click()
  await dialog.getByLabel('Your reasons').fill('One of them has answered.')
  await dialog.getByRole('button', { name: 'Take back' }).click()
  await expect(decision).toHaveCount(0)
  await own.getByText('Decided before').click()
  await expect(own.getByText('The decision was taken back.')).toBeVisible()
})

/** As somebody would with a mouse: the last of these words in the text, and nothing around them. */
async function select(page: Page, words: string): Promise<void> {
  await page.evaluate(`
    for (const node of document.querySelectorAll('.statement-text span, .statement-text a')) {
      const [inner] = node.childNodes
      const at = inner?.textContent.lastIndexOf(${JSON.stringify(words)}) ?? -1
      if (at >= 0) getSelection().setBaseAndExtent(inner, at, inner, at + ${words.length})
    }`)
}
