/**
 * Who said it: under a figure its claims, each with its office, where it was printed, and, where it
 * stands on words of a kept statement, those words. Only the link to the source leaves the desk.
 */
import { Link } from '@tanstack/react-router'
import { createContext, useContext, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SaidView } from '../../src/record/whole/views.ts'
import { paths } from '../paths.ts'
import { Strip } from '../ui/strip.tsx'
import { Written } from '../ui/written.tsx'
import { useMe } from '../viewer.tsx'
import type { ClaimView } from './asked.ts'

/** A claim of the sheets, or one of the rebuilt record with its day and its words. */
export type SaidClaim = ClaimView & Partial<Pick<SaidView, 'date' | 'saidIn'>>

/** Statements that are looked at and not kept: their words are still on the page of the upload. */
export const NotKept = createContext<ReadonlySet<string>>(new Set())

type SaidByProps = {
  readonly claims: readonly SaidClaim[]
  /** What they were said of; read aloud. */
  readonly label?: string
}

export function SaidBy({ claims, label }: SaidByProps) {
  const { t } = useTranslation()
  return (
    <ul className="strips" aria-label={label ?? t('record.dialog.title')}>
      {claims.map((claim) => (
        <SaidLine key={claim.id} claim={claim} />
      ))}
    </ul>
  )
}

type UnfoldsProps = SaidByProps & {
  /** The figure as it is shown. */
  readonly children: ReactNode
}

/** A figure that opens in its place to who said it; one that nobody said stays closed. */
export function Unfolds({ claims, label, children }: UnfoldsProps) {
  if (claims.length === 0) return children
  return (
    <details className="unfolds">
      <summary>
        <span className="figure">{children}</span>
      </summary>
      <SaidBy claims={claims} {...(label !== undefined && { label })} />
    </details>
  )
}

function SaidLine({ claim }: { claim: SaidClaim }) {
  const { t } = useTranslation()
  const { value, bound, modality, outlet, speaker, date } = claim
  return (
    <Strip
      title={
        <>
          {bound !== 'exact' && `${t(`record.bound.${bound}`)} `}
          <bdi>{value}</bdi>{' '}
          <span className="quiet claim-about">
            <bdi lang="en">{aboutOf(claim)}</bdi>
            {modality !== 'asserted' && ` · ${t(`record.modality.${modality}`)}`}
          </span>
        </>
      }
      under={
        <>
          <Link to={paths.recordSpeaker(speaker)}>
            <Written text={speaker} />
          </Link>
          {outlet !== null && (
            <>
              {' · '}
              <bdi>{t('record.dialog.printed', { outlet })}</bdi>
            </>
          )}
          {date !== undefined && (
            <>
              {' · '}
              <bdi dir="ltr">{date}</bdi>
            </>
          )}
        </>
      }
      state={<Whence claim={claim} />}
    />
  )
}

/** The words themselves, for the desk that keeps them; else the address where they were printed. */
function Whence({ claim: { value, speaker, url, saidIn = null } }: { claim: SaidClaim }) {
  const { t } = useTranslation()
  const { actor } = useMe()
  const notKept = useContext(NotKept)
  const words = saidIn !== null && actor !== null && actor.party === null ? saidIn : null
  if (words === null && url === null)
    return <span className="quiet small">{t('record.dialog.noSource')}</span>
  return (
    <>
      {words !== null && (
        <Link
          to={
            notKept.has(words.statement)
              ? paths.statementUpload(words.statement)
              : paths.statement(words.statement)
          }
          {...(words.span !== null && { hash: `s=${words.span.join('-')}` })}
          aria-label={t('record.dialog.wordsOf', { value, speaker })}
        >
          {t('record.dialog.words')}
        </Link>
      )}
      {words !== null && url !== null && ' · '}
      {url !== null && (
        <a
          href={url}
          target="_blank"
          rel="noreferrer noopener"
          aria-label={t('record.dialog.sourceOf', { value, speaker })}
        >
          {t('record.dialog.source')}
        </a>
      )}
    </>
  )
}

/** In the words of the record's own columns; a plain count for one side needs none but whose. */
const aboutOf = ({ attribute, side, category, per, part, series, scope }: ClaimView) =>
  [attribute === 'count' ? null : attribute, side, category, per === 'side' ? null : per, part]
    .concat(series, scope)
    .flatMap((each) => (each === null ? [] : [each.replaceAll('-', ' ')]))
    .join(', ')
