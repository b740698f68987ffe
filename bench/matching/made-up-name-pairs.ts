/**
 * Pairs of written names of which it is known whether they are one person's, made of given names
 * of the lexicon and of invented surnames: what offices do to one name, and the people who are
 * most easily taken for one another (brothers, father and son, one letter between two names).
 */
import { kinshipOf } from '../../src/matching/names/lexicon.ts'
import { arabicNames } from '../../src/matching/names/lexicon/arabic-names.ts'
import { patronymicsOf } from '../../src/matching/names/lexicon/patronymic.ts'
import { slavicMen } from '../../src/matching/names/lexicon/slavic-men.ts'
import { slavicWomen } from '../../src/matching/names/lexicon/slavic-women.ts'
import { westernNames } from '../../src/matching/names/lexicon/western-names.ts'
import { wordDistance } from '../../src/matching/names/score/edit-distance.ts'

export type NamePair = { left: string; right: string; isSame: boolean; kind: string }

/** mulberry32: the same numbers from the same seed anywhere. */
export function seededChance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Chance = () => number
const oneOf = <Value>(values: readonly Value[], chance: Chance): Value => {
  const value = values[Math.floor(chance() * values.length)]
  if (value === undefined) throw new Error('nothing to choose from')
  return value
}

type Group = { forms: string[]; shorts: string[] }
const wordsIn = (text: string, script: RegExp) =>
  text.split(' ').filter((word) => script.test(word))

const groupsIn = (table: string, script: RegExp): Group[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [forms = '', shorts = ''] = line.split('|')
      return { forms: wordsIn(forms, script), shorts: wordsIn(shorts, script) }
    })
    .filter(({ forms }) => forms.length > 0)

const cyrillic = /^\p{Script=Cyrillic}/u
const latin = /^\p{Script=Latin}/u
const pools = {
  slavicMen: groupsIn(slavicMen, cyrillic),
  slavicWomen: groupsIn(slavicWomen, cyrillic),
  arabic: groupsIn(arabicNames, latin),
  western: groupsIn(westernNames, latin),
}

const schemes = [
  'а a б b в v г g ґ g д d е e ё e є ye ж zh з z и i і i ї yi й y к k л l м m н n о o п p р r с s т t у u ў u ф f х kh ц ts ч ch ш sh щ shch ъ _ ы y ь _ э e ю yu я ya',
  'а a б b в v г h ґ g д d е e ё io є ie ж zh з z и y і i ї i й i к k л l м m н n о o п p р r с s т t у u ў u ф f х kh ц ts ч ch ш sh щ shch ъ ie ы y ь _ э e ю iu я ia',
  'а a б b в v г g ґ g д d е e ё jo є je ж j з z и i і i ї ji й j к k л l м m н n о o п p р r с s т t у ou ў ou ф f х h ц ts ч tch ш ch щ chtch ъ _ ы y ь _ э e ю iou я ia',
].map((scheme) => {
  const words = scheme.split(' ')
  return new Map(
    words.flatMap((word, at) =>
      at % 2 === 0 ? [[word, (words[at + 1] ?? '').replace('_', '')]] : [],
    ),
  )
})

const romanized = (word: string, chance: Chance) => {
  const scheme = chance() < 0.75 ? schemes[Math.floor(chance() * 2)] : schemes[2]
  return Array.from(word.toLowerCase(), (letter) => scheme?.get(letter) ?? letter).join('')
}

const syllables =
  'ba ko ve mir dol gre shu tar lip ner zav pol kur bel son rad mol tish gor yar vish kal nev dub stro'.split(
    ' ',
  )
const slavicSyllables =
  'ба ко ве мир дол гре шу тар лип нер зав пол кур бел сон рад мол тиш гор яр виш кал нев дуб стро'.split(
    ' ',
  )

const invented = (pool: readonly string[], ending: string, chance: Chance) =>
  oneOf(pool, chance) + oneOf(pool, chance) + (chance() < 0.3 ? oneOf(pool, chance) : '') + ending

type Person = {
  culture: 'slavic' | 'arabic' | 'western'
  isMan: boolean
  given: Group
  middle: Group[]
  surname: string
}

