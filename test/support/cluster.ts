/**
 * Vitest's global set-up: one PostgreSQL cluster for the whole run, prepared once
 * by template.ts. No test file starts a server of its own.
 *
 * With TEST_DATABASE_URL (a superuser of a throwaway cluster) that one is used.
 */
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { clusterIn } from '../../src/db/cluster-directory.ts'
import { holderOf } from '../../src/db/directory-lock.ts'
import { ownerRole, startEngine } from '../../src/db/engine.ts'
import { serverAccount } from '../../src/db/server-account.ts'
import { stopLeftOver } from '../../src/db/server-process.ts'
import { prepareTemplate } from './template.ts'

/** Who may do everything in the cluster of this run, and the database to ask for first. */
export type Owner = {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    owner: Owner
    /** Keys that belong to copies of the template. */
    templateHome: string
  }
}

const prefix = 'good-offices-test-'

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { owner, stop } = await clusterOfThisRun()
  try {
    const templateHome = await prepareTemplate(owner)
    project.provide('owner', owner)
    project.provide('templateHome', templateHome)
    return () => stop().finally(() => rmSync(templateHome, { recursive: true, force: true }))
  } catch (error) {
    await stop()
    throw error
  }
}

async function clusterOfThisRun(): Promise<{ owner: Owner; stop: () => Promise<void> }> {
  const url = process.env['TEST_DATABASE_URL']
  if (url !== undefined) return { owner: ownerFrom(new URL(url)), stop: async () => {} }
  await sweep()
  const dir = mkdtempSync(join(tmpdir(), prefix))
  chmodSync(dir, 0o711) // as root, the server runs under another account and must get in
  const { host, port, password, stop } = await startEngine(dir, { durable: false })
  return {
    owner: { host, port, user: ownerRole, password, database: 'postgres' },
    stop: () => stop().finally(() => rmSync(dir, { recursive: true, force: true })),
  }
}

const ownerFrom = (url: URL): Owner => ({
  host: url.hostname,
  port: url.port === '' ? 5432 : Number(url.port),
  user: decodeURIComponent(url.username),
  password: decodeURIComponent(url.password),
  database: url.pathname.slice(1),
})

/** A run that was killed could not tidy up: its server is stopped and its folder removed. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const dir = join(tmpdir(), name)
    if (!name.startsWith(prefix) || !isAbandoned(dir)) continue
    await stopLeftOver(clusterIn(dir), serverAccount())
    rmSync(dir, { recursive: true, force: true })
  }
}

/** Held by a process that is gone. A folder without any lock may be about to be used. */
function isAbandoned(dir: string): boolean {
  try {
    return readdirSync(dir).includes('desk.lock') && holderOf(dir) === undefined
  } catch {
    return false // somebody else's, or just removed
  }
}
