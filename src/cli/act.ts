/** `act`: any act of the registry, performed at a running desk as the person signed in here. */
import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { acts } from '../http/registry.ts'
import { readArguments, UsageError, type Command } from './command.ts'
import { answerOf, defaultAddress, readAddress } from './desk-address.ts'
import { askSignedIn } from './own-device.ts'

const help = `
good-offices act NAME --input FILE.json [--url URL] [--reason RULE=TEXT]...
good-offices act --list

Performs an act of the registry at a running desk, as the person whom sign-in enrolled on this
machine. Prints its id, its instant and its answer as JSON.

  --input FILE        what the act asks for, as JSON; - reads it from standard input
  --reason RULE=TEXT  answers a rule that asks; goes on record with the act; may be repeated
  --url URL           the desk (default ${defaultAddress})
  --list              every act: its name, who may perform it, what it records

Exit status: 0 recorded, 1 refused, 2 wrong usage.
`

export const command: Command = {
  name: 'act',
  summary: 'perform any act at a running desk; act --list names them',
  help,
  run: async (args) => {
    const asked = readActArguments(args)
    if (asked === 'list') {
      process.stdout.write(`${listOfActs()}\n`)
      return 0
    }
    const { url, name, file, answers } = asked
    const input = await readInput(file)
    const body = { input, answers }
    const done = await answerOf(await askSignedIn(url, { path: `/api/acts/${name}`, body }), Done)
    process.stdout.write(`${JSON.stringify(done, null, 2)}\n`)
    return 0
  },
}

const Done = z.object({ act: z.uuid(), at: z.iso.datetime(), answer: z.unknown() })

function readActArguments(args: readonly string[]) {
  const { values, positionals } = readArguments({
    args: [...args],
    allowPositionals: true,
    options: {
      input: { type: 'string' },
      url: { type: 'string' },
      reason: { type: 'string', multiple: true, default: [] },
      list: { type: 'boolean', default: false },
    },
  })
  if (values.list) return 'list'
  const [name, more] = positionals
  if (name === undefined || more !== undefined) throw new UsageError('Name one act.')
  if (!acts.some((act) => act.name === name)) {
    throw new UsageError(`There is no act "${name}": act --list names them.`)
  }
  if (values.input === undefined) throw new UsageError('Name the input with --input FILE.json.')
  const answers = values.reason.map(readReason)
  return { url: readAddress(values.url), name, file: values.input, answers }
}

function readReason(words: string): { rule: string; reason: string } {
  const [, rule, reason] = /^([a-z0-9-]+)=([^]+)$/.exec(words) ?? []
  if (rule === undefined || reason === undefined) {
    throw new UsageError(`--reason ${words}: write the rule, "=", and the reason.`)
  }
  return { rule, reason }
}

async function readInput(file: string): Promise<unknown> {
  try {
    return JSON.parse(file === '-' ? await text(process.stdin) : await readFile(file, 'utf8'))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Refusal('wrong-input', `${file} is not an input: ${why}`)
  }
}

const listOfActs = () =>
  acts
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ name, by, says }) => `${name}\n  by ${by.join(', ')}\n  ${says}`)
    .join('\n')
