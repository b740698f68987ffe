/**
 * A value of a second reading as an officer may set it in the reading of the rules: on the same
 * words, pointing at the events and speakers of the rules' own lists. What it pointed at there and
 * the rules did not read, it points at no more.
 */
import { z } from 'zod'
import type { Reading } from '../reading/reading.ts'
import type { AnsweredList } from './answer-form.ts'
import type { Difference } from './differences.ts'
import { partsOf } from './parts.ts'

const pointed = { event: 'events', speaker: 'speakers', agreement: 'agreements' } as const
const Value = z.record(z.string(), z.unknown())

type Meant = { readonly list: AnsweredList; readonly second: number }

export function slotFromSecond(
  second: Reading,
  { list, second: place }: Meant,
  differences: readonly Difference[],
): Record<string, unknown> | null {
  const read = Value.safeParse(second[list][place])
  if (!read.success) return null
  const inRules = (of: AnsweredList, at: unknown) =>
    differences.find((each) => each.list === of && each.second === at)?.rules ?? null
  const value = { ...read.data }
  for (const [part, of] of Object.entries(pointed))
    if (part in value) value[part] = inRules(of, value[part])
  if ('partOf' in value) value['partOf'] = inRules('counts', value['partOf'])
  if (list === 'hedges') {
    const [, of, at] =
      /^(counts|running|cumulative|events)\/(\d+)$/u.exec(String(value['on'])) ?? []
    const now = listNamed(of, at, inRules)
    value['on'] = now ?? 'text'
  }
  return value
}

function listNamed(
  of: string | undefined,
  at: string | undefined,
  inRules: (of: AnsweredList, at: unknown) => number | null,
): string | null {
  if (of !== 'counts' && of !== 'running' && of !== 'cumulative' && of !== 'events') return null
  const place = inRules(of, Number(at))
  return place === null ? null : `${of}/${place}`
}

/** Whether the value stands already in what counts now, on the same words. */
export function isSetAlready(corrected: Reading, second: Reading, meant: Meant): boolean {
  const { list, second: place } = meant
  const wanted = JSON.stringify(partsOf(list, second, place))
  return corrected[list].some((_, at) => JSON.stringify(partsOf(list, corrected, at)) === wanted)
}