function newPerson(chance: Chance): Person {
  const culture = oneOf(['slavic', 'slavic', 'arabic', 'western'] as const, chance)
  const isMan = chance() < 0.7
  if (culture === 'slavic') {
    const given = oneOf(isMan ? pools.slavicMen : pools.slavicWomen, chance)
    const surname = invented(
      slavicSyllables,
      oneOf(['ов', 'ин', 'енко', 'ский', 'ук', 'евич'], chance),
      chance,
    )
    return {
      culture,
      isMan,
      given,
      middle: [oneOf(pools.slavicMen, chance)],
      surname: isMan ? surname : surname.replace(/(ов|ин)$/, '$1а').replace(/ский$/, 'ская'),
    }
  }
  if (culture === 'arabic') {
    const middle = Array.from({ length: Math.floor(chance() * 4) }, () =>
      oneOf(pools.arabic, chance),
    )
    const ending = oneOf(['i', 'awi', 'ani', 'i', 'zai'], chance)
    return {
      culture,
      isMan,
      given: oneOf(pools.arabic, chance),
      middle,
      surname: invented(syllables, ending, chance),
    }
  }
  const middle = chance() < 0.3 ? [oneOf(pools.western, chance)] : []
  const ending = oneOf(['son', 'er', 'mann', 'ez', 'ski', 'a', ''], chance)
  return {
    culture,
    isMan,
    given: oneOf(pools.western, chance),
    middle,
    surname: invented(syllables, ending, chance),
  }
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

type Writing = {
  script: 'native' | 'latin'
  isShort: boolean
  drop: number
  order: 'first' | 'last' | 'comma'
  isInitial: boolean
  title: string
  slips: number
  link: string
  /** Only the surname is written. */
  isSingle: boolean
}

function slip(word: string, chance: Chance): string {
  const at = 1 + Math.floor(chance() * (word.length - 1))
  const letters = cyrillic.test(word) ? 'аеиоутнрс' : 'aeioutnrs'
  const kind = Math.floor(chance() * 5)
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1)
  if (kind === 1) return word.slice(0, at) + word.charAt(at) + word.slice(at)
  if (kind === 2)
    return word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1)
  if (kind === 3) return word.slice(0, at) + oneOf(letters.split(''), chance) + word.slice(at)
  return word.slice(0, at) + oneOf(letters.split(''), chance) + word.slice(at + 1)
}

function written(person: Person, how: Writing, chance: Chance): string {
  const form = (group: Group) => oneOf(group.forms, chance)
  const given =
    how.isShort && person.given.shorts.length > 0
      ? oneOf(person.given.shorts, chance)
      : form(person.given)
  let middle = person.middle.map((group) => {
    if (person.culture !== 'slavic') return form(group)
    const sex = person.isMan ? 'male' : 'female'
    const forms = patronymicsOf(group.forms[0] ?? '').filter((each) => each.sex === sex)
    return forms[0]?.form ?? ''
  })
  middle = middle.filter(() => chance() >= how.drop)
  let surname = person.surname
  let words = [given, ...middle]
  if (how.isInitial)
    words = words.map((word, at) => (at > 0 || chance() < 0.3 ? `${word.charAt(0)}.` : word))
  if (person.culture === 'slavic' && how.script === 'latin') {
    words = words.map((word) => romanized(word, chance))
    surname = romanized(surname, chance)
  }
  for (let count = 0; count < how.slips; count += 1) {
    const at = Math.floor(chance() * (words.length + 1))
    const word = words[at]
    if (word === undefined || word.length < 5) surname = slip(surname, chance)
    else words[at] = slip(word, chance)
  }
  if (person.culture === 'arabic') {
    if (how.link !== '' && words.length > 1) words.splice(1, 0, how.link)
    if (!surname.endsWith('zai')) surname = `${oneOf(['al-', 'el-', 'Al ', ''], chance)}${surname}`
    how.order = 'last'
  }
  if (how.isSingle) words = []
  const all =
    how.order === 'last'
      ? [...words, surname]
      : [how.order === 'comma' ? `${surname},` : surname, ...words]
  const text = all.map(capital).join(' ')
  const shown = chance() < 0.25 ? text.toUpperCase() : text
  return how.title === '' ? shown : `${how.title} ${shown}`
}

