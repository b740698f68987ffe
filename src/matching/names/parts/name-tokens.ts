/**
 * A written name as its parts: words without titles and marks, the article taken off, Abd and Abu
 * joined to what they belong to, Mac and O' to their surname. A part is what is compared as one.
 */
import { foldWords, invisibleMarks } from '../../../base/folded-words.ts'
import { articles, kunyas, maidens, nasabs, nasabsBehind, particles } from './name-words.ts'
import { hyphenedRanks, ranks, servants, suffixes, titles } from './name-words.ts'

export type NamePart = {
  /** Folded; one letter alone is an initial. */
  readonly word: string
  /** As a father in an Arabic, Hebrew or Turkic chain; `maiden` behind née or in brackets. */
  readonly link: 'none' | 'father' | 'maiden'
  readonly isUpper: boolean
  /** Had the article: probably a nisba, if it stands last. */
  readonly hasArticle: boolean
  /** A hyphen ties it to the part before: Иванова-Петрова, Jean-Marie. */
  readonly isTied: boolean
  /** 0 before the first comma, 1 behind. */
  readonly side: number
}

export type NameParts = {
  readonly parts: readonly NamePart[]
  readonly particles: readonly string[]
}

/** A name longer than this is no name; the rest is not read. */
export const nameLettersMax = 400
export const namePartsMax = 16

type Word = {
  word: string
  isUpper: boolean
  isInitial: boolean
  isTied: boolean
  side: number
  isBracketed: boolean
}

/** "JanDaniel" is two words; "MacDonald" and "LeBron" are one. */
const glued = /(?<=\p{L}\p{Ll}{2})(?<!^[Mm]ac)(?=\p{Lu}\p{Ll}{2})/u

const digitLetters: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
  9: 'g',
} // digits typed for the letters they look like

const withoutDigits = (word: string) =>
  /^[a-z]*\d[a-z\d]*$/.test(word) && /[a-z].*[a-z]/.test(word)
    ? word.replaceAll(/\d/g, (digit) => digitLetters[digit] ?? '')
    : word

/** Latin letters whose mark does not come off by Unicode. */
const undecomposed: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
}

/** One written word as it stands in a part: marks come off, even those of ä and ö. */
export const plainOf = (written: string) => {
  const folded = withoutDigits(foldWords(written))
  const latin = /\p{Script=Latin}/u.test(folded)
  const bare = latin
    ? folded
        .replaceAll(/[łøđðßæœıþ]/g, (letter) => undecomposed[letter] ?? letter)
        .normalize('NFD')
        .replaceAll(/\p{M}/gu, '')
    : folded
  return bare.replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '')
}

const isCapitals = (word: string) =>
  word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase()

const writtenAs = (word: string) => ({
  isUpper: isCapitals(word),
  isInitial: word.length === 1 && word !== word.toLowerCase(),
})

/** 习近平 and 이재명: the family's sign stands first. */
function withFamilySign(word: string): string[] {
  if (!/^(\p{Script=Han}{2,4}|\p{Script=Hangul}{2,4})$/u.test(word)) return [word]
  const family = word.length === 4 ? 2 : 1
  return [word.slice(0, family), word.slice(family)]
}

/** Between words; a dot only behind an initial. */
const between = /([,،;()[\]\s/\-–—‐־·•_|]+|(?<=(?:^|[^\p{L}])\p{L})\.)/u

const isNumber = (piece: string) => /^\.*\p{Nd}[\p{Nd}.]*$/u.test(piece)

function wordsOf(name: string): Word[] {
  const text = name
    .slice(0, nameLettersMax)
    .normalize('NFC')
    .replaceAll(invisibleMarks, '')
    .replaceAll(hyphenedRanks, ' ')
  const found: Word[] = []
  let side = 0
  let isBracketed = false
  let isHyphened = false
  for (const piece of text.split(between)) {
    // A number is no name: before it is that of the line, behind it all that follows is a birth.
    if (isNumber(piece) && found.length > 1) break
    if (isNumber(piece)) continue
    if (/[,،;]/.test(piece) && found.length > 0) side = 1
    if (/[([]/.test(piece)) isBracketed = true
    if (/[)\]]/.test(piece)) isBracketed = false
    const written = piece.split(glued).flatMap((part) =>
      withFamilySign(plainOf(part))
        .filter((word) => word !== '')
        .map((word) => ({ word, ...writtenAs(part), isTied: isHyphened, side, isBracketed })),
    )
    found.push(...written)
    isHyphened = /^[-–—‐־]$/.test(piece)
  }
  return found
}

const isTitle = ({ word }: Word) => titles.has(word) || ranks.has(word)
const isBehind = ({ word }: Word) => suffixes.has(word) || ranks.has(word)

/** Two words must remain: a man called Major has a name too. */
function peeled(words: readonly Word[]): Word[] {
  let rest = [...words]
  while (rest.length > 2 && rest[0] !== undefined && isTitle(rest[0])) rest = rest.slice(1)
  for (let last = rest.at(-1); rest.length > 2 && last !== undefined && isBehind(last);) {
    rest = rest.slice(0, -1)
    last = rest.at(-1)
  }
  return rest
}

