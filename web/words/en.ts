/** English: complete. A room that is added brings its words in a file of its own and one line here. */
import { lists, people } from './en/lists.ts'
import { shell } from './en/shell.ts'

export const en = { ...shell, lists, people }
