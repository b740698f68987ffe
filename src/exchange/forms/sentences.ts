/**
 * The planner's sentences, each written here once: PLAN.json holds them as text, and whoever shows
 * a plan reads them back to say the same in the reader's language. What is read back to nothing,
 * such as a plan of another program, is shown as it stands.
 */

export const sentences = {
  held: 'Held back for the whole exchange.',
  noClause: 'None of the {clauses} clauses counts this person.',
  family: 'The family of {people} travels together or not at all.',
  rank: '{place} of {of}, cut-off {cutOff}; held {days} days, the last to go {lastDays}',
  limitReached: 'Clause "{clause}" lets at most {people} people of {party} go, and {people} go.',
  placesTaken:
    'No {kind} of {party} is free from stage "{stage}" on: {places} of {places} are taken.',
  orderFirst: '0 of {of} in this class go: the agreed order puts another level first.',
  accountLets: 'The account of clause "{clause}" lets {people} people of {party} go.',
  closesEven:
    'Clause "{clause}" closes even with {people} people of each party; one more needs one more of {other}.',
  ratioLets:
    'Clause "{clause}" lets {people} people of {party} go; it gives {firstPeople} of {first} for {secondPeople} of {second}.',
  cycleLets:
    'Clause "{clause}" lets {people} people of {party} go; one more needs a whole cycle of parties.',

  later: 'Goes in stage "{stage}", and not in an earlier one.',
  firstStage: 'Goes in the first stage that is open to them.',
  goes: 'Goes in stage "{stage}".',
  bindingPlaces:
    'The {kinds} of {party} in stage "{stage}" are taken by those whom the agreed order puts first.',
  bindingEven:
    'Clause "{clause}" closes even: one more of {party} needs one more of {other}, and {other} has none who can go.',
  bindingAhead:
    'Clause "{clause}" lets nobody be more than {ahead} ahead, and {party} is as far as that after stage "{stage}".',
  limit: 'Clause "{clause}" lets at most {people} people of {party} go.',

  everybody: 'Clause "{clause}" lets everybody go: {people} people.',
  pins: '{people} people are put on the plan by a decision.',
  cyclesOnly: 'Clause "{clause}" lets people go in cycles of parties only.',
  dutyFirst: 'Children, the wounded and sick and others on the duty track go first.',
  places: '{party} has {places} {kinds} in all stages.',
  placesAsked: '{party} has {places} {kinds} in all stages; the clauses ask for {people}.',
  placesLeft: '{party} has {places} {kinds} in all stages after the duty track.',
  placesLeftAsked:
    '{party} has {places} {kinds} in all stages after the duty track; the clauses ask for {people}.',
  vehicles:
    'Each family of {party} rides in one vehicle: the largest needs {people} seats, the largest vehicle has {places}.',
  escorts: 'The escorts of {party} take at most {places} people in all stages.',
  escortsAsked:
    'The escorts of {party} take at most {places} people in all stages; the clauses ask for {people}.',
  ahead: 'Clause "{clause}" lets nobody be more than {ahead} ahead after any stage.',
  closes: 'Clause "{clause}" closes even: its account opens at {credit} and must end at 0.',
  closesOf:
    'Clause "{clause}" closes even: the account of {party} opens at {credit} and must end at 0.',
  opensAhead:
    'Clause "{clause}" opens with {party} {people} ahead; {other} can give back {places} in {stages} stages.',
  everyRule: 'No plan keeps every rule.',
} as const

export type Sentence = keyof typeof sentences
export const isSentence = (name: string): name is Sentence => Object.hasOwn(sentences, name)

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never
/** What a sentence speaks of: figures, and the ids of parties, clauses and stages. */
export type Spoken<As extends Sentence> = Readonly<
  Record<NamesIn<(typeof sentences)[As]>, string | number>
>

const kinds = ['seat', 'stretcher', 'remains'] as const
/** `kind` is one place, `kinds` are several; whatever is spoken of is named as in the problem. */
const placeWords = {
  kind: { seat: 'seat', stretcher: 'stretcher', remains: 'place for remains' },
  kinds: { seat: 'seats', stretcher: 'stretchers', remains: 'places for remains' },
}

/** A text at every even place, a name at every odd one. */
const parts = new Map(Object.entries(sentences).map(([as, text]) => [as, text.split(/[{}]/)]))

export function say<As extends Sentence>(as: As, spoken: Spoken<As>): string {
  const values = new Map<string, string | number>(Object.entries(spoken))
  const write = (name: string) => {
    const value = values.get(name) ?? ''
    if (name !== 'kind' && name !== 'kinds') return String(value)
    const kind = kinds.find((each) => each === value)
    return kind === undefined ? String(value) : placeWords[name][kind]
  }
  return (parts.get(as) ?? []).map((part, at) => (at % 2 === 0 ? part : write(part))).join('')
}

export type Heard = {
  readonly as: Sentence
  readonly values: Readonly<Record<string, string>>
}

/** Null: no sentence of this planner, or one that names something with blanks or quotes in it. */
export function heard(text: string): Heard | null {
  for (const [as, pattern] of patterns) {
    const found = pattern.exec(text)
    if (found === null || !isSentence(as)) continue
    const values = Object.entries(found.groups ?? {}).map(([name, value]) => [
      name,
      name === 'kind' || name === 'kinds'
        ? (kinds.find((kind) => placeWords[name][kind] === value) ?? value)
        : value,
    ])
    return { as, values: Object.fromEntries(values) }
  }
  return null
}

const named = new Set(['clause', 'stage'])
const parties = new Set(['party', 'other', 'first', 'second'])

function formOf(name: string): string {
  if (name === 'kind' || name === 'kinds') return Object.values(placeWords[name]).join('|')
  if (named.has(name)) return '[^"]+'
  return parties.has(name) ? String.raw`[^\s"]+?` : String.raw`-?\d+`
}

const patterns = [...parts].map(([as, written]) => {
  const met = new Set<string>()
  const pattern = written.map((part, at) => {
    if (at % 2 === 0) return part.replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`)
    if (met.has(part)) return String.raw`\k<${part}>`
    met.add(part)
    return `(?<${part}>${formOf(part)})`
  })
  return [as, new RegExp(`^${pattern.join('')}$`)] as const
})
