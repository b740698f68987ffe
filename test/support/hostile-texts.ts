/**
 * Texts that nobody means as a name and that some file will hold all the same: floods of one
 * sign, halves of characters, marks that turn the direction, patterns that make a search try
 * every way. Each that once broke or stalled something stands here for good.
 */
import * as fc from 'fast-check'

const times = (text: string, count: number) => text.repeat(count)

export const hostileTexts: readonly (readonly [what: string, text: string])[] = [
  ['nothing', ''],
  ['white space alone', ' \t\u00A0\u2003 '],
  ['a mark of byte order alone', '\uFEFF'],
  ['zeros', times('\0', 500)],
  ['ten thousand Latin letters', times('a', 10_000)],
  ['ten thousand Cyrillic letters', times('ладов', 2_000)],
  ['ten thousand Arabic letters', times('لادوف', 2_000)],
  ['ten thousand Hebrew letters', times('לאדוב', 2_000)],
  ['thousands of initials', times('А. ', 4_000)],
  ['thousands of links of a chain', times('ibn ', 3_000)],
  ['thousands of servants', times('abd ', 3_000)],
  ['thousands of hyphens between names', times('Taren-', 2_000)],
  ['one letter under ten thousand marks', `e${times('\u0301', 10_000)}`],
  ['pointed Hebrew without end', times('ל\u05B8', 3_000)],
  ['halves of characters', times('\uD83D', 3_000)],
  ['second halves of characters', times('\uDC00л', 3_000)],
  ['letters beyond the first plane', times('𝕬𝖇', 2_000)],
  ['one sign that unfolds into eighteen', times('ﷺ ', 1_000)],
  ['letters that grow when they are made small', times('İ', 4_000)],
  ['marks that turn the direction', `${times('\u202E\u2066', 3_000)}Ладов`],
  ['families of one sign each', times('習', 5_000)],
  // The search for a name in garbled text tried 2^n ways: n single capitals and no end of a name.
  ['single capitals in the wrong table of characters', `Àà${times(' À', 60)}1ÀÀÀ`],
  // The search for words in two scripts and for cut names was quadratic in their letters.
  ['two scripts by turns', `${times('аў', 50_000)}1`],
  ['a word that never ends', `${times('Ладов', 20_000)}1`],
  // The search for formulas was quadratic behind a plus.
  ['a plus and no bracket', times('+a', 50_000)],
  ['quotation marks', times('"', 5_001)],
  ['an opened formula', `=${times('(', 5_000)}`],
  ['digits', times('9', 5_000)],
  ['a date that goes on', times('12.', 4_000)],
]

/** Any text of any code units, or one of the hostile ones. */
export const hostileText = (maxLength = 60): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength }) },
    // Code units one by one, so that halves of characters stand alone.
    {
      weight: 2,
      arbitrary: fc
        .array(fc.nat(0xff_ff), { maxLength })
        .map((units) => String.fromCharCode(...units)),
    },
    { weight: 1, arbitrary: fc.constantFrom(...hostileTexts.map(([, text]) => text)) },
  )
