/**
 * `npm run dev`: the demonstration in a directory that is removed at the end, started anew when
 * a source of the server changes, and Vite before it, which shows a changed page at once.
 */
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, watch } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from './build.mjs'
import { giveUp, root, tool } from './checkout.mjs'
import { setUp } from './setup.mjs'

await setUp()
if (!(await build())) giveUp('The build did not succeed; the reason is above.')

const data = mkdtempSync(join(tmpdir(), 'good-offices-dev-'))
chmodSync(data, 0o711) // as root, PostgreSQL runs under another account and must get in
const words = ['serve', '--demo', '--data', data, ...process.argv.slice(2)]
const startDesk = () =>
  spawn(process.execPath, [join(root, 'dist', 'src', 'cli', 'main.js'), ...words], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })

let desk = startDesk()
const pages = spawn(tool('vite'), [join(root, 'web')], { stdio: ['ignore', 'inherit', 'inherit'] })

/** @param {import('node:child_process').ChildProcess} child */
const ended = (child) =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(undefined)
    else child.once('exit', resolve)
  })

/** The desk has its directory for itself: the old one ends before the next begins. */
async function startAnew() {
  if (!(await build())) return // its words are above; the desk that runs goes on
  desk.kill('SIGTERM')
  await ended(desk)
  desk = startDesk()
}

let running = Promise.resolve()
let timer = setTimeout(() => {}, 0)
const pauseMs = 300 // an editor writes a file in several steps
for (const folder of ['src', 'sql']) {
  watch(join(root, folder), { recursive: true }, (_, name) => {
    if (name?.endsWith('.test.ts')) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(startAnew)
    }, pauseMs)
  })
}

async function stop() {
  clearTimeout(timer)
  pages.kill('SIGTERM')
  await running
  desk.kill('SIGTERM')
  await ended(desk)
  rmSync(data, { recursive: true, force: true })
  process.exit()
}
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
