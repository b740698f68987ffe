/** `good-offices match`: which line of one list may be which line of another. */
import { readArguments, UsageError, type Command } from './command.ts'
import { matchFiles } from './matching/match-files.ts'
import { sharedHelp, sharedOptions } from './matching/options.ts'

const help = `
good-offices match LEFT RIGHT [--out FILE] [--columns MAP.json] [--all] [--threads N]
                              [--stats FILE] [--explain FILE] [--lint]

Proposes which lines of two lists are the same person, in whatever script or spelling.
Each line is used once, unless --all. It proposes; an officer decides.

  --all              every pair from probability .10 up, not one a line
${sharedHelp}
`

export const command: Command = {
  name: 'match',
  summary: 'propose who stands on both of two lists',
  help,
  run: async (args) => {
    const { values, positionals } = readArguments({
      args: [...args],
      allowPositionals: true,
      options: { ...sharedOptions, all: { type: 'boolean', default: false } },
    })
    const [leftPath, rightPath, ...others] = positionals
    if (leftPath === undefined || rightPath === undefined || others.length > 0)
      throw new UsageError('match takes two lists: LEFT RIGHT.')
    await matchFiles(
      { left: leftPath, right: rightPath, keep: values.all ? 'all' : 'one-to-one' },
      values,
    )
    return 0
  },
}
