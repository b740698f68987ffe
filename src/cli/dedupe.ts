/** `good-offices dedupe`: who may stand twice in one list. */
import { matchInWorker } from '../jobs/match-lists.ts'
import { readArguments, UsageError, type Command } from './command.ts'
import {
  readColumnMaps,
  readMatchLines,
  sharedHelp,
  sharedOptions,
  showProgress,
  threadsOf,
  writeResult,
} from './matching-files.ts'

const help = `
good-offices dedupe LIST [--out FILE] [--columns MAP.json] [--threads N]
                         [--stats FILE] [--explain FILE]

Proposes which lines of one list are the same person; left_id stands before right_id
in the list, and a person who stands three times gives three pairs.

${sharedHelp.trimStart().trimEnd()}
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
    const threads = threadsOf(values.threads)
    const startedAt = performance.now()
    const maps = await readColumnMaps(values.columns)
    const lines = await readMatchLines(path, maps.left)
    const secondsRead = (performance.now() - startedAt) / 1_000
    const result = await matchInWorker(
      { kind: 'dedupe', lines, threads },
      { onProgress: showProgress() },
    )
    await writeResult(result, values, secondsRead)
    return 0
  },
}
