/**
 * Three people held on each side, two buses, one for one: who goes when? The plan is
 * then checked by code that shares nothing with the planner, and a plan with one
 * person moved behind everybody's back is caught.
 *
 * `npm test -- examples` builds the package and runs this.
 */
import { createHash } from 'node:crypto'
import { checkPlan, proposePlan, readProblem } from 'good-offices/exchange'

const bus = { northland: { seats: 2 }, southland: { seats: 1 } }
const person = (id: string, heldBy: string, more: object) => ({
  id,
  heldBy,
  goesTo: heldBy === 'northland' ? 'southland' : 'northland',
  category: 'prisoner-of-war',
  ...more,
})

const document = {
  form: 'good-offices/problem/1',
  parties: ['northland', 'southland'],
  planningOn: '2026-04-01',
  seed: 'drawn before the lists were opened',
  stages: [
    { id: 'first', capacity: bus },
    { id: 'second', capacity: bus },
  ],
  formula: [
    {
      id: 'one for one',
      kind: 'one-for-one',
      between: ['northland', 'southland'],
      categories: ['prisoner-of-war'],
      aheadMax: 0,
    },
  ],
  holds: [{ person: 'n-3', reason: 'held' }],
  people: [
    person('n-1', 'northland', { heldSince: '2024-02-11' }),
    person('n-2', 'northland', { heldSince: '2025-08-03', health: 'grave' }),
    person('n-3', 'northland', { heldSince: '2023-11-30' }),
    person('s-1', 'southland', { heldSince: '2024-06-19' }),
    person('s-2', 'southland', { heldSince: '2025-01-08' }),
    person('s-3', 'southland', { heldSince: '2025-12-24' }),
  ],
}

const problem = readProblem(document)
const sha256 = createHash('sha256').update(JSON.stringify(document)).digest('hex')
const plan = await proposePlan(problem, sha256)
if (plan.status === 'impossible') throw new Error('nobody travelling would keep every rule')

process.stdout.write(`${plan.status}\n`)
for (const { id, people } of plan.stages) process.stdout.write(`${id}: ${people.join(', ')}\n`)
for (const { person: who, text } of plan.stays) process.stdout.write(`${who} stays: ${text}\n`)

const broken = checkPlan(problem, plan, sha256)
if (broken.length > 0) throw new Error(broken.join('\n'))

const moved = {
  ...plan,
  stages: plan.stages.map(({ id, people }) =>
    id === 'first' ? { id, people: [...people, 'n-3'] } : { id, people },
  ),
}
const caught = checkPlan(problem, moved, sha256)
if (caught.length === 0) throw new Error('a person who is held was put on a bus, and nobody saw it')
process.stdout.write(`A changed plan is refused: ${caught[0]}\n`)
