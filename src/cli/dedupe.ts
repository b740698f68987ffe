/** `good-offices dedupe`: who may stand twice in one list. */
import { readArguments, UsageError, type Command } from './command.ts'
import { matchFiles } from './matching/match-files.ts'
import { sharedHelp, sharedOptions } from './matching/options.ts'

const help = `
good-offices dedupe LIST [--out FILE] [--columns MAP.json] [--all] [--threads N]
                         [--stats FILE] [--explain FILE] [--lint]

Proposes which lines of one list are the same person; left_id stands before right_id
in the list, and a person who stands three times gives three pairs, also where two of
the lines share little: each pair is seen in the light of the lines around it.

  --all              every pair from probability .10 up by itself, whoever else it may be
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
      options: { ...sharedOptions, all: { type: 'boolean', default: false } },
    })
    const [path, ...others] = positionals
    if (path === undefined || others.length > 0) throw new UsageError('dedupe takes one LIST.')
    await matchFiles({ left: path, keep: values.all ? 'all' : 'gathered' }, values)
    return 0
  },
}
