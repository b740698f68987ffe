/**
 * Serves the demonstration from a directory of its own that is removed at the end:
 * for the browser stories, and for looking at the desk without keeping anything.
 * Words are passed on to `serve`.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { becomeCommand } from './command.mjs'

const data = mkdtempSync(join(tmpdir(), 'good-offices-demo-'))
chmodSync(data, 0o711) // as root, PostgreSQL runs under another account and must get in
process.once('exit', () => rmSync(data, { recursive: true, force: true }))
await becomeCommand(['serve', '--demo', '--data', data, ...process.argv.slice(2)])
