/** `good-offices match`: which line of one list may be which line of another. */
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
good-offices match LEFT RIGHT [--out FILE] [--columns MAP.json] [--all] [--threads N]
                              [--stats FILE] [--explain FILE]

Proposes which lines of two lists are the same person, in whatever script or spelling.
Each line is used once, unless --all. It proposes; an officer decides.

  --all              every pair from probability .10 up, not one a line
${sharedHelp.trimStart().trimEnd()}
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
    const threads = threadsOf(values.threads)
    const startedAt = performance.now()
    const maps = await readColumnMaps(values.columns)
    const left = await readMatchLines(leftPath, maps.left)
    const right = await readMatchLines(rightPath, maps.right)
    const secondsRead = (performance.now() - startedAt) / 1_000
    const result = await matchInWorker(
      { kind: 'match', left, right, keep: values.all ? 'all' : 'one-to-one', threads },
      { onProgress: showProgress() },
    )
    await writeResult(result, values, secondsRead)
    return 0
  },
}
