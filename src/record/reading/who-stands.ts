/** The parties of a statement: those of the conflict of the gazetteer whose bodies it names most. */
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import type { WhoFacts } from './frames/scene.ts'
import type { ReadText } from './mentions.ts'

export function whoStands({ names }: ReadText, gazetteer: Gazetteer): WhoFacts {
  const named = (code: string) => names.find(({ of }) => of === code)
  const conflict = gazetteer.conflicts
    .map(({ parties }) => ({
      parties,
      hits: parties.filter((code) => named(code) !== undefined).length,
    }))
    .toSorted((one, other) => other.hits - one.hits)[0]
  const parties = conflict === undefined || conflict.hits === 0 ? [] : conflict.parties
  return {
    parties: parties.flatMap((code) => {
      const first = named(code)
      return first === undefined ? [] : [{ code, span: first.span }]
    }),
    intermediaries: [],
    speakers: [],
    relays: [],
    hedges: [],
    stances: [],
    conditions: [],
  }
}
