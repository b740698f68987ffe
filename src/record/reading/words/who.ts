/** The words by which a text says who did, said, passed on or helped, one list a language. */
import type { Language } from '../languages.ts'
import type { ConditionSubject, IntermediaryRole, StanceAct } from '../words-of-the-field.ts'
import { who as ar } from './ar/who.ts'
import { who as de } from './de/who.ts'
import { who as en } from './en/who.ts'
import { who as fr } from './fr/who.ts'
import { who as ru } from './ru/who.ts'
import { who as uk } from './uk/who.ts'

type Forms = readonly string[]
/** Where the helper stands: behind the cue, before it, or on either side of it. */
export type RoleWords = { readonly behind: Forms; readonly before: Forms; readonly beside: Forms }

export type WhoWords = {
  /** Between an office and whose it is: "of the", "in"; folded. */
  readonly connectors: ReadonlySet<string>
  /** The words for "and"; folded. */
  readonly and: ReadonlySet<string>
  /** Before a word of help it takes the help back; folded. */
  readonly not: ReadonlySet<string>
  /** Words that join the members of a list, with the articles that may stand in it; folded. */
  readonly joins: ReadonlySet<string>
  /** Whether who acts stands before the verb as a rule, behind it, or behind it only where something else opens the clause. */
  readonly subject: 'before' | 'behind' | 'second'
  /** Whether a comma behind a verb of saying opens what is said; in Arabic it may hold a day. */
  readonly commaEnds: boolean
  readonly quotatives: Forms
  /** Who speaks stands behind: "according to", "confirmed by". */
  readonly attributions: Forms
  /** Whoever spoke last: "he", "the ministry". */
  readonly again: Forms
  /** An office without a name of which only the text before says whose it is. */
  readonly ministry: Forms
  readonly unnamed: Forms
  readonly officials: Forms
  /** Beside them officials are those of both: "in both countries". */
  readonly bothSides: Forms
  /** Before an office they say that it is of whoever was named last: "its", "their"; folded. */
  readonly possessives: ReadonlySet<string>
  readonly roles: Partial<Record<IntermediaryRole, RoleWords>>
  /** Who is thanked stands behind; the role is what the thanks are for. */
  readonly thanked: Forms
  /** What follows names what the thanks are for. */
  readonly thankedFor: Forms
  /** What somebody is thanked for, by the role that it shows. */
  readonly merits: Partial<Record<IntermediaryRole, Forms>>
  /** What only an organisation does or gets, which is never a party: "flights", "by the". */
  readonly organisations: RoleWords
  readonly between: Forms
  readonly hedges: Forms
  readonly stances: Record<StanceAct, Forms>
  readonly topics: Readonly<Record<string, Forms>>
  readonly conditions: Record<ConditionSubject, Forms>
}

const byLanguage: Record<Language, WhoWords> = { en, uk, ru, ar, fr, de }

export const whoWords = (lang: Language): WhoWords => byLanguage[lang]
