/**
 * How clerks who write in Arabic or Hebrew letters write Cyrillic names, by the habits of
 * newspapers and offices: with or without the short vowels, в as و or ف, г as غ or ج. It shares
 * nothing with src/matching: neither the fold's letters nor what the bridge has learned.
 */
import type { Clerk } from './latin-clerks.ts'

type Letters = Readonly<Record<string, string>>

const table = (text: string): Letters =>
  Object.fromEntries(text.split(' ').map((pair) => pair.split('=').slice(0, 2)))

type Hand = {
  readonly letters: Letters
  readonly initial: Letters
  readonly final: Letters
  /** What one clerk leaves out within a word and the next one writes. */
  readonly optional: string
  /** One of each is taken by each clerk. */
  readonly habits: readonly (readonly Letters[])[]
}

const sames = 'ґ=г і=и ї=и є=е ў=у'

const arabic: Hand = {
  letters: table(
    'а=ا б=ب в=ف г=غ д=د е=ي ё=يو ж=ج з=ز и=ي й=ي к=ك л=ل м=م н=ن о=و п=ب р=ر с=س т=ت у=و ф=ف ' +
      'х=خ ц=تس ч=تش ш=ش щ=شتش ъ= ы=ي ь= э=ي ю=يو я=يا',
  ),
  initial: table('а=أ о=أو у=أو и=إي э=إي е=ي'),
  final: table('а=ا я=يا'),
  optional: 'ео',
  habits: [
    [{}, table('в=و')],
    [{}, table('г=ج')],
    [{}, table('т=ط к=ق')],
  ],
}

const hebrew: Hand = {
  letters: table(
    'а=א б=ב в=ב г=ג д=ד е=י ё=יו ж=ז׳ з=ז и=י й=י к=ק л=ל м=מ н=נ о=ו п=פ р=ר с=ס т=ט у=ו ф=פ ' +
      'х=ח ц=צ ч=צ׳ ш=ש щ=שצ׳ ъ= ы=י ь= э=א ю=יו я=יא',
  ),
  initial: table('а=א о=או у=או и=אי э=א е=י'),
  final: table('а=ה я=יה м=ם н=ן ф=ף ц=ץ'),
  optional: 'аеэ',
  habits: [
    [{}, table('в=ו')],
    [{}, table("ж=ז' ч=צ' щ=שצ'")],
    [{}, table('х=כ')],
  ],
}

const hands = { arabic, hebrew } as const
export type NativeScript = keyof typeof hands

/** Letters that a finger hits for others. */
export const slipsOf = { arabic: 'ابتدرسلمنوي', hebrew: 'אבדהוילמנרש' } as const

/** The clerk of one line; what is optional is left out by some throughout, by none here and there. */
export function anyNativeClerk(
  chance: () => number,
  script: NativeScript,
  ukrainianShare: number,
): Clerk {
  const hand = hands[script]
  const same = table(sames)
  const language = chance() < ukrainianShare ? 'uk' : 'ru'
  const isSparing = chance() < 0.5
  const own = hand.habits.map((ways) => ways[Math.floor(chance() * ways.length)] ?? {})
  const letters = Object.assign({}, hand.letters, ...own)
  const write = (word: string) =>
    Array.from(word.toLowerCase(), (letter) => same[letter] ?? letter)
      .map((letter, at, all) => {
        if (at === 0) return hand.initial[letter] ?? letters[letter] ?? ''
        if (at === all.length - 1) return hand.final[letter] ?? letters[letter] ?? ''
        return isSparing && hand.optional.includes(letter) ? '' : (letters[letter] ?? '')
      })
      .join('')
  return { language, write }
}
