/**
 * What crosses to the other side: a separate extract that a party looks at, signs
 * and releases line by line. Identity fields and nothing else (GC III 17 and 122;
 * GC IV 138): rank, unit, service number, photograph and kin never cross by default.
 */
import { createHash } from 'node:crypto'
import type { PartyId } from '../base/ids.ts'
import type { LineReading } from './submission.ts'

export type ExtractLine = {
  readonly line: number
  readonly surname: string | null
  readonly given: string | null
  readonly patronymic: string | null
  readonly fullName: string | null
  readonly bornOn: string | null
}

export type Extract = {
  readonly to: PartyId
  readonly lines: readonly ExtractLine[]
  /** The text whose hash is signed: one line a person, fields apart by tabs. */
  readonly text: string
  readonly sha256: string
}

const identityOf = (line: number, reading: LineReading): ExtractLine => ({
  line,
  surname: reading.surname ?? null,
  given: reading.given ?? null,
  patronymic: reading.patronymic ?? null,
  fullName: reading.fullName ?? null,
  bornOn: reading.bornOn ?? null,
})

/** A tab or line break inside a name would forge a field. */
const field = (text: string | null) => (text ?? '').replaceAll(/\s+/gu, ' ').trim()

export function extractOf(
  { list, to }: { list: string; to: PartyId },
  lines: readonly { readonly line: number; readonly reading: LineReading }[],
): Extract {
  const taken = lines
    .map(({ line, reading }) => identityOf(line, reading))
    .toSorted((a, b) => a.line - b.line)
  const rows = taken.map((each) =>
    [String(each.line), each.surname, each.given, each.patronymic, each.fullName, each.bornOn]
      .map(field)
      .join('\t'),
  )
  const text = ['good-offices/extract/1', `list ${list}`, `to ${to}`, ...rows]
    .map((row) => `${row}\n`)
    .join('')
  return { to, lines: taken, text, sha256: createHash('sha256').update(text).digest('hex') }
}