/** Abdurrahman, Abdel Rahman, Abdul-Rahman: what is compared is abd and the name of God. */
function servantOf(word: string): string {
  if (/^(abd[aou]?l+ah|абдул+ах?|абдал+ах)$/.test(word))
    return word.startsWith('a') ? 'abdallah' : 'абдаллах'
  if (word.startsWith('عبدال')) return word.length > 7 ? `عبد${word.slice(5)}` : word
  const rest = word.replace(/^(?:abd|абд)[aeiouуаеэ]{0,2}(?:[lл]|([rsntdzjрснтдз])(?=\1))?/, '')
  if (rest === word || rest.length < 3) return word
  return (word.startsWith('a') ? 'abd' : 'абд') + rest
}

/** Noureddine, Nur al-Din, Nooruddin. */
const faithOf = (word: string) =>
  word.replace(/^(.{3,}?)(?:[aeiou]d|[aeu]l)?d(?:ee|i)ne?$/, (whole, stem: string) =>
    /[aeiou](?:d|l)d(?:ee|i)ne?$/.test(whole) ? `${stem}aldin` : whole,
  )

/** AlMasri and ElMasri as one word, and الـ before a word of at least three letters. */
function withoutArticle(word: string): string {
  if (/^ال.{3,}/.test(word)) return word.slice(2)
  return word
}

/** How many words from `at` on are one part with it, and what they are joined to. */
function joined(words: readonly Word[], at: number): { word: string; taken: number } {
  const { word } = words[at] ?? { word: '' }
  const next = words[at + 1]?.word
  const isArticle = next !== undefined && articles.has(next)
  const then = isArticle ? words[at + 2]?.word : next
  const taken = isArticle ? 3 : 2
  if (then === undefined) return { word, taken: 1 }
  if (servants.has(word))
    return {
      word: servantOf(`${/^\p{Script=Latin}/u.test(word) ? 'abdul' : word}${withoutArticle(then)}`),
      taken,
    }
  if (kunyas.has(word)) return { word: `${kunyaOf(word)}${withoutArticle(then)}`, taken }
  if (/^(?:dine?|deen|دين|дин)$/.test(withoutArticle(then)) && then !== next)
    return { word: `${word}aldin`, taken }
  if (next === 'الدين') return { word: `${word}الدين`, taken: 2 }
  if (/^(?:mac|mc|o)$/.test(word) && then === next && then.length > 2)
    return { word: word + then, taken: 2 }
  return { word, taken: 1 }
}

const kunyaOf = (word: string) => {
  if (/^(?:ab|аб)/.test(word)) return /\p{Script=Latin}/u.test(word) ? 'abu' : 'абу'
  if (/^[أا]ب/.test(word)) return 'ابو'
  return word
}

const normal = (word: string) => {
  if (/^(?:abd|абд|عبد)/.test(word)) return servantOf(word)
  return faithOf(withoutArticle(word))
}

type Read = { parts: NamePart[]; particles: string[]; link: NamePart['link']; hasArticle: boolean }

/** A word that only says how the next or the last part belongs; false if it is a part itself. */
function isBeside(read: Read, here: Word, ahead: number): boolean {
  const { word } = here
  const [isLast, isNextLast] = [ahead === 0, ahead === 1]
  const hasParts = read.parts.length > 0
  if (isLast && !hasParts) return false
  // Ben before one word alone is a given name.
  if (word === 'ben' && !hasParts && isNextLast) return false
  if (maidens.has(word)) read.link = 'maiden'
  else if (nasabsBehind.has(word) && hasParts) {
    const father = read.parts.pop()
    if (father !== undefined) read.parts.push({ ...father, link: 'father' })
  } else if (nasabs.has(word)) {
    // A link with nothing before or behind it links nothing: "Salman Mohammed bin".
    if (!isLast && hasParts) read.link = 'father'
    read.particles.push(word)
  } else if (articles.has(word)) read.hasArticle = true
  else if (!isLast && !here.isInitial && particles.has(word)) read.particles.push(word)
  else return false
  return true
}

/** The parts of one written name, in their order; at most `namePartsMax`. */
export function partsOfName(name: string): NameParts {
  const words = peeled(wordsOf(name))
  const read: Read = { parts: [], particles: [], link: 'none', hasArticle: false }
  for (let at = 0; at < words.length && read.parts.length < namePartsMax; at += 1) {
    const here = words[at]
    if (here === undefined || isBeside(read, here, words.length - 1 - at)) continue
    const { word, taken } = joined(words, at)
    read.parts.push({
      word: taken === 1 ? normal(word) : word,
      link: here.isBracketed && read.parts.length > 0 ? 'maiden' : read.link,
      isUpper: here.isUpper,
      hasArticle: read.hasArticle || /^ال.{3,}/.test(here.word),
      isTied: here.isTied,
      side: here.side,
    })
    read.link = 'none'
    read.hasArticle = false
    at += taken - 1
  }
  return { parts: read.parts, particles: read.particles }
}
