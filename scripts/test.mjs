/**
 * `npm test`: installs what is missing, then passes every gate, also after one has
 * failed, and prints a table and `N passed, N failed`. Counts come from the runners'
 * own reports; a runner that dies, reports nothing, or skips counts as failed.
 * `npm test -- lint types` passes only the gates named.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { giveUp, root } from './checkout.mjs'
import { gates } from './gates.mjs'
import { setUp } from './setup.mjs'

const reports = join(root, 'test-results')
const asked = process.argv.slice(2)
const unknown = asked.find((name) => !(name in gates))
if (unknown !== undefined) {
  giveUp(`There is no gate "${unknown}". The gates are ${Object.keys(gates).join(', ')}.`)
}

rmSync(join(reports, 'totals.json'), { force: true })
await setUp()
mkdirSync(reports, { recursive: true })

/** @type {import('./gates.mjs').Row[]} */
const table = []
for (const [name, gate] of Object.entries(gates)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  process.stderr.write(`\n== ${name}\n`)
  try {
    table.push(...(await gate(reports)))
  } catch (error) {
    process.stderr.write(`${String(error)}\n`)
    table.push({ name, passed: 0, failed: 1 })
  }
}

const passed = table.reduce((sum, row) => sum + row.passed, 0)
const failed = table.reduce((sum, row) => sum + row.failed, 0)
const line = (/** @type {import('./gates.mjs').Row} */ row) =>
  `${row.name.padEnd(20)} ${String(row.passed).padStart(6)} ${String(row.failed).padStart(6)}\n`
process.stdout.write(`\n${'gate'.padEnd(20)} passed failed\n${table.map(line).join('')}`)
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
writeFileSync(join(reports, 'totals.json'), `${JSON.stringify({ passed, failed })}\n`)
process.exitCode = failed === 0 ? 0 : 1
