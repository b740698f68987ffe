/**
 * Every line that the versions of two lists have held since the model was learned, as rows of
 * columns. Rows are only added: a line that is altered becomes a new row, and one that is
 * withdrawn is a row at which no line stands. So the index of the first version is never made
 * again; the rows added since stand in a small second one.
 */
import type { Reading } from '../../lists/line.ts'
import { reviewFrom } from '../explanation.ts'
import { sizeOf, type BlockIndex, type SizedKeys } from '../records/blocking/block-index.ts'
import { blocksOf, type Blocks } from '../records/blocking/blocks.ts'
import type { Records, RecordsBuilder } from '../records/columns.ts'
import type { SeenValues } from '../records/learning/weights.ts'
import type { PackedBefore } from '../records/packed-rows.ts'
import { prepareRun, type PreparedRun } from '../records/prepare.ts'
import type { ChangedLines } from './changed-lines.ts'
import { seenValuesUnder } from './frozen-values.ts'
import { builderOf, type Learned, type ModelVersion, type TwoLists } from './model-version.ts'

export type ListSide = 'left' | 'right'

/** For each line of a version its row in the stock. */
export type RowsOfLines = { readonly left: Int32Array; readonly right: Int32Array }

/** A key that grew beyond so many times what is split in learning asks for learning anew. */
const growthMax = 2

const firstRows = (count: number) => Int32Array.from({ length: count }, (_, row) => row)

/** Whether a key now has far more lines than when it was settled which ones are split. */
export function isCrowded({ keys, split }: Blocks, { settled }: ModelVersion): boolean {
  const most = settled.membersMax * growthMax
  const grew = (index: BlockIndex, sizes: SizedKeys) =>
    index.keys.some((key) => sizeOf(index, key) > most && sizeOf(sizes, key) <= settled.membersMax)
  return grew(keys, settled.keys) || grew(split, settled.split)
}

export class LineStock {
  readonly version: ModelVersion
  /** Index of the rows that stood in the stock at first. */
  readonly firstBlocks: Blocks
  readonly isFirstCrowded: boolean
  readonly #firstRows: number
  readonly #builder: RecordsBuilder
  readonly #rows: Record<ListSide, number>
  #seen: SeenValues | undefined
  /** As it was made ready last: rows and values that came since are added to it. */
  #before: PackedBefore | undefined

  private constructor(
    version: ModelVersion,
    builder: RecordsBuilder,
    { records, blocks }: { records: Records; blocks?: Blocks },
  ) {
    this.version = version
    this.#builder = builder
    this.firstBlocks = blocks ?? blocksOf(records, { settled: version.settled })
    this.isFirstCrowded = blocks === undefined && isCrowded(this.firstBlocks, version)
    this.#firstRows = records.left.rows
    this.#rows = { left: records.left.rows, right: records.right.rows }
  }

  static learned({ version, builder, run }: Learned): LineStock {
    const stock = new LineStock(version, builder, run.prepared)
    stock.#remember(run)
    return stock
  }

  /** From the lists alone, for a full run under the model version. */
  static under(version: ModelVersion, lists: TwoLists<Reading>): LineStock {
    const builder = builderOf(lists, version)
    return new LineStock(version, builder, { records: builder.taken() })
  }

  /** Where the lines of the first version stand. */
  firstPlaces(): RowsOfLines {
    return { left: firstRows(this.#rows.left), right: firstRows(this.#rows.right) }
  }

  /** Rows of both sides, with those at which no line stands any more. */
  get size(): number {
    return this.#rows.left + this.#rows.right
  }

  /** Takes in the changed lines of a new version and says where all its lines stand. */
  follow(
    side: ListSide,
    before: Int32Array,
    { changes, readings }: { changes: ChangedLines; readings: readonly Reading[] },
  ): Int32Array {
    const rows = new Int32Array(readings.length)
    changes.nowAt.forEach((now, was) => {
      if (now >= 0) rows[now] = before[was] ?? 0
    })
    for (const changed of [changes.added, changes.altered])
      for (const at of changed) {
        const reading = readings[at]
        if (reading !== undefined) rows[at] = this.#add(side, reading)
      }
    return rows
  }

  #add(side: ListSide, reading: Reading): number {
    if (side === 'left') this.#builder.addLeft(reading)
    else this.#builder.addRight(reading)
    const row = this.#rows[side]
    this.#rows[side] += 1
    return row
  }

  /** All rows, ready to be compared under the model version. */
  prepared(): PreparedRun {
    const { model, values } = this.version
    const records = this.#builder.taken()
    const { spellingOf } = this.#builder.spellings
    const seen = seenValuesUnder(values, records, { spellingOf, before: this.#seen })
    this.#seen = seen
    const wish = { keptFrom: reviewFrom, model, seen, before: this.#before }
    const run = prepareRun(records, wish, this.firstBlocks)
    this.#remember(run)
    return run
  }

  #remember({ prepared: { packed, weights } }: PreparedRun): void {
    this.#before = { packed, weights }
  }

  /** Index of those of these rows that came after the first version. */
  laterBlocks(records: Records, rows: Int32Array): Blocks {
    const later = rows.filter((row) => row >= this.#firstRows)
    return blocksOf(records, { settled: this.version.settled, rows: later })
  }
}
