import { expect, it } from 'vitest'
import { facing } from './queue.ts'

const parties = [{ id: 'northland' }, { id: 'southland' }, { id: 'eastmark' }]
const of = (party: string) => ({ party })

it.each([
  ['northland', 'southland', ['left', 'right']],
  ['southland', 'northland', ['right', 'left']],
  ['eastmark', 'southland', ['right', 'left']],
])(
  'a line held by %s and sought by %s lies as the mandate orders them',
  (holder, seeker, sides) => {
    const placed = facing({ left: of(holder), right: of(seeker) }, parties)
    expect(placed.map(({ side }) => side)).toEqual(sides)
  },
)
