/** `good-offices names find`: which of many written names is this one? */
import { Refusal } from '../base/refusal.ts'
import { nameFinder } from '../matching/names/find-names.ts'
import { readArguments, UsageError, type Command } from './command.ts'
import { textLines } from './names-score.ts'

const help = `
good-offices names find --among FILE --for FILE [--top K]

Both files hold one name a line, in any script. For each name of --for it prints the K
likeliest of --among, best first: query, candidate, score, with tabs between.

  --among FILE   the names to look among
  --for FILE     the names to look for
  --top K        how many a query, default 5

The score is the probability of "names score", as if only this candidate were asked about.
Exit status: 0 done, 1 refused or nothing usable, 2 wrong usage.
`

const topMax = 1_000

export const command: Command = {
  name: 'names find',
  summary: 'the likeliest of many names for each of some',
  help,
  run: async (args) => {
    const { values } = readArguments({
      args: [...args],
      options: {
        among: { type: 'string' },
        for: { type: 'string' },
        top: { type: 'string', default: '5' },
      },
    })
    const top = Number(values.top)
    if (values.among === undefined || values.for === undefined)
      throw new UsageError('names find needs --among FILE and --for FILE.')
    if (!(Number.isInteger(top) && top >= 1 && top <= topMax))
      throw new UsageError(`--top takes a whole number from 1 to ${topMax}, not "${values.top}".`)
    const among = (await textLines(values.among)).filter((name) => name.trim() !== '')
    const asked = (await textLines(values.for)).filter((name) => name.trim() !== '')
    if (among.length === 0) throw new Refusal('wrong-input', `${values.among} holds no name.`)
    if (asked.length === 0) throw new Refusal('wrong-input', `${values.for} holds no name.`)
    const find = nameFinder(among)
    for (const query of asked) {
      for (const { candidate, score } of find(query, top))
        process.stdout.write(`${query}\t${candidate}\t${score.toFixed(6)}\n`)
    }
    return 0
  },
}
