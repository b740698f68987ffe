import { describe, expect, it } from 'vitest'
import { offeredReasons } from './reasons.ts'

const field = (name: 'surname' | 'bornOn' | 'rank', weight: number) => ({
  field: name,
  weight,
  left: '',
  right: '',
  level: '',
  because: '',
})
const rival = { side: 'left', line: 4, probability: 0.2 } as const

describe('reasons that are offered', () => {
  it.each([
    {
      says: 'what agrees, where nothing differs',
      fields: [field('surname', 9), field('rank', 0)],
      first: { kind: 'agree', fields: ['surname'] },
    },
    {
      says: 'what agrees and what differs',
      fields: [field('surname', 9), field('bornOn', -9)],
      first: { kind: 'agreeDiffer', fields: ['surname'], others: ['bornOn'] },
    },
    {
      says: 'nothing about fields where none speaks for it',
      fields: [field('rank', 0.2), field('bornOn', -9)],
      first: { kind: 'papers' },
    },
  ])('for the same person: $says', ({ fields, first }) => {
    expect(offeredReasons({ fields, rivals: [] }, 'same')[0]).toEqual(first)
  })

  it('name another line only where there is one', () => {
    const fields = [field('bornOn', -9)]
    const kinds = (rivals: (typeof rival)[]) =>
      offeredReasons({ fields, rivals }, 'different').map(({ kind }) => kind)
    expect(kinds([])).toEqual(['differ', 'papers', 'toldApart'])
    expect(kinds([rival])).toEqual(['differ', 'rival', 'papers', 'toldApart'])
  })

  it('are never none', () => {
    for (const decision of ['same', 'different', 'unsure'] as const) {
      expect(offeredReasons({ fields: [], rivals: [] }, decision).length).toBeGreaterThan(1)
    }
  })
})
