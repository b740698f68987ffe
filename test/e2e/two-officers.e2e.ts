/**
 * A second pair of eyes: two officers at one queue never hold the same pair, the second signs
 * without the first one's word, and a third one is asked where they disagree. In two languages.
 */
import { expect, type Browser, type Locator, type Page } from '@playwright/test'
import { z } from 'zod'
import { become, bringList, expectNoViolations, test } from './story.ts'

const headings = 'No,Surname,Given name,Date of birth,Place of birth\n'
const held = `${headings}1,Щербаков,Юрий,12.03.1990,Дорва\n2,المرزوقي,أحمد,05.06.1985,دمرة\n`
const sought = `${headings}1,Shcherbakov,Iurii,17.11.1990,Mirna\n2,Al-Marzouqi,Ahmad,05.06.1985,Damra\n`

const words = {
  en: {
    title: 'Is this the same person?',
    waitsForSecond: 'waits for a second officer',
    noneWaits: 'No pair waits for a decision.',
    disagree: 'two officers disagree, a third one looks',
    needsTwo: '“The same person” needs two officers',
    allLookedAt: 'The one pair that waits is looked at by another officer.',
    earlier: 'Decided earlier',
    looks: /Second desk officer looks at this pair now/,
  },
  ar: {
    title: 'هل هذا الشخص نفسه؟',
    waitsForSecond: 'ينتظر مسؤولًا ثانيًا',
    noneWaits: 'لا زوج ينتظر قرارًا.',
    disagree: 'اختلف مسؤولان وينظر ثالث',
    needsTwo: '«الشخص نفسه» يلزمه مسؤولان',
    allLookedAt: 'الزوج الوحيد المنتظر ينظر فيه مسؤول آخر.',
    earlier: 'قرار سابق',
    looks: /Second desk officer.* ينظر الآن في هذا الزوج/,
  },
} as const
type Language = keyof typeof words

const Runs = z.object({ runs: z.array(z.object({ id: z.string(), state: z.string() })) })
const Started = z.object({ id: z.string() })
const Lists = z.object({ lists: z.array(z.object({ id: z.string(), title: z.string() })) })
const Pairs = z.object({
  candidates: z.array(
    z.object({
      left: z.object({ line: z.number() }),
      state: z.string(),
      decided: z.object({ decision: z.string() }).nullable(),
    }),
  ),
})

async function setTerms(page: Page, secondOfficer: 'every-same' | 'review-band') {
  await become(page, 'Head of the desk')
  const input = { secondOfficer, reason: 'Both sides asked for it.' }
  const set = await page.request.post('/api/acts/matching.set-terms', { data: { input } })
  expect(set.status()).toBe(200)
}

/** Two lists of two people, compared; the id of the run. */
async function compared(page: Page, title: string): Promise<string> {
  await become(page, 'Clerk of Northland')
  await bringList(page, { kind: 'we-hold', title: `${title}, held`, text: held })
  await become(page, 'Clerk of Southland')
  await bringList(page, { kind: 'we-seek', title: `${title}, sought`, text: sought })
  await become(page, 'First desk officer')
  const { lists } = Lists.parse(await (await page.request.get('/api/lists?count=500')).json())
  const idOf = (end: string) => lists.find((list) => list.title === `${title}, ${end}`)?.id
  const data = { left: idOf('held'), right: idOf('sought') }
  const { id } = Started.parse(
    await (await page.request.post('/api/matching/runs', { data })).json(),
  )
  await expect(async () => {
    const { runs } = Runs.parse(await (await page.request.get('/api/matching/runs')).json())
    expect(runs.find((run) => run.id === id)?.state).toBe('done')
  }).toPass()
  return id
}

/** How the pair of this line stands for whoever is signed in on the page. */
async function standing(page: Page, run: string, line: number) {
  const path = `/api/matching/runs/${run}/candidates?only=all`
  const { candidates } = Pairs.parse(await (await page.request.get(path)).json())
  const pair = candidates.find(({ left }) => left.line === line)
  return [pair?.state, pair?.decided?.decision ?? null]
}

type Officer = { readonly page: Page; readonly pair: Locator; readonly close: () => Promise<void> }

type Comes = { readonly name: string; readonly to: string; readonly language: Language }

