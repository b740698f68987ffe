/** The gates of one person as the desk reads them: what counts now, never what was said in private. */
import { useTranslation } from 'react-i18next'
import { Done, Held, Unknown } from '../ui/signs.tsx'
import type { PersonStripAnswer } from './board.ts'
import { paperKinds } from './papers-form.tsx'

type Gates = NonNullable<PersonStripAnswer['gates']>

export function PersonGates({ gates }: { gates: Gates }) {
  const { t } = useTranslation()
  const { identity, asked, papers, held } = gates
  return (
    <section className="stack">
      <h2>{t('operation.gates.title')}</h2>
      <dl className="facts">
        <dt>{t('operation.gates.identity')}</dt>
        <dd>
          {identity === 'not-checked' ? (
            <Unknown word="notRead" />
          ) : identity === 'differs' ? (
            <span className="stopped">{t('operation.gates.identities.differs')}</span>
          ) : (
            <Done word={t(`operation.gates.identities.${identity}`)} />
          )}
        </dd>
        <dt>{t('operation.gates.asked')}</dt>
        <dd>
          {asked === 'asked-alone' ? (
            <Done word={t('operation.gates.askeds.asked-alone')} />
          ) : asked === 'not-asked' ? (
            <Unknown word="notAsked" />
          ) : (
            t('operation.gates.askeds.unable-to-answer')
          )}
        </dd>
        <dt>{t('operation.gates.fitness')}</dt>
        <dd>
          <Fitness kind={gates.fitness} />
        </dd>
        {papers !== null && (
          <>
            <dt>{t('operation.gates.papers')}</dt>
            <dd>
              <ul className="plain-list">
                {paperKinds.map((kind) => (
                  <li key={kind} className={papers[kind] ? undefined : 'needs'}>
                    {t(`operation.papers.kind.${kind}`)}:{' '}
                    {t(papers[kind] ? 'operation.papers.there' : 'operation.papers.missing')}
                  </li>
                ))}
                <li>
                  {t('operation.papers.assessors')}: {papers.assessors}
                </li>
              </ul>
            </dd>
          </>
        )}
        <dt>{t('operation.gates.held')}</dt>
        <dd>{held ? <Held /> : t('operation.gates.notHeld')}</dd>
      </dl>
    </section>
  )
}

const known = [
  'fit',
  'fit-with-escort',
  'stretcher',
  'unfit',
  'unfit-but-unsafe-to-stay',
  'expired',
] as const

function Fitness({ kind }: { kind: string }) {
  const { t } = useTranslation()
  const found = known.find((each) => each === kind)
  if (found === undefined) return <span className="needs">{t('today.word.not-examined')}</span>
  const words = t(`operation.fitness.kind.${found}`)
  return found === 'unfit' || found === 'expired' ? (
    <span className="needs">{words}</span>
  ) : (
    <Done word={words} />
  )
}
