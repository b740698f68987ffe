/**
 * A file as a statement: `.txt`, `.json` (`url`, `publisher`, `date`, `lang`, `text`; anything else
 * in it is not looked at) or a saved web page. The bytes are named by their hash and never changed;
 * for a page and for JSON the spans of a reading refer to the text that was taken out of it.
 */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { statementBytesMax } from '../../base/limits.ts'
import { Refusal } from '../../base/refusal.ts'
import { Language } from '../reading/languages.ts'
import type { Statement } from '../reading/statement.ts'
import { decodedText, keepable } from './decoded-text.ts'
import { looksLikePage, pageText } from './page-text.ts'

export type SourceFile = { readonly name: string; readonly bytes: Uint8Array }

/** What whoever brings the file knows of it; for JSON, what the file itself says comes first. */
export type SourceGiven = {
  readonly url?: string | null
  readonly publisher?: string | null
  /** YYYY-MM-DD. */
  readonly published?: string | null
}

const webAddress = /^https?:\/\/\S+$/u
const day = /^(\d{4}-\d{2}-\d{2})(?:T.*)?$/u

/** A language or day that cannot be read is not known; it is no reason to lose the text. */
const FileOfStatement = z.object({
  url: z.string().regex(webAddress).nullish().catch(null),
  publisher: z.string().trim().nullish().catch(null),
  date: z.string().nullish().catch(null),
  lang: Language.nullish().catch(null),
  text: z.string({ error: 'holds no "text"' }),
})

export const dayIn = (written: string | null | undefined): string | null => {
  const found = day.exec(written ?? '')?.[1] ?? null
  return found !== null && !Number.isNaN(Date.parse(found)) ? found : null
}

/** Refuses (`too-large`, `wrong-input`) with the name of the file and what to do. */
export function statementOf({ name, bytes }: SourceFile, given: SourceGiven = {}): Statement {
  if (bytes.length > statementBytesMax) {
    const most = statementBytesMax / 1024 / 1024
    throw new Refusal('too-large', `${name} has more than ${most} MB; give the statement alone.`)
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const text = decodedText(bytes)
  const isJson = /\.json$/iu.test(name)
  const said = isJson ? fieldsOf(name, text) : { text: plainText(name, text) }
  if (said.text.trim() === '') {
    throw new Refusal('wrong-input', `${name} holds no text. Give the words of the statement.`)
  }
  return {
    file: name,
    sha256,
    url: said.url ?? given.url ?? null,
    publisher: said.publisher ?? given.publisher ?? null,
    published: dayIn(said.date) ?? dayIn(given.published),
    lang: said.lang ?? null,
    text: keepable(said.text),
  }
}

const plainText = (name: string, text: string) =>
  /\.x?html?$/iu.test(name) || looksLikePage(text) ? pageText(text) : text

function fieldsOf(
  name: string,
  text: string,
): Partial<z.infer<typeof FileOfStatement>> & { text: string } {
  const read = FileOfStatement.safeParse(parsed(name, text))
  if (read.success) return read.data
  throw new Refusal('wrong-input', `${name} ${read.error.issues[0]?.message ?? 'is no statement'}.`)
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('wrong-input', `${name} is no JSON. Mend it, or give the text as .txt.`)
  }
}
