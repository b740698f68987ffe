/** Who said it: the claims that speak of one figure, and everything else said of the event. */
import { useTranslation } from 'react-i18next'
import { speaksOf } from '../../src/record/figures.ts'
import { answerOf } from '../api.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Asked } from '../ui/states.tsx'
import { useAsk } from '../viewer.tsx'
import { dateOf, type ClaimView } from './asked.ts'
import type { Opened } from './events.tsx'
import { SaidBy } from './said-by.tsx'

type ClaimsDialogProps = { readonly opened: Opened | null; readonly onClose: () => void }

export function ClaimsDialog({ opened, onClose }: ClaimsDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog title={t('record.dialog.title')} isOpen={opened !== null} onClose={onClose}>
      {opened !== null && <Said opened={opened} />}
    </Dialog>
  )
}

function Said({ opened: { event, figure } }: { opened: Opened }) {
  const { t } = useTranslation()
  const asked = useAsk(['record', 'built', 'event', event.id], (api) =>
    answerOf(api.api.record.built.events[':id'].$get({ param: { id: event.id } })),
  )
  return (
    <>
      <p>
        {t(`record.kind.${event.kind}`)}, <bdi>{event.conflict}</bdi>,{' '}
        <bdi dir="ltr">{dateOf(event)}</bdi>
      </p>
      {event.note !== null && (
        <p className="quiet">
          {t('record.dialog.note')}: <bdi lang="en">{event.note}</bdi>
        </p>
      )}
      <Asked query={asked}>
        {({ claims }) => {
          if (figure === null) return <Claims title={t('record.dialog.all')} claims={claims} />
          const own = claims.filter((claim) => speaksOf(claim, figure))
          return (
            <>
              <Claims
                title={t('record.dialog.ofFigure')}
                claims={own}
                none={t(`record.dialog.${figure.values.length > 0 ? 'gathered' : 'nobody'}`)}
              />
              {own.length === 0 && figure.values.length > 0 && <Gathered urls={event.urls} />}
              <Claims
                title={t('record.dialog.other')}
                claims={claims.filter((claim) => !own.includes(claim))}
              />
            </>
          )
        }}
      </Asked>
    </>
  )
}

/** A number that the gatherers read in these pages, and that no claim of the record tells. */
const Gathered = ({ urls }: { urls: readonly string[] }) => (
  <ul>
    {urls.map((url) => (
      <li key={url}>
        <a href={url} target="_blank" rel="noreferrer noopener">
          <bdi dir="ltr">{url}</bdi>
        </a>
      </li>
    ))}
  </ul>
)

type ClaimsProps = {
  readonly title: string
  readonly claims: readonly ClaimView[]
  readonly none?: string
}

function Claims({ title, claims, none }: ClaimsProps) {
  if (claims.length === 0 && none === undefined) return null
  return (
    <section>
      <h3>{title}</h3>
      {claims.length === 0 && <p>{none}</p>}
      <SaidBy claims={claims} label={title} />
    </section>
  )
}
