/** Talks through the pages: one side asks, the other answers, the desk writes down a promise. */
import { expect } from '@playwright/test'
import { expectFitsEverywhere, expectNoViolations, signInAs, test } from './story.ts'

const words = 'On which day does the third bus leave?\nAnd from where?'

test('the head of delegation of Southland asks, and the clerk of Northland answers', async ({
  page,
}) => {
  await signInAs(page, 'Head of delegation of Southland')
  await page.goto('/questions')
  await page.getByRole('button', { name: 'Ask a question' }).click()
  const form = page.getByRole('dialog', { name: 'Ask a question' })
  await form.getByLabel('Whom').selectOption('Northland')
  await form.getByLabel('About').selectOption('a date')
  await form.getByLabel('Words, passed on as they are').fill(words)
  await expect(form.getByRole('button', { name: 'Ask', exact: true })).toBeDisabled()
  await form.getByLabel('The date that you propose').fill('2027-03')
  await expectNoViolations(page)
  await form.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(form).toBeHidden()
  const waiting = page.getByRole('region', { name: 'Waits for Northland' })
  await expect(waiting.getByText('On which day does the third bus leave?')).toBeVisible()
  await expect(waiting.getByRole('button', { name: /^Answer/ })).toHaveCount(0)

  await signInAs(page, 'Clerk of Northland')
  await page.getByRole('link', { name: /^Agreements/ }).click()
  await page.getByRole('link', { name: /wait for an answer|waits for an answer/ }).click()
  const question = waiting
    .getByRole('article', { name: 'Southland asks Northland about a date' })
    .filter({ hasText: 'third bus' })
  await expect(question.getByText('March 2027')).toBeVisible()
  await question.getByRole('button', { name: /^Answer/ }).click()
  const answer = page.getByRole('dialog', { name: 'Answer this question' })
  await answer.getByLabel('Words, passed on as they are').fill('A month later.')
  await answer.getByLabel('Another date put against the proposed one').fill('2027-04')
  await expectNoViolations(page)
  await answer.getByRole('button', { name: 'Give this answer' }).click()
  await expect(answer).toBeHidden()
  const closed = page.getByRole('region', { name: 'Answered and declined' })
  await expect(closed.getByText('A month later.')).toBeVisible()
  await expect(closed.getByText('April 2027')).toBeVisible()
  await expectFitsEverywhere(page)
})

test('a promise that counts children is stopped by the law, and a duty of one side is written down', async ({
  page,
}) => {
  await signInAs(page, 'First desk officer')
  await page.goto('/agreements')
  await page.getByRole('button', { name: 'Write down a promise' }).click()
  const form = page.getByRole('dialog', { name: 'Write down a promise' })
  await form.getByLabel('The clause, word for word').fill('Twenty children for twenty children.')
  await form.getByLabel('prisoners of war').uncheck()
  await form.getByLabel('children', { exact: true }).check()
  await form.getByLabel('How many from Northland').fill('20')
  await form.getByLabel('How many from Southland').fill('20')
  const write = form.getByRole('button', { name: 'Write it down' })
  await write.click()
  await expect(form.getByRole('alert')).toContainText('This is stopped.')
  await expect(form.getByRole('alert')).toContainText('children-outside-ratio')
  await form.getByLabel('The clause, word for word').fill('Southland returns all children.')
  await form.getByLabel('What is promised').selectOption('everybody of a category')
  await form.getByLabel('Northland', { exact: true }).uncheck()
  await form.getByLabel('How many from Southland').fill('')
  await write.click()
  await expect(form).toBeHidden()
  const promise = page.getByRole('article', { name: 'Southland returns all children.' }).first()
  await expect(promise.getByText('promised nothing here')).toBeVisible()
  await promise.getByText('unstated').first().click()
  await expect(promise.getByText('nobody makes one up')).toBeVisible()
  await expectNoViolations(page)
  await expectFitsEverywhere(page)
})

test('an intermediary whose role nobody can name is drawn as unclear', async ({ page }) => {
  await signInAs(page, 'First desk officer')
  await page.goto('/agreements')
  await page.getByRole('button', { name: 'Name an intermediary' }).click()
  const form = page.getByRole('dialog', { name: 'Name who stands between' })
  await form.getByLabel('Name', { exact: true }).fill('Harbour Society')
  await form.getByLabel('It is unclear who invited them').check()
  await form.getByLabel('Southland', { exact: true }).check()
  await form.getByRole('button', { name: 'Record it' }).click()
  await expect(form).toBeHidden()
  const row = page.getByRole('row', { name: /Harbour Society/ }).first()
  await expect(row.getByText('unclear')).toHaveCount(2)
  await expect(row.getByText('Southland')).toBeVisible()
})
