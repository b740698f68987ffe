/**
 * `npm run db:new "add blood group"`: the next numbered SQL file. Migrations go forward
 * only; one that was released is never edited.
 */
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { giveUp, root } from './checkout.mjs'

const name = process.argv
  .slice(2)
  .join(' ')
  .toLowerCase()
  .replaceAll(/[^a-z0-9]+/g, '-')
  .replaceAll(/^-|-$/g, '')
if (name === '') giveUp('Say what it does: npm run db:new "add blood group"')

const numbers = readdirSync(join(root, 'sql')).flatMap(
  (file) => /^(\d{4})-.*\.sql$/.exec(file)?.[1] ?? [],
)
const next = String(Math.max(0, ...numbers.map(Number)) + 1).padStart(4, '0')
const file = join('sql', `${next}-${name}.sql`)
writeFileSync(join(root, file), '-- What this is in the domain, in a sentence or two.\n\n', {
  flag: 'wx',
})
process.stdout.write(`${file}\nThen: npm run db:types\n`)
