/** The rules as a page that a lawyer reads beside the Conventions. Written from the code alone. */
import type { Moment, Weight } from './rule.ts'

/** What the page says of a rule, whatever facts the rule looks at. */
export type RuleOnPage = {
  readonly id: string
  readonly source: string
  readonly says: string
  readonly at: Readonly<Partial<Record<Moment, readonly Weight[]>>>
}

const moments: readonly Moment[] = ['agreement', 'list', 'plan', 'departure', 'hand-over']

const opening = `# The rules of law

Written by \`node scripts/docs.mjs\` from the files in \`src/law/rules\`; do not edit it here.
Only what the desk really asks stands on this page. It is not legal advice: each sentence says
what the software does, and the articles named are where to check it.

**bars**: the act is refused; nobody overrides it. **asks**: a named officer goes on with a reason
on record. A rule bars only where going on would harm the person or falsify the record; a duty
that a party failed counts against that party and never keeps a person from going home.

The reasons behind will, fear, legal holds and unfitness are read by the protection officer;
everybody else reads "Held." and nothing more.

GC I–IV: the Geneva Conventions of 1949. AP I: their Additional Protocol of 1977. CRC: Convention on
the Rights of the Child; OPAC: its Optional Protocol on children in armed conflict. CAT: Convention
against Torture. ICCPR: International Covenant on Civil and Political Rights. ICPPED: Convention
against Enforced Disappearance. CIHL: rules of customary law as numbered by the ICRC.
A figure in brackets is a paragraph.
`

/** Rules of one id (the same rule over other facts) become one entry; order is of first sight. */
export function lawPage(rules: readonly RuleOnPage[]): string {
  const ids = [...new Set(rules.map(({ id }) => id))]
  return [opening, ...ids.map((id) => entry(rules.filter((rule) => rule.id === id)))].join('\n')
}

function entry(same: readonly RuleOnPage[]): string {
  const [first] = same
  if (first === undefined) return ''
  const where = moments.flatMap((moment) => {
    const weights = same.flatMap(({ at }) => at[moment] ?? [])
    return weights.length === 0 ? [] : [`${moment} ${weights.join(' or ')}`]
  })
  return `## ${first.id}\n\n${first.says}\n\n- Source: ${first.source}\n- Where, weight: ${where.join('; ')}\n`
}
