/** What officers decided, against what was said before: from it probabilities are calibrated. Desk tables. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { DeskDb } from '../db/desk-db.ts'
import type { Judged } from './calibration/calibrate.ts'
import { verdictOf } from './signing/verdict.ts'
import { signedPairs } from './store.ts'

const Said = z.array(z.object({ id: z.string(), said: z.number() }))

/** Each decided pair that a run proposed, with the probability that its newest run gave it uncalibrated. */
export async function judgedPairs(db: DeskDb): Promise<Judged[]> {
  const { rows } = await sql`
    select distinct on (d.id) d.id, c.said
    from match_decision d
      join match_run r on r.left_list = d.left_list and r.right_list = d.right_list
      join candidate c on c.run_id = r.id
        and c.left_line = d.left_line and c.right_line = d.right_line
    where r.state = 'done'
    order by d.id, r.made_at desc, r.id`.execute(db)
  const said = new Map(Said.parse(rows).map((row) => [row.id, row.said]))
  return (await signedPairs(db)).flatMap(({ signatures }) => {
    const verdict = verdictOf(signatures)
    const probability = said.get(signatures.at(-1)?.id ?? '')
    if (verdict.state !== 'decided' || probability === undefined) return []
    return [{ probability, outcome: verdict.decision }]
  })
}
