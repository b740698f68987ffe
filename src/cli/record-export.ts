/** `good-offices record export`: the rebuilt record as a file for others, with nothing in it that is withheld. */
import { join } from 'node:path'
import { z } from 'zod'
import { exported } from '../record/exports/formats.ts'
import { exportFiles } from '../record/exports/names.ts'
import { Selection } from '../record/exports/selection.ts'
import { shippedFolder } from '../record/whole/store.ts'
import { withStatements } from '../record/whole/with-statements.ts'
import { readArguments, UsageError, type Command } from './command.ts'
import { shippedWith } from './shipped-with.ts'
import { gazetteerOf } from './statement-files.ts'
import { dayGiven, statementsRead } from './statements-read.ts'

const help = `
good-offices record export --as FILE [--claims CLAIMS.csv] [--statements PATH]
  [--conflict NAME] [--kind KIND] [--from DATE] [--to DATE] [--desk NAME] [--address URL]

Writes the rebuilt record to the standard output. Every figure carries the ids of
its claims and the pages that printed them; unknown is empty; what is withheld, and
what arithmetic would give for it, is left out. Without --claims, the public record
that ships is read; this command opens no desk's database.

  --as FILE       ${exportFiles.slice(0, 5).join(', ')},
                  ${exportFiles.slice(5).join(', ')}
  --claims FILE   claims to read, one a line
  --statements PATH, --published DAY, --gazetteer FILE
                  statements to read too, as "record build" does
  --conflict, --kind, --from, --to
                  only such events; a date is a year, a month or a day
  --desk NAME     who reviews, for claim-review.jsonld
  --address URL   where that desk's pages stand

Exit status: 0 done, 1 refused or nothing usable, 2 wrong usage.
`

const word = { type: 'string' } as const
const options = {
  as: word,
  claims: word,
  statements: { type: 'string', multiple: true },
  published: word,
  gazetteer: word,
  conflict: word,
  kind: word,
  from: word,
  to: word,
  desk: { type: 'string', default: 'a desk that was not named' },
  address: { type: 'string', default: 'https://desk.invalid' },
} as const

export const command: Command = {
  name: 'record export',
  summary: 'write the public record as sheets, JSON, HXL, PLOVER or ClaimReview',
  help,
  run: async (args) => {
    const { values, positionals } = readArguments({
      args: [...args],
      allowPositionals: true,
      options,
    })
    if (positionals.length > 0)
      throw new UsageError('record export takes no files but --claims and --statements.')
    const file = z.enum(exportFiles).safeParse(values.as)
    if (!file.success) throw new UsageError(`Say --as one of: ${exportFiles.join(', ')}.`)
    const { conflict, kind, from, to, desk, address } = values
    const selection = Selection.safeParse({ conflict, kind, from, to })
    if (!selection.success)
      throw new UsageError('--kind is a kind of event; --from and --to are dates: 2031-03.')
    const gazetteer = await gazetteerOf(values.gazetteer ?? join(shippedFolder, 'gazetteer.json'))
    const shipped = await shippedWith(values.claims, gazetteer)
    const published = dayGiven(values.published)
    const statements = await statementsRead(values.statements ?? [], {
      shipped,
      gazetteer,
      published,
    })
    const { record } = withStatements(shipped, { statements, adjudications: [] })
    const by = { desk, address, on: new Date().toISOString().slice(0, 10) }
    process.stdout.write(exported(record, { file: file.data, selection: selection.data, by }))
    return 0
  },
}
