import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawn, joinedName, shaped, withinScript } from './joined.ts'

const spelt = (joined: readonly { above: string; below: string }[]) =>
  joined.map(({ above, below }) => `${above}=${below}`).join(' ')

describe('letters of one script', () => {
  it.each([
    ['Brastov', 'Brastow', 'b=b r=r a=a s=s t=t o=o v=w'],
    ['Ilen', 'Illen', 'i=i l=l =l e=e n=n'],
    ['Мария', 'Марья', 'м=м а=а р=р и=ь я=я'],
    ['ab', '', 'a= b='],
  ])('%s and %s are joined as %s', (above, below, expected) => {
    expect(spelt(withinScript(above, below))).toBe(expected)
  })

  it('spell both names, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (above, below) => {
        const joined = withinScript(above, below)
        expect(joined.map((each) => each.above).join('')).toBe(above.toLowerCase())
        expect(joined.map((each) => each.below).join('')).toBe(below.toLowerCase())
      }),
    )
  })
})

describe('letters across scripts', () => {
  const letters = [
    { native: 'щ', latin: 'shch' },
    { native: 'е', latin: 'e' },
    { native: 'ь', latin: '' },
  ]

  it('stand with the side that wrote them', () => {
    expect(spelt(joinedName({ left: 'Щеь', right: 'Shche', letters })?.letters ?? [])).toBe(
      'щ=shch е=e ь=',
    )
    expect(spelt(joinedName({ left: 'Shche', right: 'Щеь', letters })?.letters ?? [])).toBe(
      'shch=щ e=е =ь',
    )
  })

  it('are none where the desk joined none, nor for equal names', () => {
    expect(joinedName({ left: 'Юрий', right: 'George' })).toBeUndefined()
    expect(joinedName({ left: 'Юрий', right: 'Юрий' })).toBeUndefined()
    expect(joinedName({ left: '', right: 'Юрий' })).toBeUndefined()
  })

  it('run each in its own direction, so that the lines of an Arabic name cross', () => {
    const joined = joinedName({
      left: 'أحمد',
      right: 'Ahmad',
      letters: ['أ=a', 'ح=h', 'م=ma', 'د=d'].map((pair) => {
        const [native = '', latin = ''] = pair.split('=')
        return { native, latin }
      }),
    })
    if (joined === undefined) throw new Error('not joined')
    const { lines } = drawn(joined)
    const rises = (of: (line: (typeof lines)[number]) => number) =>
      lines.map(of).every((at, place, all) => place === 0 || at > (all[place - 1] ?? 0))
    expect(rises(({ to }) => to)).toBe(true)
    expect(rises(({ from }) => -from)).toBe(true)
    const latin = joinedName({ left: 'Щеь', right: 'Shche', letters })
    if (latin === undefined) throw new Error('not joined')
    expect(drawn(latin).lines).toHaveLength(2)
    expect(drawn(latin).lines.every(({ from }, at, all) => from > (all[at - 1]?.from ?? -1))).toBe(
      true,
    )
  })
})

describe('Arabic letters that stand apart', () => {
  const joiner = '\u{200d}'
  it('keep the form of their place in the word', () => {
    expect(shaped(['م', 'ح', 'م', 'د'])).toEqual([
      `م${joiner}`,
      `${joiner}ح${joiner}`,
      `${joiner}م${joiner}`,
      `${joiner}د`,
    ])
  })

  it('do not reach over a letter that joins nothing', () => {
    expect(shaped(['د', 'ا', 'ر'])).toEqual(['د', 'ا', 'ر'])
    expect(shaped(['shch', 'e'])).toEqual(['shch', 'e'])
  })
})
