/**
 * Decided by hand, and mended after the signing: a second officer agrees to put somebody on, the
 * auditor reads who asked what, a name is withdrawn from the final plan, and both sides sign anew.
 */
import { expect, type Page } from '@playwright/test'
import { z } from 'zod'
import { paths } from '../../web/paths.ts'
import { makeFinal, openExchange, perform, proposePlan } from './prepared-exchange.ts'
import { become, expectNoViolations, test } from './story.ts'

const Seen = z.object({
  plan: z.object({
    id: z.string(),
    people: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        heldBy: z.string(),
        category: z.string(),
        transport: z.string(),
        stage: z.string().nullable(),
        stays: z.object({ reason: z.string() }).nullable(),
      }),
    ),
  }),
})

/** Who waits for a place; others may have gone by earlier stories, so that either side is the short one. */
const crowded = ['rank', 'balance', 'places']

async function newestPlan(page: Page, exchange: string) {
  return Seen.parse(await (await page.request.get(`/api/exchanges/${exchange}`)).json()).plan
}

async function opens(page: Page, who: string, exchange: string) {
  await become(page, who)
  await page.goto(paths.exchange(exchange))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** With the reasons that the law asks for. */
async function goesOn(page: Page) {
  const goOn = page.getByRole('button', { name: 'Go on with this reason' })
  await expect(goOn).toBeVisible()
  for (const reason of await page.getByLabel(/^Your reason/).all()) {
    await reason.fill('Looked at by an officer before the day.')
  }
  await goOn.click()
}

async function signs(page: Page, who: string, exchange: string) {
  await opens(page, who, exchange)
  await page.getByRole('button', { name: 'Sign the plan' }).click()
  const dialog = page.getByRole('dialog', { name: 'Sign the plan?' })
  await expect(dialog.getByText('agrees', { exact: true })).toBeVisible()
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click()
  await goesOn(page)
  await expect(dialog).toBeHidden()
}

/** One officer proposes, another agrees on the page: somebody stays, and somebody goes in the place of another. */
async function takesOffAndReplaces(page: Page, exchange: string, pinned: string) {
  const { people } = await newestPlan(page, exchange)
  const goes = (party: string) =>
    people.find(({ id, heldBy, stage }) => heldBy === party && stage !== null && id !== pinned)
  const [off, left] = [goes('northland'), goes('southland')]
  const joins = people.find(
    ({ heldBy, category, transport, stays }) =>
      heldBy === 'southland' &&
      category === left?.category &&
      transport === left.transport &&
      crowded.includes(stays?.reason ?? ''),
  )
  const words = 'Southland asked for it on paper.'
  const of = { exchange, stage: null, ground: 'asked-by-the-side', words }
  await perform(page, 'exchange.instruct', { ...of, putsOn: null, takesOff: off?.id })
  await perform(page, 'exchange.instruct', { ...of, putsOn: joins?.id, takesOff: left?.id })

  await opens(page, 'First desk officer', exchange)
  const agree = page.getByRole('button', { name: 'Agree as second officer' })
  await agree.first().click()
  await expect(agree).toHaveCount(1)
  await agree.click()
  await expect(page.getByText('Counts: First desk officer agreed.')).toHaveCount(2)
  await page.getByRole('button', { name: 'Replace who was struck' }).first().click()
  await expect(page.getByText(/plan 3 of 3/)).toBeVisible()
  const now = (await newestPlan(page, exchange)).people
  const stageOf = (person: { id: string } | undefined) =>
    now.find(({ id }) => id === person?.id)?.stage
  expect([stageOf(off), stageOf(left)]).toEqual([null, null])
  expect(stageOf(joins)).toMatch(/^[12]$/)
}

test('a second officer agrees, the auditor reads what was asked, and a final plan is repaired', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const days = ['2027-08-03', '2027-08-05']
  const parties = ['northland', 'southland']
  const exchange = await openExchange(page, { title: 'At the ford', days, parties, seats: 5 })
  await become(page, 'First desk officer')
  const { plan } = await proposePlan(page, exchange)
  const { people } = await newestPlan(page, exchange)
  const waits = people.find(
    ({ heldBy, stays }) => heldBy === 'northland' && crowded.includes(stays?.reason ?? ''),
  )
  if (waits === undefined) throw new Error('nobody of Northland waits for a place')
  const words = 'The sister of this person asked the desk.'
  const purpose = 'family-inquiry'
  await perform(page, 'exchange.ask-what-if', { exchange, plan, person: waits.id, purpose, words })
  const byHand = { putsOn: waits.id, stage: null, takesOff: null, ground: 'family-together', words }
  await perform(page, 'exchange.instruct', { exchange, ...byHand })

  await opens(page, 'Second desk officer', exchange)
  await page.getByRole('button', { name: 'Agree as second officer' }).click()
  await expect(page.getByText('Counts: Second desk officer agreed.')).toBeVisible()
  await page.getByRole('button', { name: 'Replace who was struck' }).first().click()
  await expect(page.getByText(/plan 2 of 2/)).toBeVisible()
  await page.getByLabel('Find a person on this plan').fill(waits.name)
  const found = page.getByRole('list', { name: 'Find a person on this plan' })
  await expect(found.getByText(/Leaves on .* in stage/).first()).toBeVisible()

  await takesOffAndReplaces(page, exchange, waits.id)

  await opens(page, 'Auditor of the mandate', exchange)
  const asked = page.getByRole('region', { name: 'Who asked what-ifs about whom?' })
  await expect(
    asked.getByText(`First desk officer asked about ${waits.name}, plan 1.`),
  ).toBeVisible()
  await expectNoViolations(page)

  const heads = ['Head of delegation of Northland', 'Head of delegation of Southland']
  const final = await makeFinal(
    page,
    exchange,
    heads.map((name) => ({ name })),
  )
  await become(page, 'Clerk of Northland')
  const going = (await newestPlan(page, exchange)).people.filter(({ stage }) => stage === '2')
  const ill = going.find(({ heldBy }) => heldBy === 'northland')
  const reason = 'Fell ill after the signing.'
  const strike = { exchange, plan: final.id, person: ill?.id, ground: 'health', reason }
  await perform(page, 'exchange.strike', strike)

  await opens(page, 'First desk officer', exchange)
  await page.getByRole('button', { name: 'Repair the final plan' }).click()
  const repair = page.getByRole('dialog', { name: 'Repair the final plan?' })
  await repair.getByRole('button', { name: 'Try without saving' }).click()
  await expect(repair.getByText(/would move\. With as many leaving/)).toBeVisible()
  await repair.getByRole('button', { name: 'Put the repaired plan before all sides' }).click()
  await expect(repair).toBeHidden()
  const waiting = page.getByText('This repaired plan waits for all sides.', { exact: false })
  await expect(waiting).toBeVisible()
  for (const head of heads) await signs(page, head, exchange)
  await opens(page, 'First desk officer', exchange)
  await page.getByRole('button', { name: 'Make the manifests final' }).click()
  await page.getByRole('button', { name: 'Make them final' }).click()
  await goesOn(page)
  await expect(waiting).toHaveCount(0)
  const repaired = await newestPlan(page, exchange)
  expect(repaired.people.find(({ id }) => id === ill?.id)?.stage).toBeNull()
})
