/**
 * A sentence of the planner in the reader's language, with the names of the sides. One that the
 * pages do not know stands in the desk's English, marked as such.
 */
import { useTranslation } from 'react-i18next'
import { isSentence } from '../../src/exchange/forms/sentences.ts'
import { useNumber } from '../ui/moment.tsx'
import { usePartyOf } from './parties.ts'
import type { Plan } from './plans.ts'

export type Said = Plan['because'][number]

const kinds = ['seat', 'stretcher', 'remains'] as const
const sides = new Set(['party', 'other', 'first', 'second'])
const asWritten = new Set(['clause', 'stage'])

/** What others wrote keeps its own direction inside of the sentence (FSI and PDI of Unicode). */
const isolated = (text: string) => `\u2068${text}\u2069`

/** The sentence as text; null: the pages do not know it. */
export function useSaid(): (said: Said) => string | null {
  const { t } = useTranslation()
  const number = useNumber()
  const partyOf = usePartyOf()
  const inWords = (name: string, value: string) => {
    if (sides.has(name)) return isolated(partyOf(value).name)
    if (asWritten.has(name)) return isolated(value)
    const kind = kinds.find((each) => each === value)
    if (kind !== undefined && (name === 'kind' || name === 'kinds')) {
      return t(`exchange.saidPlaces.${name}.${kind}`)
    }
    return number(Number(value))
  }
  return ({ as, values }) => {
    if (as === null || !isSentence(as)) return null
    const words = Object.entries(values).map(([name, value]) => [name, inWords(name, value)])
    return t(`exchange.said.${as}`, Object.fromEntries(words))
  }
}

export function SaidWords({ said }: { readonly said: Said }) {
  const { i18n } = useTranslation()
  const sentence = useSaid()(said)
  if (sentence !== null) return sentence
  return i18n.language === 'en' ? (
    said.text
  ) : (
    <span lang="en" dir="ltr">
      {said.text}
    </span>
  )
}

/** Conditions that cannot hold together. */
export function SaidList({ all }: { readonly all: readonly Said[] }) {
  return (
    <ul>
      {all.map((said) => (
        <li key={said.text}>
          <SaidWords said={said} />
        </li>
      ))}
    </ul>
  )
}
