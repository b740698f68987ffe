import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnKinds } from '../../src/lists/headings.ts'
import { claimedTwice, mappingOf, meaningsOf } from './column-choice.ts'

const meaning = fc.constantFrom(...columnKinds, 'extra', 'not-read')

describe('what a person says the columns are', () => {
  it('comes back as it was chosen, unless two columns claim one kind', () => {
    fc.assert(
      fc.property(fc.array(meaning, { maxLength: 40 }), (meanings) => {
        const headings = meanings.map(String)
        const mapping = mappingOf(meanings, columnKinds)
        const back = meaningsOf({ headings, mapping })
        const isSame = back.every((each, index) => each === meanings[index])
        expect(isSame).toBe(claimedTwice(meanings) === null)
      }),
    )
  })

  it('names the kind that is claimed twice', () => {
    expect(claimedTwice(['surname', 'extra', 'extra', 'not-read', 'not-read'])).toBeNull()
    expect(claimedTwice(['surname', 'rank', 'given', 'rank'])).toBe('rank')
  })
})
