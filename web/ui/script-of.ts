/** In which script a text is written, for its direction and for the voice that reads it. */
export type Script = 'Arab' | 'Cyrl' | 'Hebr' | 'Grek' | 'Latn'

const tests: readonly [Script, RegExp][] = [
  ['Arab', /(?=\p{L})\p{Script=Arabic}/gu],
  ['Cyrl', /(?=\p{L})\p{Script=Cyrillic}/gu],
  ['Hebr', /(?=\p{L})\p{Script=Hebrew}/gu],
  ['Grek', /(?=\p{L})\p{Script=Greek}/gu],
  ['Latn', /(?=\p{L})\p{Script=Latin}/gu],
]

/** The script of most of its letters; null when it has no letters. */
export function scriptOf(text: string): Script | null {
  let most: { script: Script | null; count: number } = { script: null, count: 0 }
  for (const [script, letters] of tests) {
    const count = text.match(letters)?.length ?? 0
    if (count > most.count) most = { script, count }
  }
  return most.script
}

/** The language is unknown, the script is not (BCP 47: `und-Cyrl`). */
export function writtenIn(text: string): { lang: string; dir: 'rtl' | 'ltr' } {
  const script = scriptOf(text)
  return {
    lang: script === null ? 'und' : `und-${script}`,
    dir: script === 'Arab' || script === 'Hebr' ? 'rtl' : 'ltr',
  }
}
