/**
 * A gazetteer made ready for one language: one matcher over all its forms, one over bodies
 * alone. It is made once for each gazetteer and language and kept with the gazetteer.
 */
import type { Language } from '../reading/languages.ts'
import { officeWords } from '../reading/words/offices.ts'
import { matcherOf, type Form, type Matcher } from './forms.ts'
import type { BodyEntry, Gazetteer, GazetteerEntry } from './gazetteer.ts'

/** How a body is called: by its name, by an adjective or the word for its people, by its seat. */
export type CalledBy = 'name' | 'adjective' | 'seat'
export type NamedEntry = { readonly entry: GazetteerEntry; readonly by: CalledBy }

export type CompiledGazetteer = {
  readonly all: Matcher<NamedEntry>
  readonly bodies: Matcher<NamedEntry>
}

const kept = new WeakMap<Gazetteer, Map<Language, CompiledGazetteer>>()

export function compiled(gazetteer: Gazetteer, lang: Language): CompiledGazetteer {
  const known = kept.get(gazetteer) ?? new Map<Language, CompiledGazetteer>()
  kept.set(gazetteer, known)
  const made = known.get(lang) ?? compile(gazetteer, lang)
  known.set(lang, made)
  return made
}

function compile(gazetteer: Gazetteer, lang: Language): CompiledGazetteer {
  // What the gazetteer says of an office comes before the words that every office has.
  const forms = [...gazetteer.entries, ...officeWords].flatMap((entry) => formsOf(entry, lang))
  return {
    all: matcherOf(forms, lang),
    bodies: matcherOf(
      forms.filter(({ value }) => value.entry.kind === 'body'),
      lang,
    ),
  }
}

function formsOf(entry: GazetteerEntry, lang: Language): readonly Form<NamedEntry>[] {
  if (entry.kind === 'body') return bodyForms(entry, lang)
  return (entry.forms[lang] ?? []).map((form) => ({ form, value: { entry, by: 'name' } }))
}

function bodyForms(entry: BodyEntry, lang: Language): readonly Form<NamedEntry>[] {
  const called = (forms: readonly string[] | undefined, by: CalledBy) =>
    (forms ?? []).map((form): Form<NamedEntry> => ({ form, value: { entry, by } }))
  return [
    ...called(entry.names[lang], 'name'),
    ...called(entry.adjectives[lang], 'adjective'),
    ...called(entry.seats[lang], 'seat'),
  ]
}
