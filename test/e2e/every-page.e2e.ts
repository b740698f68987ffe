/**
 * Every page there is, opened by somebody whose page it is: nothing wrong for axe in
 * light and in dark, on a desk and on a phone, from left to right and from right to left.
 */
import { expect, type Page } from '@playwright/test'
import { z } from 'zod'
import { paths } from '../../web/paths.ts'
import { become, expectFitsEverywhere, expectNoViolations, test } from './story.ts'

const Exchanges = z.object({ exchanges: z.array(z.object({ id: z.string(), number: z.int() })) })
const Lists = z.object({ lists: z.array(z.object({ id: z.string(), party: z.string() })) })
const Agreements = z.object({ agreements: z.array(z.object({ id: z.string() })) })
const Runs = z.object({ runs: z.array(z.object({ id: z.string() })) })
const Numbered = z.object({ line: z.int() })
const Pairs = z.object({ candidates: z.array(z.object({ left: Numbered, right: Numbered })) })
const People = z.object({ people: z.array(z.object({ id: z.string() })) })
const Uploaded = z.object({ id: z.string(), party: z.string() })

const clerk = 'Clerk of Northland'
const officer = 'First desk officer'

async function read<T>(page: Page, path: string, schema: z.ZodType<T>): Promise<T> {
  const answer = await page.request.get(path)
  expect(answer.status()).toBe(200)
  return schema.parse(await answer.json())
}

const firstOf = <T>(all: readonly T[]): T => {
  const [first] = all
  if (first === undefined) throw new Error('the demonstration holds none')
  return first
}

const runOf = async (page: Page) => firstOf((await read(page, '/api/matching/runs', Runs)).runs).id

const exchangeOf = async (page: Page) => {
  const { exchanges } = await read(page, '/api/exchanges', Exchanges)
  return firstOf(exchanges.filter(({ number }) => number === 1)).id
}

const HandedIn = z.object({ uploads: z.array(z.string()) })
const Uploads = z.object({ counted: z.object({ waiting: z.number() }) })
const Kept = z.object({ answer: z.object({ statements: z.array(z.string()) }) })

/** A statement of its own each time, read and not kept. */
async function handedIn(page: Page): Promise<string> {
  const text = `${Date.now()}: on 4 May 2031 Northland and Southland exchanged 21 people each.`
  const files = { name: 'said.txt', mimeType: 'text/plain', buffer: Buffer.from(text) }
  const path = '/api/record/statements/uploads'
  const answer = await page.request.post(path, { multipart: { files, published: '2031-05-04' } })
  const { uploads } = HandedIn.parse(await answer.json())
  await expect.poll(async () => (await read(page, path, Uploads)).counted.waiting).toBe(0)
  return firstOf(uploads)
}

type Where = (page: Page) => Promise<string> | string

