/**
 * Lessons made by rule, for what the collected Cyrillic pairs lack: they are Russian names as
 * newspapers spell them, without Ukrainian or Belarusian letters and with few passport spellings.
 * East Slavic names among them are put into Ukrainian and Belarusian letters, roughly, and spelled
 * by the offices' schemes. They weigh little: what people really write counts more.
 */
import { spread } from './bridge-spread.ts'
import type { SpelledPair } from './bridge-training.ts'
import { plainWord } from './letters.ts'
import { spellingsOf } from './romanization.ts'
import type { Scheme } from './romanization-schemes.ts'

const namesMax = 3_000
const weight = 0.5

const eastSlavic =
  /(?:[оеё]ва?|[иы]на?|[сц]к(?:ий|ой|ая)|енко|[уюч]к|ич|[аияь]й|ия|ья|слава?|мира?|ина|юк|ло|ко|ик)$/

/** Ways in which a Russian form may stand in the other alphabets: letter by letter, no more. */
const forms: readonly { language: Scheme['language']; of: (native: string) => string }[] = [
  { language: 'russian', of: (native) => native },
  {
    language: 'ukrainian',
    of: (native) => ukrainian(native).replaceAll('и', 'і').replaceAll('ы', 'и'),
  },
  { language: 'ukrainian', of: (native) => ukrainian(native).replaceAll('ы', 'и') },
  { language: 'belarusian', of: (native) => belarusian(native) },
]

const ukrainian = (native: string) =>
  native
    .replace(/ий$/, 'ій')
    .replace(/([сц])кій$/, '$1ький')
    .replace(/ия$/, 'ія')
    .replace(/^е/, 'є')
    .replace(/(?<=[аеиоуы])е/g, 'є')
    .replace(/ьё|ьо/g, 'йо')
    .replaceAll('ё', 'ьо')
    .replaceAll('э', 'е')
    .replaceAll('ъ', '')

const belarusian = (native: string) =>
  native
    .replace(/([сц])кий$/, '$1кі')
    .replace(/(?<=[аеёиоуыэюя])[ву](?=[^аеёиоуыэюя]|$)/g, 'ў')
    .replaceAll('и', 'і')
    .replaceAll('щ', 'шч')
    .replaceAll('ъ', '')

export function pairsByScheme(lessons: readonly { readonly native: string }[]): SpelledPair[] {
  const names = [...new Set(lessons.map(({ native }) => native))]
    .filter((native) => eastSlavic.test(native))
    .slice(0, namesMax)
  return names.flatMap((name) =>
    forms.flatMap(({ language, of }) => {
      const native = of(name)
      const latins = spellingsOf(native, language).map(({ latin }) => plainWord(latin))
      return [...new Set(latins)].map((to) => ({ from: spread(plainWord(native)), to, weight }))
    }),
  )
}
