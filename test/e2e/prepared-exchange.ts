/** An exchange of a browser story told without its pages: opened, planned, approved, by the doors that the pages use. */
import { expect, type Page } from '@playwright/test'
import { z } from 'zod'
import { planReasons } from '../../src/http/story/plan.ts'
import { become } from './story.ts'

const Performed = z.object({ answer: z.unknown() })

/** As whoever the browser is; every reason that the law may ask for is given. */
export async function perform(page: Page, act: string, input: object): Promise<unknown> {
  const data = { input, answers: planReasons }
  const answer = await page.request.post(`/api/acts/${act}`, { data })
  expect([act, answer.status(), await answer.text()]).toMatchObject([act, 200, {}])
  return Performed.parse(await answer.json()).answer
}

const Agreements = z.object({
  agreements: z.array(
    z.object({
      id: z.string(),
      parties: z.array(z.string()),
      commitments: z.array(z.object({ id: z.string(), categories: z.array(z.string()) })),
    }),
  ),
})
/** One more of the agreement between Northland and Southland, without a number; the browser is of the desk. */
export async function addCommitment(page: Page, says: string) {
  const { agreements } = Agreements.parse(await (await page.request.get('/api/agreements')).json())
  const parties = ['northland', 'southland']
  const found = agreements.find((each) => each.parties.toSorted().join() === parties.join())
  await perform(page, 'agreements.add-commitment', {
    agreement: found?.id,
    kind: 'category',
    says,
    categories: ['prisoner-of-war', 'civilian'],
    counts: parties.map((party) => ({ party })),
  })
}

const Opened = z.object({ exchange: z.string() })

export type Wanted = {
  readonly title: string
  readonly days: readonly string[]
  readonly parties: readonly string[]
  readonly seats: number
}

/** The browser is the head of the desk afterwards. */
export async function openExchange(page: Page, { title, days, parties, seats }: Wanted) {
  await become(page, 'Head of the desk')
  const answer = await page.request.get('/api/agreements')
  const { agreements } = Agreements.parse(await answer.json())
  const found = agreements.find(
    (each) => each.parties.toSorted().join() === parties.toSorted().join(),
  )
  const commitment = found?.commitments.find(({ categories }) => categories.length > 0)?.id
  const capacity = { seats, stretchers: 4, remains: 0 }
  const opened = await perform(page, 'exchange.open', {
    agreement: found?.id,
    commitment,
    title,
    point: { name: title, timeZone: 'Europe/Kyiv' },
    stages: days.map((on, at) => ({
      id: String(at + 1),
      on,
      window: { from: '06:00', to: '09:30' },
      capacity: Object.fromEntries(parties.map((party) => [party, capacity])),
    })),
    conditions: {
      aheadMax: 2,
      hostilitiesActive: true,
      placeForANo: { name: 'Harbour House', places: 40 },
    },
  })
  return Opened.parse(opened).exchange
}

const Run = z.object({ id: z.string(), state: z.string() })
const Proposed = z.object({ plan: z.string(), sha256: z.string() })
type Proposed = z.infer<typeof Proposed>

/** A plan is computed and put before the sides. */
export async function proposePlan(page: Page, exchange: string): Promise<Proposed> {
  const started = await page.request.post(`/api/exchanges/${exchange}/plan-runs`, { data: {} })
  const { id: run } = Run.parse(await started.json())
  await expect(async () => {
    const now = await page.request.get(`/api/exchanges/${exchange}/plan-runs/${run}`)
    expect(Run.parse(await now.json()).state).toBe('done')
  }).toPass({ timeout: 30_000 })
  return Proposed.parse(await perform(page, 'exchange.propose-plan', { exchange, run }))
}

const Signed = z.object({ signature: z.string() })
const Newest = z.object({ plan: z.object({ id: z.string(), sha256: z.string() }) })

const newestOf = async (page: Page, exchange: string) =>
  Newest.parse(await (await page.request.get(`/api/exchanges/${exchange}`)).json()).plan

/** Base64; what signs the hash of a plan. */
type Sign = (page: Page, sha256: string) => Promise<string>

const signAsDemo: Sign = async (page, sha256) => {
  const made = await page.request.post('/api/demo/sign', { data: { purpose: 'manifest', sha256 } })
  return Signed.parse(await made.json()).signature
}

/** Each of these approves the newest plan; then the desk makes it final. */
export async function makeFinal(
  page: Page,
  exchange: string,
  heads: readonly { readonly name: string; readonly sign?: Sign }[],
) {
  for (const { name, sign = signAsDemo } of heads) {
    // oxlint-disable-next-line no-await-in-loop -- one side after the other
    await approve(page, { exchange, name, sign })
  }
  await become(page, 'First desk officer')
  const plan = await newestOf(page, exchange)
  await perform(page, 'exchange.finalise', { exchange, plan: plan.id })
  return plan
}

type Approving = { readonly exchange: string; readonly name: string; readonly sign: Sign }

async function approve(page: Page, { exchange, name, sign }: Approving) {
  await become(page, name)
  const { id: plan, sha256 } = await newestOf(page, exchange)
  const means = { kind: 'device', signature: await sign(page, sha256) }
  await perform(page, 'exchange.approve', { exchange, plan, sha256, means })
}
