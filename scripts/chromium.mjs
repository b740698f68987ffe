/**
 * Which browser the stories of test/e2e use: one that is there, else one that is
 * installed now, else a sentence that says what to type.
 */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './checkout.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/**
 * The path of a browser that is there: named by CHROMIUM_PATH, on the path, or
 * downloaded by Playwright. Undefined when there is none.
 * @returns {Promise<string | undefined>}
 */
export async function findChromium() {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined && named !== '') return named
  return onThePath() ?? (await downloaded())
}

/**
 * Finds a browser or installs one. False, after a sentence on stderr, when neither works.
 * @returns {Promise<boolean>}
 */
export async function ensureChromium() {
  const there = await findChromium()
  if (there !== undefined) return works(there) || sayWhatToType(`${there} does not start.`)
  for (const install of [fromDebian, fromPlaywright]) {
    install()
    const found = await findChromium()
    if (found !== undefined && works(found)) return true
  }
  return sayWhatToType('None was found and none could be installed.')
}

/** Installed by root on Debian and its kin; the fonts of the desk's pages come with the pages. */
function fromDebian() {
  if (process.getuid?.() !== 0 || !isProgram('/usr/bin/apt-get')) return
  process.stderr.write('Installing Chromium for the browser tests with apt-get.\n')
  process.env['DEBIAN_FRONTEND'] = 'noninteractive'
  const patient = ['-q', '-y', '-o', 'DPkg::Lock::Timeout=300']
  if (!run('/usr/bin/apt-get', [...patient, 'update'])) return
  run('/usr/bin/apt-get', [...patient, 'install', '--no-install-recommends', 'chromium'])
}

function fromPlaywright() {
  process.stderr.write("Downloading Playwright's Chromium for the browser tests.\n")
  run(process.execPath, [join(root, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium'])
}

/**
 * @param {string} what
 * @returns {false}
 */
function sayWhatToType(what) {
  process.stderr.write(
    `The browser tests need Chromium. ${what} Install it (Debian: apt-get install chromium) or set ` +
      'CHROMIUM_PATH to a Chromium or Chrome program, then type npm test again.\n',
  )
  return false
}

function onThePath() {
  const folders = (process.env['PATH'] ?? '').split(':').filter((folder) => folder !== '')
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram)
}

/** The one of exactly this version of Playwright, if it was downloaded. */
async function downloaded() {
  if (!existsSync(join(root, 'node_modules', '@playwright', 'test'))) return undefined
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

/** @param {string} program */
function works(program) {
  return spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
