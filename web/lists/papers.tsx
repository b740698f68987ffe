/** Papers about a list, an exchange or an agreement: who brought each, who attested it, and its scan. */
import { useTranslation } from 'react-i18next'
import { answerOf, type Api } from '../api.ts'
import type { InferResponseType } from 'hono/client'
import { usePartyOf } from '../exchange/parties.ts'
import { paths } from '../paths.ts'
import { Hash } from '../ui/dialog.tsx'
import { Moment } from '../ui/moment.tsx'
import { Strip, Strips } from '../ui/strip.tsx'
import { Unknown } from '../ui/signs.tsx'
import { Written } from '../ui/written.tsx'
import { useAsk, useMe, useSeeAs, type Me } from '../viewer.tsx'
import { useSize } from './size.ts'

type Paper = InferResponseType<Api['api']['papers']['$get'], 200>['papers'][number]

const readers = ['head-of-desk', 'desk-officer', 'auditor']
/** For the panel only: who may read papers is checked by the desk. */
const mayRead = ({ actor }: Me) => actor !== null && readers.includes(actor.role)

export function Papers({ about }: { about: string }) {
  const { t } = useTranslation()
  const isReader = mayRead(useMe())
  const { data } = useAsk(
    ['papers', about],
    async (api) => (await answerOf(api.api.papers.$get({ query: { about } }))).papers,
    { enabled: isReader },
  )
  if (!isReader || data === undefined || data.length === 0) return null
  return (
    <section className="stack on-screen-only">
      <h2>{t('lists.papers.title')}</h2>
      <Strips>
        {data.map((paper) => (
          <PaperStrip key={`${paper.act} ${paper.party} ${paper.scanSha256}`} paper={paper} />
        ))}
      </Strips>
    </section>
  )
}

function PaperStrip({ paper }: { paper: Paper }) {
  const { t } = useTranslation()
  const { desk } = useMe()
  const party = usePartyOf()(paper.party).name
  const { number, on, bearer, officers, at } = paper
  return (
    <Strip
      title={
        <>
          {t('lists.papers.name', { number, on })} · {party}
        </>
      }
      under={
        <>
          <Moment at={at} zone={desk.timeZone} /> · {t('lists.papers.bearer')}{' '}
          <Written text={bearer} /> ·{' '}
          {t('lists.papers.officers', { officers: officers.join(', ') })}
        </>
      }
      actions={<OpenScan paper={paper} />}
    >
      <Hash sha256={paper.scanSha256} />
    </Strip>
  )
}

function OpenScan({ paper: { scan, size: bytes, kind, scanSha256, number } }: { paper: Paper }) {
  const { t } = useTranslation()
  const size = useSize()
  const isOneself = useSeeAs() === null
  if (scan !== 'kept') {
    return scan === 'erased' ? <span>{t('lists.papers.erased')}</span> : <Unknown word="withheld" />
  }
  if (!isOneself) return null
  return (
    <a href={paths.scan(scanSha256)} download aria-label={t('lists.papers.openThat', { number })}>
      {t('lists.papers.open')} ({kind?.toUpperCase()}, {size(bytes ?? 0)})
    </a>
  )
}
