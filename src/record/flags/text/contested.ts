/** What one side says about the conduct of the other is one side's word; its denial belongs beside it. */
import { doubt, type Rule } from '../rule.ts'
import { reason, type Reason } from '../../reasons/reason.ts'

export const contested: Rule = (matter) => [...complained(matter), ...denied(matter)]

/** A figure that the text tells only to deny it. */
const denied: Rule = ({ reading: { counts } }) =>
  counts.flatMap(({ modality, span, n }, place) =>
    modality !== 'denied' || span === null
      ? []
      : [
          doubt({
            rule: 'contested',
            basis: 'text',
            span,
            on: [`counts/${place}`],
            says: reason('flag.deniedFigure', { n }),
          }),
        ],
  )

const complained: Rule = ({ reading: { stances, speakers } }) => {
  const said = stances.map((stance, place) => {
    return { ...stance, place, by: speakers[stance.speaker ?? -1]?.of ?? null }
  })
  const complaints = said.filter(
    ({ act, by, towards }) =>
      (act === 'accuses' || act === 'complains') && towards !== null && towards !== by,
  )
  const unanswered = complaints.filter(
    ({ towards }) => !said.some(({ act, by }) => act === 'denies' && by === towards),
  )
  // One side's words about the other are one matter, however often they are told.
  const matters = new Map(unanswered.map((each) => [`${each.by} ${each.towards}`, each]))
  return [...matters.values()].map(({ by, towards, about, span, place }) =>
    doubt({
      rule: 'contested',
      basis: 'text',
      span,
      on: [`stances/${place}`],
      says: complaint(by, { towards: towards ?? '', about: { word: about } }),
    }),
  )
}

const complaint = (by: string | null, of: Reason['values']) =>
  by === null ? reason('flag.contestedUnnamed', of) : reason('flag.contested', { by, ...of })
