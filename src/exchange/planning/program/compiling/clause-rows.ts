/** Rows of what else was agreed or decided: limits, everybody, cycles of parties, people put on. */
import { anyStage, noPin, type Standing } from '../../standing.ts'
import { addRow, goneAtEnd, leaving, type Draft } from './draft.ts'
import { partyCycles } from './party-cycles.ts'

export function limitRows(draft: Draft) {
  for (const [index, clause] of draft.task.problem.formula.entries()) {
    for (const [party, upper] of Object.entries(clause.peopleMax)) {
      const terms = goneAtEnd(draft, (one) => one.clause === index && one.heldBy === party)
      const condition = `limit ${JSON.stringify([clause.id, party])}`
      if (terms.length > 0) addRow(draft, terms, { lower: -Infinity, upper, condition })
    }
  }
}

export function everybodyRows(draft: Draft) {
  for (const [index, clause] of draft.task.problem.formula.entries()) {
    if (clause.kind !== 'all-for-all') continue
    const people = draft.task.eligible.filter((one) => one.clause === index).length
    const terms = goneAtEnd(draft, (one) => one.clause === index)
    const condition = `everybody ${JSON.stringify([clause.id])}`
    if (people > 0) addRow(draft, terms, { lower: people, upper: people, condition })
  }
}

export function cycleRows(draft: Draft) {
  const { rows, task } = draft
  for (const [index, clause] of task.problem.formula.entries()) {
    if (clause.kind !== 'cycles') continue
    const pairs = new Map<string, number>()
    for (const from of clause.parties) {
      for (const to of clause.parties) {
        const who = (one: Standing) =>
          one.clause === index && one.heldBy === from && one.goesTo === to
        const condition = `cycles ${JSON.stringify([clause.id])}`
        const bounds = { lower: 0, upper: 0, condition }
        if (from !== to)
          pairs.set(JSON.stringify([from, to]), addRow(draft, goneAtEnd(draft, who), bounds))
      }
    }
    for (const parties of partyCycles(clause.parties, clause.lengthMax)) {
      const column = rows.whole(0, task.eligible.length)
      for (const [at, from] of parties.entries()) {
        const pair = JSON.stringify([from, parties[(at + 1) % parties.length]])
        rows.put(pairs.get(pair) ?? 0, column, -1)
      }
      draft.cycles.push({ clause: clause.id, parties, column })
    }
  }
}

/** Whoever is pinned leaves, and where a stage is named, in it. */
export function pinRows(draft: Draft) {
  const { eligible } = draft.task
  const pins = new Set(eligible.map(({ pin }) => pin).filter((pin) => pin !== noPin))
  for (const pin of [...pins].toSorted((a, b) => a - b)) {
    const who = (one: Standing) => one.pin === pin
    const people = eligible.filter(who).length
    const terms = pin === anyStage ? goneAtEnd(draft, who) : leaving(draft, pin, who)
    addRow(draft, terms, { lower: people, upper: people, condition: 'pins []' })
  }
}
