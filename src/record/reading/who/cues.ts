/** The words of a language for who speaks, helps, doubts and complains, made into matchers once. */
import { matcherOf, type Form, type Matcher } from '../../gazetteer/forms.ts'
import type { Language } from '../languages.ts'
import { whoWords, type RoleWords, type WhoWords } from '../words/who.ts'
import { ConditionSubject, IntermediaryRole, StanceAct } from '../words-of-the-field.ts'

/** Where who is meant stands: behind the cue, before it, or on either side. */
type Place = keyof RoleWords
export type RoleCue = { readonly role: IntermediaryRole; readonly place: Place }
/** What a word does for speech: a verb of saying, a source named, or somebody without a name. */
export type SpeechCue = 'quotative' | 'attribution' | 'again' | 'ministry' | 'unnamed' | 'officials'

export type Cues = {
  readonly words: WhoWords
  readonly roles: Matcher<RoleCue>
  readonly organisations: Matcher<RoleCue>
  readonly thanked: Matcher<'thanked'>
  readonly thankedFor: Matcher<'for'>
  readonly merits: Matcher<IntermediaryRole>
  readonly speech: Matcher<SpeechCue>
  readonly bothSides: Matcher<'both'>
  readonly between: Matcher<'between'>
  readonly hedges: Matcher<'hedge'>
  readonly stances: Matcher<StanceAct>
  readonly topics: Matcher<string>
  readonly conditions: Matcher<ConditionSubject>
}

const kept = new Map<Language, Cues>()

export function cuesOf(lang: Language): Cues {
  const known = kept.get(lang) ?? compile(lang)
  kept.set(lang, known)
  return known
}

const forms = <T>(list: readonly string[] | undefined, value: T): readonly Form<T>[] =>
  (list ?? []).map((form) => ({ form, value }))

function roleForms(words: RoleWords | undefined, role: IntermediaryRole): readonly Form<RoleCue>[] {
  const places = ['behind', 'before', 'beside'] satisfies Place[]
  return places.flatMap((place) => forms(words?.[place], { role, place }))
}

function compile(lang: Language): Cues {
  const words = whoWords(lang)
  const speech = (
    ['quotative', 'attribution', 'again', 'ministry', 'unnamed', 'officials'] satisfies SpeechCue[]
  ).flatMap((cue) => forms(words[speechLists[cue]], cue))
  return {
    words,
    roles: matcherOf(
      IntermediaryRole.options.flatMap((role) => roleForms(words.roles[role], role)),
      lang,
    ),
    organisations: matcherOf(roleForms(words.organisations, 'organiser'), lang),
    thanked: matcherOf(forms(words.thanked, 'thanked' as const), lang),
    thankedFor: matcherOf(forms(words.thankedFor, 'for' as const), lang),
    merits: matcherOf(
      IntermediaryRole.options.flatMap((role) => forms(words.merits[role], role)),
      lang,
    ),
    speech: matcherOf(speech, lang),
    bothSides: matcherOf(forms(words.bothSides, 'both' as const), lang),
    between: matcherOf(forms(words.between, 'between' as const), lang),
    hedges: matcherOf(forms(words.hedges, 'hedge' as const), lang),
    stances: matcherOf(
      StanceAct.options.flatMap((act) => forms(words.stances[act], act)),
      lang,
    ),
    topics: matcherOf(
      Object.entries(words.topics).flatMap(([topic, list]) => forms(list, topic)),
      lang,
    ),
    conditions: matcherOf(
      ConditionSubject.options.flatMap((about) => forms(words.conditions[about], about)),
      lang,
    ),
  }
}

const speechLists = {
  quotative: 'quotatives',
  attribution: 'attributions',
  again: 'again',
  ministry: 'ministry',
  unnamed: 'unnamed',
  officials: 'officials',
} as const satisfies Record<SpeechCue, keyof WhoWords>
