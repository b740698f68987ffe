/**
 * The gates of `npm test` in their order: what each runs, and how its outcome is
 * counted. Format, lint, types, docs count one each; runners count their own tests.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { build } from './build.mjs'
import { filesUnder, root, run, tool } from './checkout.mjs'
import { ensureChromium } from './chromium.mjs'

/** @typedef {{ name: string, passed: number, failed: number }} Row */
/** @typedef {(reports: string) => Row[] | Promise<Row[]>} Gate */

/** @type {Record<string, Gate>} */
export const gates = {
  format: () => one('format', run(tool('oxfmt'), ['--check', '.'])),
  lint: () => one('lint', run(tool('oxlint'), ['--type-aware'])),
  types: () => one('types', haveTypes()),
  tests: vitest,
  browser,
  examples,
  docs: () => (existsSync(join(root, 'scripts/docs.mjs')) ? one('docs', docsAreUpToDate()) : []),
}

/**
 * @param {string} name
 * @param {boolean} good
 * @returns {Row[]}
 */
const one = (name, good) => [{ name, passed: good ? 1 : 0, failed: good ? 0 : 1 }]

function haveTypes() {
  const server = run(tool('tsc'), ['-p', '.'])
  const pages = filesUnder(join(root, 'web')).some((path) => /\.tsx?$/.test(path))
  return (!pages || run(tool('tsc'), ['-p', 'web', '--noEmit'])) && server
}

const docsAreUpToDate = () => run(process.execPath, [join(root, 'scripts/docs.mjs'), '--check'])

/**
 * One run for everything without a browser; the house rules (tidy) count one.
 * @type {Gate}
 */
function vitest(reports) {
  const file = join(reports, 'vitest.json')
  rmSync(file, { force: true })
  const endless = join(root, 'test/support/endless-files.ts')
  const reporters = ['default', 'json', endless].map((each) => `--reporter=${each}`)
  const words = ['run', ...reporters, `--outputFile.json=${file}`]
  const good = run(tool('vitest'), words)
  /** @type {VitestFile[]} */
  const files = report(file).testResults
  const tidy = files.filter((each) => pathOf(each) === 'test/tidy.test.ts')
  const scenarios = files.filter((each) => pathOf(each).startsWith('test/scenarios/'))
  const rest = files.filter((each) => !tidy.includes(each) && !scenarios.includes(each))
  const rows = [
    ...one('tidy', tidy.length === 1 && count('tidy', tidy).failed === 0),
    count('unit and database', rest),
    count('scenarios', scenarios),
  ]
  // Something outside any test, such as an error that nobody awaited.
  if (!good && rows.every((row) => row.failed === 0)) rows.push(...one('vitest itself', false))
  return rows
}

/**
 * The runner's own report; the one of an earlier run was removed before it started.
 * @param {string} file
 */
function report(file) {
  if (!existsSync(file)) throw new Error('The runner ended without a report.')
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** @typedef {{ name: string, status: string, assertionResults: { status: string }[] }} VitestFile */

/** @param {VitestFile} file */
const pathOf = (file) => relative(root, file.name)

/**
 * @param {string} name
 * @param {VitestFile[]} files
 * @returns {Row}
 */
function count(name, files) {
  const all = files.flatMap((file) => file.assertionResults)
  const passed = all.filter(({ status }) => status === 'passed').length
  // A file that fails before or after its tests reports none of them as failed.
  const broken = files.filter(
    ({ status, assertionResults }) =>
      status !== 'passed' && assertionResults.every((each) => each.status === 'passed'),
  )
  return { name, passed, failed: all.length - passed + broken.length }
}

/** @type {Gate} */
async function browser(reports) {
  if (!filesUnder(join(root, 'test/e2e')).some((path) => path.endsWith('.e2e.ts'))) return []
  const file = join(reports, 'playwright.json')
  rmSync(file, { force: true })
  if (!(await ensureChromium()) || !(await build())) return one('browser', false)
  process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] = file
  const good = run(tool('playwright'), ['test', '--reporter=list,json'])
  const { expected, unexpected, flaky, skipped } = report(file).stats
  const failed = unexpected + flaky + skipped
  return [{ name: 'browser', passed: expected, failed: good ? failed : Math.max(1, failed) }]
}

/**
 * Each example is compiled and run against the built package, as a reader of the
 * docs would: it counts one, and passes when it ends with 0.
 * @type {Gate}
 */
async function examples(reports) {
  const programs = filesUnder(join(root, 'examples')).filter((path) => path.endsWith('.ts'))
  if (programs.length === 0) return []
  const folder = join(reports, 'examples')
  const config = join(folder, 'tsconfig.json')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const places = { rootDir: '../../examples', outDir: '.' }
  const options = { ...places, noEmit: false, noCheck: true, noResolve: true }
  // Only the programs themselves: the folders of the outer file would be taken over otherwise.
  const content = {
    extends: '../../tsconfig.json',
    compilerOptions: options,
    include: [],
    files: programs,
  }
  writeFileSync(config, JSON.stringify(content))
  const ready = (await build()) && run(tool('tsc'), ['-p', config])
  const works = (/** @type {string} */ path) =>
    ready && run(process.execPath, [join(folder, basename(path).replace(/\.ts$/, '.js'))])
  const passed = programs.filter(works).length
  return [{ name: 'examples', passed, failed: programs.length - passed }]
}
