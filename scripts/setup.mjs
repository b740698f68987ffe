/**
 * What must be there before anything else runs: the right Node and the packages of
 * the lock file. Does nothing, and needs no network, when all is there.
 *
 * It is called inside `start` and `test`, not as `prestart` and `pretest`: with
 * `ignore-scripts=true` npm leaves those out without a word.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { alone, giveUp, isCalled, root, run } from './checkout.mjs'
import { ensureChromium } from './chromium.mjs'

const stamp = join(root, 'node_modules', '.good-offices-lock')

/** The right Node and the packages; ends the script with a sentence when that cannot be. */
export async function setUp() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 20)) {
    giveUp(`Good Offices needs Node 20.20 or newer; this is ${process.versions.node}.`)
  }
  if (isInstalled() || (await alone('install', install))) return
  giveUp('npm ci did not succeed (its words are above). Is there a network? Then try again.')
}

/** Are the packages those of the lock file, for this kind of machine? */
export function isInstalled() {
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === wanted()
  if (!isWhatNpmInstalled()) return false
  try {
    writeFileSync(stamp, wanted()) // somebody typed `npm ci`
  } catch {
    // The checkout belongs to somebody else; the longer way is taken again next time.
  }
  return true
}

function install() {
  if (isInstalled()) return true // another process did it while this one waited
  process.stderr.write('Installing the packages of package-lock.json.\n')
  // What builds and tests is needed too, whatever NODE_ENV says.
  const words = ['ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional']
  if (!run('npm', words)) return false
  writeFileSync(stamp, wanted())
  return true
}

function wanted() {
  const lock = readFileSync(join(root, 'package-lock.json'))
  const sha256 = createHash('sha256').update(lock).digest('hex')
  return `${sha256} ${process.platform}-${process.arch}\n`
}

/** npm keeps its own note of what it installed; every package must be the one of the lock file. */
function isWhatNpmInstalled() {
  const note = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(note)) return false
  const { packages: here } = JSON.parse(readFileSync(note, 'utf8'))
  const { packages: asked } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  return Object.entries(asked).every(
    ([path, { version, optional }]) =>
      path === '' || (here[path] === undefined ? optional : here[path].version === version),
  )
}

if (isCalled(import.meta.url)) {
  await setUp()
  if (process.argv.includes('--browser') && !(await ensureChromium())) process.exitCode = 1
}
