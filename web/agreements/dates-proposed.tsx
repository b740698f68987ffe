/**
 * Dates for a round of talks in columns that face each other: what each side proposed, and what
 * each side put against a proposal of another.
 */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Unknown } from '../ui/signs.tsx'
import { useMe } from '../viewer.tsx'
import {
  allQuestionsOf,
  mayReadQuestions,
  useQuestions,
  type Agreement,
  type Question,
  type SideId,
} from './answers.ts'
import { KnownDate, useDateWords } from './known-date.tsx'
import { UnknownSays } from './unknown-says.tsx'
import { useSides, Whom } from './whom.tsx'

type Said = {
  readonly key: string
  readonly side: SideId
  readonly on: string | null
  readonly what: ReactNode
  readonly at: string
}

function useSaid(questions: readonly Question[]): readonly Said[] {
  const { t } = useTranslation()
  const words = useDateWords()
  return questions
    .flatMap(({ id, from, to, proposedOn, at, answer }): Said[] => {
      const on = words(proposedOn ?? at)
      const asked: Said = {
        key: id,
        side: from,
        on: proposedOn,
        what: t(answer === null ? 'agreements.round.waits' : 'agreements.round.proposed'),
        at,
      }
      if (answer === null) return [asked]
      const key = `${id} answer`
      const back = { key, side: to, at: answer.at }
      if (answer.kind === 'declined') {
        return [asked, { ...back, on: null, what: t('agreements.round.declined', { on }) }]
      }
      const { counterOn } = answer
      const what =
        counterOn === null
          ? t('agreements.round.answered', { on })
          : t('agreements.round.against', { on })
      return [asked, { ...back, on: counterOn, what }]
    })
    .toSorted((one, other) => one.at.localeCompare(other.at))
}

export function DatesProposed({ agreement, round }: { agreement: Agreement; round: string }) {
  const me = useMe()
  const { data } = useQuestions()
  if (!mayReadQuestions(me)) return <Unknown word="withheld" />
  const dates = (data === undefined ? [] : allQuestionsOf(data)).filter(
    (question) => question.kind === 'date' && question.round === round,
  )
  return <Columns agreement={agreement} dates={dates} />
}

function Columns({ agreement, dates }: { agreement: Agreement; dates: readonly Question[] }) {
  const { t } = useTranslation()
  const { order } = useSides()
  const said = useSaid(dates)
  const isInTalks = (side: SideId) =>
    side === 'desk' ? said.some((each) => each.side === 'desk') : agreement.parties.includes(side)
  return (
    <div className="sides">
      {order.filter(isInTalks).map((side) => {
        const own = said.filter((each) => each.side === side)
        return (
          <div key={side} className="side">
            <p>
              <Whom side={side} />
            </p>
            {own.length === 0 && <UnknownSays says={t('agreements.round.noDates')} />}
            <ul className="plain-list dates">
              {own.map(({ key, on, what }) => (
                <li key={key}>
                  {on !== null && (
                    <strong>
                      <KnownDate on={on} />
                    </strong>
                  )}{' '}
                  <span className="quiet">{what}</span>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </div>
  )
}