const plainWriting = (person: Person, chance: Chance): Writing => ({
  script: chance() < 0.6 ? 'native' : 'latin',
  isShort: false,
  drop: 0,
  order:
    person.culture === 'slavic'
      ? oneOf(['first', 'last', 'comma'] as const, chance)
      : oneOf(['last', 'last', 'comma'] as const, chance),
  isInitial: false,
  title: '',
  slips: 0,
  link: chance() < 0.5 ? oneOf(['bin', 'ibn', 'ben'], chance) : '',
  isSingle: false,
})

function variedWriting(person: Person, chance: Chance): Writing {
  const how = plainWriting(person, chance)
  const roll = chance()
  if (roll < 0.4) how.slips = chance() < 0.75 ? 1 : 2
  else if (roll < 0.55) how.drop = 0.7
  else if (roll < 0.62) how.isShort = true
  else if (roll < 0.68) how.isInitial = true
  else if (roll < 0.74) how.title = oneOf(['Mr', 'Dr', 'Sheikh', 'Haji', 'полковник'], chance)
  return how
}

const isOther = (one: Group, other: Group) =>
  one !== other &&
  !one.forms.some((form) =>
    other.forms.some((against) => form === against || kinshipOf(form, against) !== undefined),
  )

const poolOf = ({ culture, isMan }: Person) =>
  culture === 'slavic' ? (isMan ? pools.slavicMen : pools.slavicWomen) : pools[culture]

/** Another name of the same people; every second time the one that looks most alike. */
function otherName(group: Group, pool: readonly Group[], chance: Chance): Group {
  const others = pool.filter((other) => isOther(group, other))
  if (chance() < 0.5) return oneOf(others, chance)
  const [form = ''] = group.forms
  const near = (other: Group) => wordDistance(form, other.forms[0] ?? '')
  return (
    others.toSorted((one, other) => near(one) - near(other))[Math.floor(chance() * 3)] ??
    oneOf(others, chance)
  )
}

function anotherPerson(person: Person, chance: Chance): { person: Person; kind: string } {
  const roll = chance()
  const men = person.culture === 'slavic' ? pools.slavicMen : poolOf(person)
  if (roll < 0.4)
    return {
      kind: 'other given name',
      person: { ...person, given: otherName(person.given, poolOf(person), chance) },
    }
  if (roll < 0.65)
    return {
      kind: 'other surname',
      person: { ...person, surname: newPersonLike(person, chance).surname },
    }
  const [father] = person.middle
  if (father === undefined || roll < 0.7)
    return { kind: 'somebody else', person: newPersonLike(person, chance) }
  if (roll < 0.85)
    return {
      kind: 'other father',
      person: { ...person, middle: [otherName(father, men, chance), ...person.middle.slice(1)] },
    }
  if (person.isMan && isOther(person.given, father))
    return {
      kind: 'father and son',
      person: { ...person, given: father, middle: [person.given, ...person.middle.slice(1)] },
    }
  return {
    kind: 'other given name',
    person: { ...person, given: otherName(person.given, poolOf(person), chance) },
  }
}

function newPersonLike(person: Person, chance: Chance): Person {
  for (;;) {
    const other = newPerson(chance)
    if (other.culture === person.culture && other.isMan === person.isMan) return other
  }
}

/** `count` pairs, about as many of one person as of two. */
export function madeUpNamePairs(count: number, seed: number): NamePair[] {
  const chance = seededChance(seed)
  return Array.from({ length: count }, () => {
    const person = newPerson(chance)
    const isSingle = chance() < 0.06
    const left = written(person, { ...plainWriting(person, chance), isSingle }, chance)
    if (chance() < 0.45)
      return {
        left,
        right: written(person, { ...variedWriting(person, chance), isSingle }, chance),
        isSame: true,
        kind: person.culture,
      }
    const other = isSingle
      ? { kind: 'other surname', person: newPersonLike(person, chance) }
      : anotherPerson(person, chance)
    const how =
      chance() < 0.8 ? plainWriting(other.person, chance) : variedWriting(other.person, chance)
    how.isInitial = false
    how.isSingle = isSingle
    if (other.kind === 'other father') how.drop = 0
    return { left, right: written(other.person, how, chance), isSame: false, kind: other.kind }
  })
}
