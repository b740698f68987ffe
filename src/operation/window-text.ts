/**
 * The text that a side signs when it acknowledges a window of silence: which stage, which
 * day and hours, where. The version stands in it: hours that were moved away and back are
 * acknowledged anew. The browser makes the same text.
 */
import type { Point, Stage } from '../exchange/exchange.ts'

export type StageWindow = {
  readonly exchange: number
  readonly point: Point
  readonly stage: Pick<Stage, 'id' | 'on' | 'window'>
  /** 1 as the exchange was opened; one more with every move. */
  readonly version: number
}

/** A line break inside a name would forge a line. */
const field = (text: string) => text.replaceAll(/\s+/gu, ' ').trim()

export const windowText = ({ exchange, point, stage, version }: StageWindow) =>
  [
    'good-offices/window/1',
    `exchange ${exchange}`,
    `stage ${stage.id}`,
    `version ${version}`,
    `on ${stage.on} ${stage.window.from} ${stage.window.to} ${point.timeZone}`,
    `at ${field(point.name)}`,
  ]
    .map((line) => `${line}\n`)
    .join('')