/** From the next page on; an empty page between two people has no storage to write to. */
async function speaks(page: Page, language: Language): Promise<void> {
  const kept = `localStorage.setItem('good-offices-language', '${language}')`
  await page.addInitScript(`if (location.protocol !== 'about:') ${kept}`)
}

/** Another person at another desk, in their own browser. */
async function another(
  browser: Browser,
  baseURL: string | undefined,
  { name, to, language }: Comes,
): Promise<Officer> {
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL })
  const page = await context.newPage()
  await become(page, name)
  await speaks(page, language)
  await page.goto(to)
  const pair = page.getByRole('region', { name: words[language].title })
  return { page, pair, close: () => context.close() }
}

const shcherbakov = /= shch/
const marzouqi = /ح = /

for (const language of ['en', 'ar'] as const) {
  const say = words[language]
  test(`in ${language}: two officers at once, then two who disagree and a third`, async ({
    page,
    browser,
    baseURL,
  }) => {
    test.slow()
    await setTerms(page, 'every-same')
    const run = await compared(page, `Two officers ${language}`)
    const to = `/matching/${run}`
    const first = await another(browser, baseURL, { name: 'First desk officer', to, language })
    await expect(first.pair.getByRole('img', { name: shcherbakov })).toBeVisible({
      timeout: 20_000,
    })
    const second = await another(browser, baseURL, { name: 'Second desk officer', to, language })
    await expect(second.pair.getByRole('img', { name: marzouqi }).first()).toBeVisible({
      timeout: 20_000,
    })
    const name = second.pair.locator('.pair-name').first().locator('bdi')
    await expect(name).toHaveAttribute('dir', 'rtl')
    await expectNoViolations(second.page)
    // What a language does not have is shown in English and marked; here there is nothing of it.
    await expect(second.page.locator('body')).not.toContainText('ᵉⁿ')

    // Whoever opens the other one's pair all the same is told so.
    await speaks(page, language)
    await become(page, 'Head of the desk')
    await page.goto(`${to}/pairs/3/3`)
    await expect(page.getByText(say.looks)).toBeVisible()

    await expect(first.pair.getByText(say.needsTwo)).toBeVisible()
    await first.page.keyboard.press('y')
    await expect(first.page.getByText(say.waitsForSecond)).toBeVisible()
    await expect(first.page.getByText(say.allLookedAt)).toBeVisible()
    await become(page, 'First desk officer')
    expect(await standing(page, run, 2)).toEqual(['waits-for-second', 'same'])
    await become(page, 'Second desk officer')
    expect(await standing(page, run, 2)).toEqual(['open', null])

    // Left for later by the second officer, the other pair comes to the first one by itself.
    await second.page.keyboard.press('Space')
    await expect(second.pair.getByRole('img', { name: shcherbakov })).toBeVisible()
    await expect(second.pair.getByText(say.earlier)).toHaveCount(0)
    await expect(first.pair.getByRole('img', { name: marzouqi }).first()).toBeVisible()
    await second.page.keyboard.press('y')
    await expect(second.page.getByText(say.waitsForSecond)).toHaveCount(0)
    await expect.poll(() => standing(page, run, 2)).toEqual(['decided', 'same'])

    // The same about the other pair, but the second officer says no.
    await first.page.keyboard.press('y')
    await expect(first.page.getByText(say.noneWaits).first()).toBeVisible()
    await expect(second.pair.getByRole('img', { name: marzouqi }).first()).toBeVisible()
    await second.page.keyboard.press('n')
    await expect(second.page.getByText(say.disagree)).toBeVisible()
    await expect.poll(() => standing(page, run, 3)).toEqual(['waits-for-third', 'different'])
    await first.close()
    await second.close()

    await become(page, 'Head of the desk')
    await page.goto(to)
    const pair = page.getByRole('region', { name: say.title })
    await expect(pair.getByRole('img', { name: marzouqi }).first()).toBeVisible()
    await page.keyboard.press('n')
    await expect(page.getByText(say.noneWaits).first()).toBeVisible()
    expect(await standing(page, run, 3)).toEqual(['decided', 'different'])

    // The stories that follow begin with the usual terms.
    await setTerms(page, 'review-band')
  })
}
