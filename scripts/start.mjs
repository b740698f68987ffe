/**
 * `npm start`: installs what is missing, builds what is stale, and serves the desk
 * with its demonstration. `npm start -- --port 4400` passes words on to `serve`.
 */
import { becomeCommand } from './command.mjs'
import { setUp } from './setup.mjs'

await setUp()
await becomeCommand(['serve', '--demo', ...process.argv.slice(2)])
