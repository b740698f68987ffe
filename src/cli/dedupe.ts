/** `good-offices dedupe`: who may stand twice in one list. */
import { readArguments, UsageError, type Command } from './command.ts'
import { matchFiles } from './matching/match-files.ts'
import { sharedHelp, sharedOptions } from './matching/options.ts'

const help = `
good-offices dedupe LIST [--out FILE] [--columns MAP.json] [--threads N]
                         [--stats FILE] [--explain FILE] [--lint]

Proposes which lines of one list are the same person; left_id stands before right_id
in the list, and a person who stands three times gives three pairs.

${sharedHelp}
`

export const command: Command = {
  name: 'dedupe',
  summary: 'propose who stands twice in one list',
  help,
  run: async (args) => {
    const { values, positionals } = readArguments({
      args: [...args],
      allowPositionals: true,
      options: sharedOptions,
    })
    const [path, ...others] = positionals
    if (path === undefined || others.length > 0) throw new UsageError('dedupe takes one LIST.')
    await matchFiles({ left: path, keep: 'all' }, values)
    return 0
  },
}
