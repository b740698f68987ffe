/** Each side submits whom it holds and whom it looks for; officers decide who is whom. */
import { matchInWorker } from '../../jobs/match-lists.ts'
import { makeUpPeople } from '../../lists/made-up-lists.ts'
import type { MadeUpList, MadeUpPerson, Spelling } from '../../lists/made-up-lists.ts'
import type { ListKind } from '../../lists/submission.ts'
import { asDesk } from '../../db/desk-db.ts'
import type { ListId, PartyId } from '../../base/ids.ts'
import { MatchRunner } from '../../matching/runner-store.ts'
import { northland, southland } from '../cast.ts'
import { anything, type Teller } from './teller.ts'

export type StoryLists = {
  /** People whom each side holds. */
  readonly perSide: number
  /** How many of them the other side looks for; four of five, unless said. */
  readonly sought?: number
  readonly seed: number
  /** So many pairs of each list stay undecided, for whoever opens the demonstration; none, unless said. */
  readonly leave?: number
  /** Changes a side's file before it is handed in. */
  readonly alter?: (side: PartyId, kind: ListKind, list: MadeUpList) => MadeUpList
}

type Side = {
  readonly holder: PartyId
  readonly seeker: PartyId
  readonly holderWrites: Spelling
  readonly seekerWrites: Spelling
  readonly people: readonly MadeUpPerson[]
}

export async function tellLists(
  story: Teller,
  {
    perSide,
    sought: soughtCount = Math.ceil(perSide * 0.8),
    seed,
    leave = 0,
    alter = (_, __, list) => list,
  }: StoryLists,
): Promise<void> {
  const everybody = makeUpPeople(2 * perSide, seed)
  const sides: Side[] = [
    {
      holder: northland,
      seeker: southland,
      holderWrites: 'cyrillic',
      seekerWrites: 'latin',
      people: everybody.slice(0, perSide),
    },
    {
      holder: southland,
      seeker: northland,
      holderWrites: 'otherLatin',
      seekerWrites: 'cyrillic',
      people: everybody.slice(perSide),
    },
  ]
  for (const side of sides) {
    const held = await story.submit({
      actor: story.of(side.holder).clerk,
      kind: 'we-hold',
      title: 'People held',
      people: side.people,
      spelling: side.holderWrites,
      slips: 0,
      seed: seed + 1,
      altered: (list) => alter(side.holder, 'we-hold', list),
    })
    const sought = await story.submit({
      actor: story.of(side.seeker).clerk,
      kind: 'we-seek',
      title: 'People we look for',
      people: side.people.slice(0, soughtCount),
      spelling: side.seekerWrites,
      slips: 0.1,
      seed: seed + 2,
      altered: (list) => alter(side.seeker, 'we-seek', list),
    })
    await decide(story, { held: held.list, sought: sought.list, leave })
  }
}

/** Each line once, the likeliest pairs first. */
async function comparedPairs({ desk }: Teller, lists: { left: ListId; right: ListId }) {
  const runner = new MatchRunner(matchInWorker)
  const { run, ended } = await runner.start(desk, { ...lists, keep: 'one-to-one' })
  await ended
  return asDesk(desk.db, (db) =>
    db
      .selectFrom('candidate')
      .select(['left_line as leftLine', 'right_line as rightLine', 'band'])
      .where('run_id', '=', run.id)
      .orderBy('probability', 'desc')
      .orderBy('log2_odds', 'desc')
      .orderBy('left_line')
      .orderBy('right_line')
      .execute(),
  )
}

/** Leaves the doubtful pairs, and some others, in a queue. */
async function decide(
  story: Teller,
  { held, sought, leave }: { held: ListId; sought: ListId; leave: number },
): Promise<void> {
  const { cast } = story
  const pairs = await comparedPairs(story, { left: held, right: sought })
  for (const { leftLine, rightLine, band } of pairs.slice(0, pairs.length - leave)) {
    if (band !== 'probable') continue
    await story.act(
      cast.desk.officer,
      'matching.decide',
      {
        left: { list: held, line: leftLine },
        right: { list: sought, line: rightLine },
        decision: 'same',
        reason: 'Name and date of birth agree.',
      },
      anything,
    )
  }
}
