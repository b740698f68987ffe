/**
 * How clerks abroad write Cyrillic names in Latin letters, by the rules of their offices and by
 * habit. It shares nothing with src/matching: it is the other side of the measurement.
 * ICAO Doc 9303-3 section 6 (passports since 2013), GOST R 52535.1-2006, BGN/PCGN 1947, habit of
 * typists, French spelling; for Ukrainian the Cabinet's resolution 55 of 2010.
 */
type Office = {
  letters: Readonly<Record<string, string>>
  /** At the beginning of a word. */
  initial?: Readonly<Record<string, string>>
  afterVowel?: Readonly<Record<string, string>>
}

const table = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(text.split(' ').map((pair) => pair.split('=')))

const plain =
  'а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f ' +
  'х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e'

const icao: Office = { letters: table(`${plain} ю=iu я=ia ъ=ie`) }
const gost: Office = { letters: table(`${plain} ц=tc ю=iu я=ia`) }
const bgn: Office = {
  letters: table(`${plain} й=y ё=yo ю=yu я=ya`),
  initial: { е: 'ye' },
  afterVowel: { е: 'ye' },
}
const habit: Office = { letters: table(`${plain} й=y ё=yo х=h щ=sch ю=yu я=ya`) }
const french: Office = {
  letters: table(`${plain} у=ou ш=ch ж=j ч=tch щ=chtch ю=iou я=ia й=i`),
}
const resolution55: Office = {
  letters: table(
    'а=a б=b в=v г=h ґ=g д=d е=e є=ie ж=zh з=z и=y і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r с=s ' +
      'т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ь= ʼ= ю=iu я=ia',
  ),
  initial: { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' },
}

/** Offices for Russian forms with the share of lists that each writes. */
const russianOffices = [
  [icao, 0.4],
  [bgn, 0.6],
  [habit, 0.85],
  [gost, 0.95],
  [french, 1],
] as const satisfies readonly (readonly [Office, number])[]

const vowels = 'аеёиоуыэюяіїєь'

function write(word: string, { letters, initial, afterVowel }: Office): string {
  const lower = word.toLowerCase()
  let out = ''
  for (let at = 0; at < lower.length; at += 1) {
    const letter = lower.charAt(at)
    const isAfterVowel = at > 0 && vowels.includes(lower.charAt(at - 1))
    const special = at === 0 ? initial?.[letter] : isAfterVowel ? afterVowel?.[letter] : undefined
    out += special ?? letters[letter] ?? letter
  }
  return out.charAt(0).toUpperCase() + out.slice(1)
}

export type Clerk = { language: 'ru' | 'uk'; write: (word: string) => string }

/** The clerk of one line: a passport of either country, or whoever typed. */
export function anyClerk(chance: () => number, ukrainianShare: number): Clerk {
  if (chance() < ukrainianShare)
    return { language: 'uk', write: (word) => write(word, resolution55) }
  const at = chance()
  const office = russianOffices.find(([, upTo]) => at < upTo)?.[0] ?? icao
  return { language: 'ru', write: (word) => write(word, office) }
}

/** One office for all lines, for lists in one alphabet. */
export const passportClerk: Clerk = { language: 'ru', write: (word) => write(word, icao) }

const common = 'aeiounrstlkv'

/** A letter lost, wrong, doubled into the word, or two that changed places. */
export function mistype(chance: () => number, word: string, letters = common): string {
  const below = (limit: number) => Math.floor(chance() * limit)
  const at = 1 + below(Math.max(1, word.length - 1))
  const letter = letters.charAt(below(letters.length))
  const [before, after] = [word.slice(0, at), word.slice(at + 1)]
  const kind = chance()
  if (kind < 0.3) return before + after
  if (kind < 0.6) return before + letter + after
  if (kind < 0.8 && at < word.length - 1)
    return before + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
  return before + letter + word.slice(at)
}
