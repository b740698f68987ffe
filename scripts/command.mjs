/**
 * Runs the command from a checkout: builds what is stale, then becomes the command.
 * In one process, so that the exit status and the signals are the command's own.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from './build.mjs'
import { giveUp, root } from './checkout.mjs'
import { isInstalled } from './setup.mjs'

/** @param {readonly string[]} words after `good-offices` */
export async function becomeCommand(words) {
  // An installed package has no lock file of its own; it comes built.
  if (existsSync(join(root, 'package-lock.json'))) await bringUpToDate()
  const main = join(root, 'dist', 'src', 'cli', 'main.js')
  process.argv.splice(1, process.argv.length, main, ...words)
  await import(pathToFileURL(main).href)
}

async function bringUpToDate() {
  if (!isInstalled()) giveUp(`The packages are missing. Type: cd ${root} && npm ci`)
  if (!(await build())) giveUp('The build did not succeed; the reason is above.')
}
