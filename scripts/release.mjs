/**
 * `npm run release`: builds, then packs. Refuses while the changelog says nothing about this
 * version, and looks into the package for what an installation needs: with
 * `ignore-scripts=true` npm would pack without building, and without a word.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { giveUp, root } from './checkout.mjs'
import { isInstalled } from './setup.mjs'

const needed = [
  'package.json',
  'bin/good-offices',
  'dist/src/cli/main.js',
  'dist/web/index.html',
  'sql/roles.sql',
]

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const [, top = ''] = readFileSync(join(root, 'CHANGELOG.md'), 'utf8').split(/^## /m)
const [heading = '', ...lines] = top.split('\n')
if (!heading.startsWith(`${version}`)) {
  giveUp(`The top section of CHANGELOG.md is "${heading}", package.json says ${version}.`)
}
if (!lines.some((line) => line.startsWith('- '))) {
  giveUp(
    `CHANGELOG.md says nothing yet about ${version}. Write what changes for whoever runs a desk.`,
  )
}

if (!isInstalled()) giveUp(`The packages are missing. Type: cd ${root} && npm ci`)
if (!(await build())) giveUp('The build did not succeed; the reason is above.')
const words = ['pack', '--json', ...process.argv.slice(2)]
const packed = spawnSync('npm', words, {
  cwd: root,
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 2],
})
if (packed.status !== 0) giveUp('npm pack did not succeed; its words are above.')
const [{ filename, files }] = JSON.parse(packed.stdout)
const there = new Set(files.map(({ path }) => path))
const missing = needed.filter((path) => !there.has(path))
if (missing.length > 0) giveUp(`${filename} lacks ${missing.join(', ')}: it cannot be used.`)
process.stdout.write(`${filename}: ${files.length} files, dist/ among them.\n`)
