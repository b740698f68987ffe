/** A statement as it came: some bytes that became a text, from a publisher, on a day. */
import type { Language } from './languages.ts'

export type Statement = {
  /** The name of the file that it came in. */
  readonly file: string
  /** SHA-256 of the bytes, in hexadecimal digits: the source is never changed. */
  readonly sha256: string
  readonly url: string | null
  readonly publisher: string | null
  /** YYYY-MM-DD. */
  readonly published: string | null
  /** As the source says; null lets the reader find out. */
  readonly lang: Language | null
  readonly text: string
}
