/** English: complete. A room that is added brings its words in a file of its own and one line here. */
import { agreements } from './en/agreements.ts'
import { disputes } from './en/disputes.ts'
import { exchange } from './en/exchange.ts'
import { recordExports } from './en/exports.ts'
import { lists, people } from './en/lists.ts'
import { matching } from './en/matching.ts'
import { operation } from './en/operation.ts'
import { outlook } from './en/outlook.ts'
import { arithmetic, reasonWords, reasons } from './en/reasons.ts'
import { record, transparency } from './en/record.ts'
import { series } from './en/series.ts'
import { agreed, speaker } from './en/speaker.ts'
import { shell } from './en/shell.ts'
import { statements } from './en/statements.ts'
import { today } from './en/today.ts'

export const en = {
  ...shell,
  today,
  agreements,
  lists,
  people,
  matching,
  exchange,
  operation,
  record,
  series,
  speaker,
  agreed,
  outlook,
  statements,
  disputes,
  exports: recordExports,
  reasons,
  reasonWords,
  arithmetic,
  transparency,
}
