/** Contradictions and findings as sheets: a row is a figure, or a finding, with the ids of its claims. */
import { writeCsv } from '../../base/csv.ts'
import type { DisputeView, FindingView } from './dispute-views.ts'

export const disputeSheet = (disputes: readonly DisputeView[]): string =>
  writeCsv(
    'id,event,date,conflict,attribute,side,category,per,part,series,scope,kind,state,value,stands,speakers,arithmetic,why,decided_at,claims,sources'.split(
      ',',
    ),
    disputes.flatMap(({ id, at, about, kind, values, resolution, decided }) =>
      values.map(({ value, speakers, because, claims }) => [
        id,
        at.id,
        at.date.value,
        at.conflict,
        about.attribute,
        about.side ?? '',
        about.category ?? '',
        about.per ?? '',
        about.part ?? '',
        about.series ?? '',
        about.scope ?? '',
        kind,
        resolution.state,
        value,
        resolution.value === value ? 'yes' : '',
        speakers.join('; '),
        because ?? '',
        resolution.why,
        decided?.at ?? '',
        claims.map((claim) => claim.id).join(' '),
        urlsOf(claims),
      ]),
    ),
  )

export const findingSheet = (findings: readonly FindingView[]): string =>
  writeCsv(
    'id,rule,event,date,conflict,attribute,side,category,series,scope,low,best,high,holds,arithmetic,because,claims,replaces,sources'.split(
      ',',
    ),
    findings.map((finding) => {
      const { id, rule, at, attribute, side, category, series, scope, value } = finding
      const isFigure = typeof value === 'object'
      const grounds = finding.because.flatMap(({ claims }) => claims)
      return [
        id,
        rule,
        at.id,
        at.date.value,
        at.conflict,
        attribute,
        side ?? '',
        category ?? '',
        series ?? '',
        scope ?? '',
        ...(isFigure ? [value.low, value.best, value.high, ''] : ['', '', '', String(value)]),
        finding.arithmetic,
        finding.because.map(({ text }) => text).join('; '),
        grounds.map((claim) => claim.id).join(' '),
        finding.replaces.map((claim) => claim.id).join(' '),
        urlsOf(grounds),
      ]
    }),
  )

const urlsOf = (claims: readonly { readonly url: string | null }[]) =>
  [...new Set(claims.flatMap(({ url }) => (url === null ? [] : [url])))].join(' ')
