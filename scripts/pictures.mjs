/**
 * `npm run pictures`: takes the pictures of the README, docs/pictures, from a demonstration that
 * is made for it and removed again. Each waits for what the page is about, by role and name, so
 * that a page which lost it gives no picture but an error. People in them are invented.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { build } from './build.mjs'
import { ensureChromium, findChromium } from './chromium.mjs'
import { giveUp, root } from './checkout.mjs'
import { setUp } from './setup.mjs'
import { smallPng } from './small-png.mjs'

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ name: string, width: number, height: number, language?: string, print?: boolean, as?: string, open: (page: Page) => Promise<void> }} Picture */

const folder = join(root, 'docs', 'pictures')
const bytesMax = 150_000
const desk = { width: 1280, height: 800 }

/** @param {Page} page @param {string | RegExp} name */
const heading = (page, name) => page.getByRole('heading', { name }).first().waitFor()

/** @type {Picture[]} */
const pictures = [
  {
    name: 'eve',
    ...desk,
    open: async (page) => {
      await heading(page, /^Tomorrow, 06:00: stage 2 of 3$/)
      await heading(page, /need a person$/)
    },
  },
  {
    name: 'eve-ar',
    ...desk,
    language: 'ar',
    open: async (page) => {
      await page.locator('html[dir=rtl]').waitFor()
      await heading(page, /06:00/)
    },
  },
  {
    name: 'matching',
    width: 1280,
    height: 1040,
    as: 'First desk officer',
    open: async (page) => {
      await page.goto('/matching')
      const strip = page.getByRole('listitem').filter({ hasText: 'People held' })
      await strip.getByRole('link', { name: 'Look at the pairs' }).first().click()
      await page.getByRole('region', { name: 'Is this the same person?' }).waitFor()
    },
  },
  {
    name: 'plan',
    ...desk,
    as: 'First desk officer',
    open: async (page) => {
      await openExchange(page)
      await page.getByRole('table', { name: 'Stages, and who leaves in them' }).waitFor()
      await page.getByText('agrees', { exact: true }).first().waitFor()
    },
  },
  {
    name: 'manifest',
    width: 794, // A4 at 96 dots an inch
    height: 1123,
    print: true,
    as: 'Head of delegation of Southland',
    open: async (page) => {
      await openExchange(page)
      await page.getByRole('link', { name: 'Manifest of stage 2' }).click()
      await page.getByRole('img', { name: /^QR code/ }).waitFor()
    },
  },
  {
    name: 'public-record',
    ...desk,
    open: async (page) => {
      await page.goto('/record')
      await page.getByRole('main').getByRole('table').first().waitFor()
    },
  },
  {
    name: 'day-phone',
    width: 360,
    height: 760,
    as: 'Convoy lead',
    open: async (page) => {
      await page.goto('/day')
      await heading(page, 'Stage 2 of 3 is not open yet')
      const stage = page.getByRole('region', { name: 'Stage 2' })
      await stage.evaluate((element) => element.scrollIntoView())
    },
  },
]

/** @param {Page} page */
async function openExchange(page) {
  await page.goto('/exchange')
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Exchange 1 / })
    .click()
  await heading(page, 'Who goes, and why not the others?')
}

/** @param {Page} page @param {string} name */
async function signInAs(page, name) {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: `Sign in as ${name}`, exact: true }).click()
  await page.getByRole('button', { name, exact: true }).waitFor()
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {Picture} picture
 * @param {string} address
 */
async function take(browser, { name, width, height, language = 'en', print, as, open }, address) {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Kyiv',
    bypassCSP: print === true,
  })
  await context.addInitScript(`localStorage.setItem('good-offices-language', '${language}')`)
  const page = await context.newPage()
  if (as === undefined) await page.goto('/')
  else await signInAs(page, as)
  await open(page)
  await page.waitForLoadState('networkidle') // the numbers beside the rooms come last
  if (print === true) {
    await page.emulateMedia({ media: 'print' })
    // The margins that paper has and a picture of it has not.
    await page.addStyleTag({ content: 'html { padding: 48px 57px }' })
  }
  await page.evaluate('document.fonts.ready.then(() => true)')
  const png = smallPng(await page.screenshot({ animations: 'disabled', caret: 'hide' }))
  await context.close()
  writeFileSync(join(folder, `${name}.png`), png)
  const bytes = png.length
  process.stdout.write(`docs/pictures/${name}.png  ${width} x ${height}  ${bytes} bytes\n`)
  if (bytes > bytesMax) throw new Error(`${name}.png has more than ${bytesMax} bytes`)
}

/** Another process, as the desk is at home: it ends with a signal and takes its data along. */
async function withDesk(work) {
  const port = await freePort()
  const words = [join(root, 'scripts', 'throwaway-desk.mjs'), '--port', String(port)]
  const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 2] })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  try {
    const isServing = new Promise((resolve) => child.stdout.once('data', () => resolve(true)))
    if ((await Promise.race([isServing, ended])) !== true)
      giveUp('The demonstration did not start.')
    await work(`http://127.0.0.1:${port}`)
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

function freePort() {
  return new Promise((found, failed) => {
    const probe = createServer().once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => found(port))
    })
  })
}

await setUp()
if (!(await build()) || !(await ensureChromium()))
  giveUp('There is nothing to take pictures of, or with.')
const { chromium } = await import('@playwright/test')
const executablePath = await findChromium()
const browser = await chromium.launch({
  ...(executablePath !== undefined && { executablePath }),
  // Chromium's own sandbox refuses to run as root.
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-lcd-text',
  ],
})
try {
  mkdirSync(folder, { recursive: true })
  const wanted = process.argv.slice(2)
  await withDesk(async (address) => {
    for (const picture of pictures) {
      if (wanted.length === 0 || wanted.includes(picture.name))
        await take(browser, picture, address)
    }
  })
} finally {
  await browser.close()
}
