/**
 * Three sides: opened in circles, planned, signed by all; on the day people of one side go to two,
 * each way stands by itself, and a third side reads nothing of what two others give each other.
 */
import { randomBytes } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { z } from 'zod'
import { signedText } from '../../src/acts/means.ts'
import { paths } from '../../web/paths.ts'
import { signingKey } from '../../src/trust/keys.ts'
import { makeFinal, perform } from './prepared-exchange.ts'
import { become, bringList, expectFitsEverywhere, expectNoViolations, test } from './story.ts'

const parties = ['northland', 'southland', 'eastmark']
/** In a circle, and one straight to and fro. */
const going = {
  northland: ['Eastmark', 'Eastmark', 'Southland'],
  southland: ['Northland', 'Northland', 'Northland'],
  eastmark: ['Southland', 'Southland'],
}

const key = signingKey({ name: 'eastmark', type: 'plain', seed: randomBytes(32) })
const Origin = z.object({ desk: z.object({ origin: z.string() }) })

/** Eastmark keeps its key itself: the desk could not sign for it. */
async function signAsEastmark(page: Page, sha256: string) {
  const { desk } = Origin.parse(await (await page.request.get('/api/me')).json())
  const text = Buffer.from(signedText('manifest', desk.origin, sha256))
  return Buffer.from(key.sign(text)).toString('base64')
}

async function admitEastmark(page: Page) {
  await become(page, 'Head of the desk')
  const admitted = { party: 'eastmark', name: 'Eastmark', place: 3, tint: 'plum' }
  await perform(page, 'trust.admit-party', admitted)
  await perform(page, 'trust.enrol-device', {
    name: 'Head of delegation of Eastmark',
    role: 'head-of-delegation',
    party: 'eastmark',
    kept: 'file',
    publicKey: Buffer.from(key.publicKey).toString('hex'),
  })
}

async function bringPeople(page: Page) {
  for (const [side, destinations] of Object.entries(going)) {
    const name = `${side.charAt(0).toUpperCase()}${side.slice(1)}`
    const rows = destinations.map(
      (to, at) => `Trio${side}${at},Ilen,1${at}.03.1990,prisoner of war,good,seat,${to}`,
    )
    const headings = 'Surname,Given name,Date of birth,Category,Health,Transport,Goes to'
    // oxlint-disable-next-line no-await-in-loop -- one side after the other
    await become(page, `Head of delegation of ${name}`)
    // oxlint-disable-next-line no-await-in-loop -- as above
    await bringList(page, {
      kind: 'we-hold',
      title: 'For the circle',
      text: `${[headings, ...rows].join('\n')}\n`,
    })
  }
}

async function agreeAmongThree(page: Page) {
  await become(page, 'Head of the desk')
  const opened = await perform(page, 'agreements.open', {
    title: 'Among three',
    place: 'Halden',
    agreedOn: '2026-02-20',
    purpose: 'Return of people held, in circles.',
    parties,
  })
  await perform(page, 'agreements.add-commitment', {
    ...Object(opened),
    kind: 'all-for-all',
    says: 'Everybody of each.',
    categories: ['prisoner-of-war'],
    counts: parties.map((party) => ({ party, people: null })),
  })
}

test('an exchange of three sides is opened in circles, planned, and read by each side alone', async ({
  page,
}) => {
  test.setTimeout(120_000)
  await admitEastmark(page)
  await bringPeople(page)
  await agreeAmongThree(page)

  await page.goto('/exchange/new')
  await page.getByLabel('Agreement').selectOption('Among three')
  const formula = page.getByLabel('How give and take are counted')
  await expect(formula.getByRole('option')).toHaveText([
    'in circles among the sides',
    'a gesture of one side',
  ])
  await expect(
    page.getByText('all for all are accounts between two', { exact: false }),
  ).toBeVisible()
  await page.getByLabel('Title').fill('At the three rivers')
  await page.getByLabel('Crossing point', { exact: true }).fill('Three rivers')
  await page.getByLabel('Day').fill('2027-09-01')
  await page.getByLabel('Place for those who say no').fill('Harbour House')
  for (const seats of await page.getByLabel('Seats').all()) await seats.fill('12')
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'Open the exchange' }).click()
  await page.getByRole('button', { name: 'Propose a plan' }).click()
  const board = page.getByRole('table', { name: 'Stages, and who leaves in them' })
  for (const [side, people] of [
    ['Northland', '3'],
    ['Southland', '3'],
    ['Eastmark', '2'],
  ] as const) {
    await expect(board.getByRole('row', { name: `${side} ${people} leave` })).toBeVisible()
  }
  const exchange = new URL(page.url()).pathname.split('/').at(-1) ?? ''

  await makeFinal(page, exchange, [
    { name: 'Head of delegation of Northland' },
    { name: 'Head of delegation of Southland' },
    { name: 'Head of delegation of Eastmark', sign: signAsEastmark },
  ])
  await page.goto(paths.dayOf(exchange))
  const ways = page.getByRole('heading', { level: 3 })
  await expect(ways).toHaveText([
    'Northland Southland',
    'Southland Northland',
    'Northland Eastmark',
    'Eastmark Northland',
    'Southland Eastmark',
    'Eastmark Southland',
  ])
  await expectFitsEverywhere(page)
  await become(page, 'Head of delegation of Eastmark')
  await page.goto(paths.dayOf(exchange))
  await expect(ways).toHaveText([
    'Northland Eastmark',
    'Eastmark Northland',
    'Southland Eastmark',
    'Eastmark Southland',
  ])
  await expect(page.getByText('Trioeastmark0', { exact: false })).toBeVisible()
  await expect(page.getByText('Trionorthland0', { exact: false })).toBeVisible()
  // Northland's third goes to Southland, and Southland's people go to Northland.
  await expect(page.getByText(/Trionorthland2|Triosouthland/)).toHaveCount(0)
})
