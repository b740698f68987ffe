/** `good-offices names score`: are two written names one name? */
import { readFile } from 'node:fs/promises'
import { Refusal } from '../base/refusal.ts'
import { scoreNames } from '../matching/names/score-names.ts'
import { readArguments, UsageError, type Command } from './command.ts'

const help = `
good-offices names score PAIRS.tsv

Reads two names a line with a tab between, each one token or a whole name, in any
script, and prints the line, a tab, and the probability that they are one person's.
It holds for pairs that somebody had reason to compare, not for any two people.
Exit status: 0 done, 1 refused or nothing usable, 2 wrong usage.
`

/** Lines of a text file in UTF-8, without their ends; the last end makes no empty line. */
export async function textLines(path: string): Promise<string[]> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Refusal('wrong-input', `${path} cannot be read: ${reason}.`)
  })
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

export const command: Command = {
  name: 'names score',
  summary: 'how likely two written names are one name',
  help,
  run: async (args) => {
    const { positionals } = readArguments({ args: [...args], allowPositionals: true })
    const [path, ...others] = positionals
    if (path === undefined || others.length > 0)
      throw new UsageError('names score takes one PAIRS.tsv.')
    const lines = await textLines(path)
    const scored: string[] = []
    lines.forEach((line, at) => {
      const [left, right] = line.split('\t')
      if (left === undefined || right === undefined)
        process.stderr.write(
          `${path}, line ${at + 1}: no tab between two names; the line is left out.\n`,
        )
      else scored.push(`${line}\t${scoreNames(left, right).toFixed(6)}\n`)
    })
    if (scored.length === 0)
      throw new Refusal('wrong-input', `${path} holds no line with a tab between two names.`)
    process.stdout.write(scored.join(''))
    return 0
  },
}
