/** What a new version did to one line of a list: the reason beside a proposal that it changed. */
import type { LineReading } from '../../lists/submission.ts'
import { changedColumns, type ComparedColumn } from '../decisions.ts'
import type { ChangedLines } from './changed-lines.ts'

export const lineEvents = ['as-before', 'added', 'altered', 'withdrawn'] as const

export type LineChange = {
  /** Its number in the version in which it is shown. */
  readonly line: number
  readonly reading: LineReading
  readonly event: (typeof lineEvents)[number]
  /** By what an altered line is compared otherwise than before. */
  readonly fields: readonly ComparedColumn[]
}

type Lines = readonly { readonly line: number; readonly reading: LineReading }[]
export type TwoVersions = {
  readonly before: Lines
  readonly now: Lines
  readonly changed: ChangedLines
}

/** For the line at a position of one of the two versions; undefined: no such line. */
export function lineChangesOf({ before, now, changed }: TwoVersions) {
  const wasAt = new Map<number, number>()
  changed.nowAt.forEach((is, was) => {
    if (is >= 0) wasAt.set(is, was)
  })
  const altered = new Set(changed.altered)
  const between = (was: number, is: number) => {
    const [old, fresh] = [before[was], now[is]]
    if (old === undefined || fresh === undefined || !altered.has(is)) return undefined
    return changedColumns(old.reading, fresh.reading)
  }
  return (version: 'before' | 'now', at: number): LineChange | undefined => {
    const shown = version === 'before' ? before[at] : now[at]
    if (shown === undefined) return undefined
    const { line, reading } = shown
    const was = version === 'before' ? at : wasAt.get(at)
    const is = version === 'now' ? at : (changed.nowAt[at] ?? -1)
    if (was === undefined) return { line, reading, event: 'added', fields: [] }
    if (is < 0) return { line, reading, event: 'withdrawn', fields: [] }
    const fields = between(was, is)
    if (fields === undefined) return { line, reading, event: 'as-before', fields: [] }
    return { line, reading, event: 'altered', fields }
  }
}
