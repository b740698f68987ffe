/**
 * A list as it lies in its file, before anybody asks what its columns mean: headings, rows of
 * verbatim cells, and how the bytes were understood.
 */
import type { Problem } from '../line.ts'

export type TextEncoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'windows-1251'
  | 'windows-1252'
  | 'windows-1256'
  | 'mixed'

export type Row = {
  /** Row of the sheet or record of the text file; the first is 1. Blank rows are left out. */
  line: number
  cells: string[]
}

export type TableSource =
  | { kind: 'csv' | 'tsv'; encoding: TextEncoding; separator: string }
  | { kind: 'xlsx'; sheet: string }

export type Table = {
  headings: string[]
  rows: Row[]
  source: TableSource
  problems: Problem[]
}

/** What a reader of one file format hands on: rows, with the headings still among them. */
export type RawRows = { rows: Row[]; source: TableSource; problems: Problem[] }