/** Who opens it, and at which address. An address that is no page has none. */
const pages: Record<keyof typeof paths, { as: string | null; at: Where } | 'no page'> = {
  today: { as: officer, at: paths.today },
  signIn: { as: null, at: paths.signIn },
  people: { as: 'Head of the desk', at: paths.people },
  agreements: { as: officer, at: paths.agreements },
  agreement: {
    as: clerk,
    at: async (page: Page) => {
      const { agreements } = await read(page, '/api/agreements', Agreements)
      return paths.agreement(firstOf(agreements).id)
    },
  },
  questions: { as: officer, at: paths.questions },
  lists: { as: clerk, at: paths.lists },
  newList: { as: clerk, at: paths.newList },
  extracts: { as: clerk, at: paths.extracts },
  upload: {
    as: clerk,
    at: async (page: Page) => {
      const text = 'No;Surname;Born\n1;Zolubar;12.03.1988\n2;=Kelmar;31.02.1990\n'
      const file = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }
      const answer = await page.request.post('/api/uploads', {
        multipart: { kind: 'we-seek', file },
      })
      const { id, party } = Uploaded.parse(await answer.json())
      return paths.upload(party, id)
    },
  },
  list: {
    as: clerk,
    at: async (page: Page) => paths.list(firstOf((await read(page, '/api/lists', Lists)).lists).id),
  },
  matching: { as: officer, at: paths.matching },
  queue: { as: officer, at: async (page: Page) => paths.queue(await runOf(page)) },
  pair: {
    as: officer,
    at: async (page: Page) => {
      const run = await runOf(page)
      const path = `/api/matching/runs/${run}/candidates`
      const { left, right } = firstOf((await read(page, path, Pairs)).candidates)
      return paths.pair(run, String(left.line), String(right.line))
    },
  },
  changes: { as: officer, at: async (page: Page) => paths.changes(await runOf(page)) },
  pairs: {
    as: officer,
    at: async (page: Page) => paths.pairs(await runOf(page)),
  },
  scores: {
    as: officer,
    at: async (page: Page) => paths.scores(await runOf(page)),
  },
  exchanges: { as: officer, at: paths.exchanges },
  openExchange: { as: officer, at: paths.openExchange },
  exchange: { as: officer, at: async (page: Page) => paths.exchange(await exchangeOf(page)) },
  fairness: { as: officer, at: async (page: Page) => paths.fairness(await exchangeOf(page)) },
  choices: { as: officer, at: async (page: Page) => paths.choices(await exchangeOf(page)) },
  withdrawals: { as: officer, at: async (page: Page) => paths.withdrawals(await exchangeOf(page)) },
  manifest: { as: officer, at: async (page: Page) => paths.manifest(await exchangeOf(page), '2') },
  day: { as: 'Convoy lead', at: paths.day },
  dayOf: { as: clerk, at: async (page: Page) => paths.dayOf(await exchangeOf(page)) },
  dayWall: { as: 'Observer', at: async (page: Page) => paths.dayWall(await exchangeOf(page)) },
  dayPerson: {
    as: 'Protection officer',
    at: async (page: Page) => {
      const exchange = await exchangeOf(page)
      const { people } = await read(page, `/api/operation/${exchange}/people`, People)
      return paths.dayPerson(exchange, firstOf(people).id)
    },
  },
  record: { as: null, at: paths.record },
  recordCounters: { as: null, at: paths.recordCounters },
  recordSeries: { as: null, at: () => paths.recordSeries('UKR/remains') },
  recordSeriesSheet: 'no page',
  recordDisputes: { as: null, at: paths.recordDisputes },
  recordDisputesSheet: 'no page',
  recordDisputesFile: 'no page',
  recordFindingsSheet: 'no page',
  recordFindingsFile: 'no page',
  recordEvent: { as: null, at: () => paths.recordEvent('kor-1953-big') },
  recordAgreement: { as: null, at: () => paths.recordAgreement('Istanbul-2') },
  recordSpeakers: { as: null, at: paths.recordSpeakers },
  recordSpeaker: { as: null, at: () => paths.recordSpeaker('ICRC') },
  outlook: { as: null, at: paths.outlook },
  statements: { as: officer, at: paths.statements },
  statementUpload: {
    as: officer,
    at: async (page: Page) => paths.statementUpload(await handedIn(page)),
  },
  statement: {
    as: officer,
    at: async (page: Page) => {
      const uploads = [await handedIn(page)]
      const kept = await page.request.post('/api/acts/record.keep-statements', {
        data: { input: { uploads } },
      })
      const { answer } = Kept.parse(await kept.json())
      return paths.statement(firstOf(answer.statements))
    },
  },
  statementSource: 'no page',
  public: { as: null, at: paths.public },
  recordExports: { as: officer, at: paths.recordExports },
  recordExport: 'no page',
  recordEmbed: 'no page',
  recordChronology: 'no page',
  outlookSheet: 'no page',
  decisionsSheet: 'no page',
  planFile: 'no page',
  editionFile: 'no page',
  publicSheet: 'no page',
  callSheet: {
    as: officer,
    at: async (page: Page) => paths.callSheet(await exchangeOf(page), '2'),
  },
  scan: 'no page',
  receipt: 'no page',
}

for (const [name, opened] of Object.entries(pages)) {
  if (opened === 'no page') continue
  test(`the page "${name}" has no violation`, async ({ page }) => {
    test.slow()
    if (opened.as !== null) await become(page, opened.as)
    await page.goto(await opened.at(page))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectNoViolations(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectNoViolations(page)
    await page.emulateMedia({ colorScheme: 'light' })
    await expectFitsEverywhere(page)
  })
}
