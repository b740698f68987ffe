/** First chapter: what was agreed, who asked whom for what, who stood between. */
import { z } from 'zod'
import { AgreementId, CommitmentId, QuestionId, RoundId } from '../../base/ids.ts'
import { northland, southland } from '../cast.ts'
import { anything, type Teller } from './teller.ts'

export type Talks = { readonly agreement: AgreementId; readonly commitment: CommitmentId }

const Agreement = z.object({ agreement: AgreementId })
const Commitment = z.object({ commitment: CommitmentId })
const Round = z.object({ round: RoundId })
const Question = z.object({ question: QuestionId })

const dayBefore = (now: Date, days: number) =>
  new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10)

export async function tellTalks(story: Teller, people: number): Promise<Talks> {
  const { desk } = story.cast
  const { agreement } = await story.act(
    desk.head,
    'agreements.open',
    {
      title: 'Halden agreement on the return of prisoners and civilians',
      place: 'Halden',
      agreedOn: dayBefore(story.now(), 1),
      purpose:
        'Return of people held by either side, in stages, with the Desk of Westhaven between.',
      parties: [northland, southland],
    },
    Agreement,
  )
  const { commitment } = await story.act(
    desk.head,
    'agreements.add-commitment',
    {
      agreement,
      kind: 'count',
      says: `Each side returns up to ${people} prisoners of war and civilians, one for one, in stages.`,
      categories: ['prisoner-of-war', 'civilian'],
      counts: [
        { party: northland, people },
        { party: southland, people },
      ],
    },
    Commitment,
  )
  await story.act(
    desk.head,
    'agreements.add-commitment',
    {
      agreement,
      kind: 'category',
      says: 'The seriously wounded and sick return outside any count, as soon as they can travel.',
      categories: ['prisoner-of-war', 'civilian'],
      health: 'seriously-wounded-or-sick',
      counts: [{ party: northland }, { party: southland }],
    },
    Commitment,
  )
  await tellQuestions(story, agreement)
  await story.act(
    desk.officer,
    'agreements.name-intermediary',
    {
      for: { kind: 'agreement', agreement },
      name: 'Eastmark',
      role: 'host',
      invitedBy: [northland],
      disputedBy: [southland],
    },
    anything,
  )
  return { agreement, commitment }
}

/** A round of talks, a date proposed and countered, and a question that stays open. */
async function tellQuestions(story: Teller, agreement: AgreementId): Promise<void> {
  const { desk } = story.cast
  const [north, south] = [story.of(northland), story.of(southland)]
  const { round } = await story.act(
    desk.officer,
    'agreements.open-round',
    {
      agreement,
      place: 'Westhaven, Harbour House',
      host: 'The Desk of Westhaven',
      agenda: ['Lists', 'Crossing point', 'Order of the stages'],
      logistics: [
        { kind: 'travel', text: 'Northland comes by rail, Southland by air.', state: 'agreed' },
        { kind: 'interpreters', text: 'Two, one named by each side.', state: 'agreed' },
      ],
    },
    Round,
  )
  const date = await story.act(
    north.head,
    'agreements.ask',
    {
      agreement,
      round,
      kind: 'date',
      to: southland,
      text: 'We propose to meet on the day given. Please confirm or name another.',
      proposedOn: dayBefore(story.now(), -7),
    },
    Question,
  )
  await story.act(
    south.head,
    'agreements.answer',
    {
      question: date.question,
      kind: 'answered',
      text: 'Two days later suits us.',
      counterOn: dayBefore(story.now(), -9),
    },
    anything,
  )
  await story.act(
    south.head,
    'agreements.ask',
    {
      agreement,
      kind: 'clarity-on-timing',
      to: northland,
      text: 'When will the buses reach the bridge on the day of the second stage?',
      dueOn: dayBefore(story.now(), -45),
    },
    Question,
  )
}
