/**
 * Builds the program into dist/ when its sources have changed: the server and the
 * command by TypeScript, the pages by Vite. Made aside and moved under a lock, so
 * that two at once are safe and a build that fails leaves the last good one.
 * Never a word on stdout, which belongs to the command that is built.
 */
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { alone, contentHash, giveUp, isCalled, root, run, tool } from './checkout.mjs'
import { isInstalled } from './setup.mjs'

const folders = ['src', 'bench', 'web', 'sql', 'data']
const settings = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json']
const dist = join(root, 'dist')
const stamp = join(dist, '.built')

/**
 * Brings dist/ up to date. False when that cannot be; the reason is then on stderr.
 * @returns {Promise<boolean>}
 */
export async function build() {
  if (isBuilt()) return true
  // Another process may have built while this one waited.
  return alone('build', () => isBuilt() || buildAside())
}

const sourceHash = () =>
  contentHash([...folders, ...settings], (path) => !/\.test\.tsx?$/.test(path))

const isBuilt = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceHash()

function buildAside() {
  process.stderr.write('Building what has changed.\n')
  const hash = sourceHash() // before the build: what changes meanwhile is stale again
  removeLeftOvers()
  const draft = join(root, `dist.${process.pid}`)
  const old = `${draft}.old`
  const done = buildServer(draft) && buildPages(draft)
  if (done) {
    writeFileSync(join(draft, '.built'), hash)
    if (existsSync(dist)) renameSync(dist, old)
    renameSync(draft, dist)
  }
  for (const path of [draft, old]) rmSync(path, { recursive: true, force: true })
  return done
}

/** @param {string} draft */
const buildServer = (draft) => run(tool('tsc'), ['-p', 'tsconfig.build.json', '--outDir', draft])

/** @param {string} draft */
function buildPages(draft) {
  if (!existsSync(join(root, 'web', 'index.html'))) return true
  const words = ['build', 'web', '--outDir', join(draft, 'web'), '--emptyOutDir']
  if (!run(tool('vite'), [...words, '--logLevel', 'warn'])) return false
  compressAssets(join(draft, 'web', 'assets'))
  return true
}

/**
 * Assets are the same for everybody, so they are compressed once, here, and served so by
 * src/http/web-files.ts. Fonts are compressed already.
 * @param {string} folder
 */
function compressAssets(folder) {
  for (const name of readdirSync(folder).filter((each) => /\.(js|css|svg)$/.test(each))) {
    const bytes = readFileSync(join(folder, name))
    if (bytes.length < 1_400) continue // one packet as it is
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes))
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }))
  }
}

/** Drafts of builds that were killed. The lock is ours, so nobody is working in them. */
function removeLeftOvers() {
  for (const name of readdirSync(root)) {
    if (/^dist\.\d+(\.old)?$/.test(name)) rmSync(join(root, name), { recursive: true, force: true })
  }
}

if (isCalled(import.meta.url)) {
  if (!isInstalled()) giveUp(`The packages are missing. Type: cd ${root} && npm ci`)
  if (!(await build())) process.exitCode = 1
}
