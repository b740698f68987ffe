/** The chronology as one page without a script, an image or a cookie: other sites may frame it. */
import type { Amount, Chronology } from './chronology.ts'
import { embedWords, type EmbedLanguage, type EmbedWords } from './words.ts'

export const embedThemes = ['light', 'dark', 'auto'] as const

export type EmbedView = {
  readonly language: EmbedLanguage
  readonly theme: (typeof embedThemes)[number]
  readonly nonce: string
  readonly desk: string
  /** Where the desk's pages stand. */
  readonly address: string
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? '')
const filled = (words: string, values: Readonly<Record<string, string>>) =>
  escaped(words.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''))

const light = '--paper:#fff;--ink:#1b1b1b;--quiet:#595959;--rule:#d4d4d4;--accent:#0b5394'
const dark = '--paper:#16181b;--ink:#ececec;--quiet:#b0b0b0;--rule:#3c4046;--accent:#8ab8e6'

const styleOf = (theme: EmbedView['theme']) => `
:root{${theme === 'dark' ? dark : light};color-scheme:${theme === 'auto' ? 'light dark' : theme}}
${theme === 'auto' ? `@media (prefers-color-scheme:dark){:root{${dark}}}` : ''}
body{margin:0;padding:12px;background:var(--paper);color:var(--ink);font:15px/1.45 system-ui,sans-serif}
h1{font-size:1.1rem;margin:0 0 8px}
p{margin:8px 0;color:var(--quiet);font-size:.85rem}
a{color:var(--accent)}
table{border-collapse:collapse;width:100%}
th,td{padding:4px 6px;border-bottom:1px solid var(--rule);text-align:start;vertical-align:top}
thead th{font-size:.85rem}
td{font-variant-numeric:tabular-nums}
th[scope=row]{font-weight:400;white-space:nowrap}
i{display:block;font-style:italic;font-size:.8rem;color:var(--quiet)}
@media print{:root{${light}}body{padding:0}tr{break-inside:avoid}}
`

export function chronologyPage(
  { conflict, sides, months, claims }: Chronology,
  { language, theme, nonce, desk, address }: EmbedView,
): string {
  const words = embedWords[language]
  const number = new Intl.NumberFormat(`${language}-u-nu-latn`)
  const told = { words, number }
  const head = [words.month, words.events, ...sides.map((side) => ({ side }))]
  const rows = months.map(
    ({ month, events, received }) =>
      `<tr><th scope="row">${inWords(month, language)}</th><td>${number.format(events)}</td>${received
        .map((amount) => `<td>${amountOf(amount, told)}</td>`)
        .join('')}</tr>`,
  )
  const link = `${address}/record`
  return `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(words.title)}</title><style nonce="${nonce}">${styleOf(theme)}</style></head>
<body><main><h1>${escaped(words.title)}: <bdi>${escaped(conflict)}</bdi></h1>
${
  rows.length === 0
    ? `<p>${escaped(words.nobody)}</p>`
    : `<table><thead><tr>${head
        .map(
          (each) =>
            `<th scope="col">${typeof each === 'string' ? escaped(each) : filled(words.to, each)}</th>`,
        )
        .join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`
}
<p>${escaped(words.rule)}</p>
<p>${filled(words.source, { claims: number.format(claims), desk })}
<a href="${escaped(link)}" target="_blank" rel="noopener">${escaped(words.record)}</a></p></main></body></html>
`
}

function inWords(month: string, language: EmbedLanguage): string {
  if (month.length < 'YYYY-MM'.length) return escaped(month)
  const locale = `${language === 'en' ? 'en-GB' : language}-u-nu-latn-ca-gregory`
  const format = new Intl.DateTimeFormat(locale, {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return escaped(format.format(new Date(`${month}-01T00:00:00Z`)))
}

function amountOf(
  { low, high, unknown, withheld }: Amount,
  { words, number }: { readonly words: EmbedWords; readonly number: Intl.NumberFormat },
): string {
  const known =
    low === null || high === null
      ? null
      : `<bdi dir="ltr">${low === high ? number.format(low) : `${number.format(low)}–${number.format(high)}`}</bdi>`
  const beside = [
    unknown > 0 ? filled(words.unknown, { count: number.format(unknown) }) : null,
    withheld > 0 ? filled(words.withheld, { count: number.format(withheld) }) : null,
  ].flatMap((each) => (each === null ? [] : `<i>${each}</i>`))
  return [known ?? (beside.length === 0 ? words.none : ''), ...beside].join('')
}
