/**
 * `npm run db:types`: migrates an empty database of a throwaway engine and writes
 * src/db/schema.ts from what stands there.
 */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from './build.mjs'
import { giveUp, root } from './checkout.mjs'

if (!(await build())) giveUp('The build did not succeed; the reason is above.')
const from = (file) => import(pathToFileURL(join(root, 'dist', 'src', 'db', file)).href)
const { startEngine, ownerRole } = await from('engine.js')
const { withClient } = await from('connect.js')
const { migrate } = await from('migrate.js')
const { schemaTypes } = await from('schema-types.js')

const home = mkdtempSync(join(tmpdir(), 'good-offices-types-'))
chmodSync(home, 0o711) // as root, PostgreSQL runs under another account and must get in
const { host, port, password, stop } = await startEngine(home, { durable: false })
try {
  const owner = { host, port, user: ownerRole, password, database: 'postgres' }
  const sqlDir = join(root, 'sql')
  await migrate(owner, { roles: 'go_types', deskPassword: 'of-a-throwaway-engine', sqlDir })
  writeFileSync(join(root, 'src', 'db', 'schema.ts'), await withClient(owner, schemaTypes))
} finally {
  await stop()
  rmSync(home, { recursive: true, force: true })
}
