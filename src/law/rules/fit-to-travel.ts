/**
 * Nobody travels whose recovery the journey would endanger, unless their safety imperatively
 * demands it: then a medic and the head of operation decide together.
 * Source: Third Geneva Convention, article 47, paragraph 1, and article 109, paragraph 1;
 * Fourth Geneva Convention, article 127, paragraph 3.
 */
import { unreachable } from '../../base/refusal.ts'
import { isLiving } from '../../people/person.ts'
import type { Fitness, TransferFacts } from '../facts.ts'
import type { Finding, Rule } from '../rule.ts'
import { heldSentence } from '../shown.ts'

const bars = (because: string): Finding => ({ weight: 'bars', because })

function findingOf(fitness: Fitness): Finding | null {
  switch (fitness.kind) {
    case 'fit':
      return null
    case 'fit-with-escort':
      return fitness.escortPresent ? null : bars('Fit to travel with an escort; none is here.')
    case 'stretcher':
      return fitness.placeGiven
        ? null
        : bars('Fit to travel lying down; no stretcher place is given.')
    case 'not-examined':
      return bars('Nobody has signed that the person is fit for this journey.')
    case 'expired':
      return bars('The signed fitness has run out; the person must be examined again.')
    case 'unfit':
      return {
        ...bars(`Not fit for this journey; to be examined again by ${fitness.reExamineBy}.`),
        shown: heldSentence,
      }
    case 'unfit-but-unsafe-to-stay':
      return {
        weight: 'asks',
        because:
          'Staying endangers the person more than the journey: medic and head of operation decide.',
      }
    default:
      return unreachable(fitness)
  }
}

export const fitToTravel: Rule<TransferFacts> = {
  id: 'fit-to-travel',
  source: 'GC III 47(1), 109(1); GC IV 127(3)',
  says:
    'Nobody departs without a signed, unexpired fitness for this way of travelling, with the escort or stretcher ' +
    'place that it asks for; on the ground of safety a medic and the head of operation decide.',
  at: { departure: ['bars', 'asks'] },
  check: ({ category, fitness }) => (isLiving(category) ? findingOf(fitness) : null),
}
