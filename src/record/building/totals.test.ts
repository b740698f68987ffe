import { array, assert, constantFrom, nat, property, record } from 'fast-check'
import { expect, it } from 'vitest'
import { booksOf, inOrder } from './books.ts'
import { readClaimLines } from './claim-lines.ts'
import { claimsSheet, said, total } from './fictional-claims.ts'
import { groupedBy } from './grouped.ts'
import { membersBetween } from './members-between.ts'
import { settle, studyEvent } from './study.ts'
import { costBySums, costOf, stepBetween } from './totals.ts'
import { speakersKnownFrom } from './witnesses.ts'

const told = record({
  event: nat(7),
  what: constantFrom('count', 'count', 'cumulative'),
  kind: constantFrom('exchange', 'exchange', 'unilateral_release'),
  category: constantFrom('person', 'civilian', 'military'),
  value: nat(40),
})

it('what sums alone say a step costs is what each event says', () => {
  const whoIs = speakersKnownFrom([])
  let bySums = 0
  assert(
    property(array(told, { minLength: 4, maxLength: 20 }), (drawn) => {
      const rows = drawn.map(({ event, what, kind, category, value }) => {
        const at = { event_id: `e${event}`, date: `2031-0${event + 1}-11`, kind }
        return what === 'count'
          ? said({ ...at, category, value: String(value) })
          : total({ ...at, value: String(value * 3) })
      })
      const { claims } = readClaimLines(claimsSheet(rows))
      const studies = [...groupedBy(claims, ({ event }) => event).values()]
      const outside = { decided: new Map(), neighbours: new Map() }
      const events = inOrder(
        studies.map((own) => settle(studyEvent(own, whoIs), new Map(), outside)),
      )
      for (const book of booksOf(events, whoIs)) {
        const members = membersBetween(book, { events, running: null, whoIs })
        const kept = book.totals.flatMap((anchor) =>
          anchor.said.map((one) => ({ anchor, said: one })),
        )
        for (const from of kept)
          for (const to of kept.filter(({ anchor }) => anchor.at > from.anchor.at)) {
            const cost = costBySums({ from, to }, members)
            if (cost === null) continue
            bySums += 1
            expect(cost).toBe(costOf(stepBetween({ from, to }, members, 'own')))
          }
      }
    }),
    { numRuns: 400 },
  )
  expect(bySums).toBeGreaterThan(100)
})
