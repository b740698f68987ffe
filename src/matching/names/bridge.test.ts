import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bridgeOf } from './bridge.ts'
import type { BridgedScript } from './bridge.ts'
import { plainWord } from './letters.ts'

const scripts = ['cyrillic', 'arabic', 'hebrew'] as const satisfies readonly BridgedScript[]
const alphabets = {
  cyrillic: 'абвгґдеёєжзиіїйклмнопрстуўфхцчшщъыьэюя',
  arabic: 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي',
  hebrew: 'אבגדהוזחטיךכלםמןנסעףפץצקרשת׳',
}
const wordIn = (letters: string, maxLength = 20) =>
  fc
    .array(fc.constantFrom(...Array.from(letters)), { minLength: 1, maxLength })
    .map((parts) => parts.join(''))
const latinWord = wordIn('abcdefghijklmnopqrstuvwxyz')

const shown = (script: BridgedScript, native: string, latin: string) =>
  bridgeOf(script)
    .letters(native, latin)
    .map((step) => `${step.native}=${step.latin}`)
    .join(' ')

describe.each([
  ['cyrillic', 'щербаков', 'shcherbakov', 'vasylenko'],
  ['cyrillic', 'щербаков', 'schtscherbakow', 'tschernow'],
  ['cyrillic', 'юрий', 'yury', 'igor'],
  ['cyrillic', 'юрий', 'iurii', 'igor'],
  ['cyrillic', 'сергій', 'serhii', 'serafym'],
  ['cyrillic', 'юхимович', 'yukhymovych', 'iurkovych'],
  ['cyrillic', 'ющенко', 'iushchenko', 'ivashchenko'],
  ['cyrillic', 'сяргей', 'siarhei', 'sierafim'],
  ['cyrillic', 'магілёў', 'mahilou', 'mikhalau'],
  ['arabic', 'محمد', 'mohammed', 'hasan'],
  ['arabic', 'يوسف', 'youssef', 'yasin'],
  ['hebrew', 'אברהם', 'avraham', 'abimelech'],
] as const)('%s: %s', (script, native, own, other) => {
  const bridge = bridgeOf(script)
  it(`is likelier ${own} than ${other}`, () => {
    expect(bridge.likeness(native, own)).toBeGreaterThan(1)
    expect(bridge.likeness(native, other)).toBeLessThan(bridge.likeness(native, own) - 1)
  })
})

describe.each(scripts)('the bridge from %s', (script) => {
  const bridge = bridgeOf(script)
  const nativeWord = wordIn(alphabets[script])

  it('joins letters that together spell both words', () => {
    fc.assert(
      fc.property(nativeWord, latinWord, (native, latin) => {
        const steps = bridge.letters(native, latin)
        expect(steps.map((step) => step.native).join('')).toBe(native)
        expect(steps.map((step) => step.latin).join('')).toBe(latin)
      }),
    )
  })

  it('gives a number or -Infinity for anything at all', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 80 })
    fc.assert(
      fc.property(
        fc.oneof(nativeWord, anything),
        fc.oneof(latinWord, anything),
        (native, latin) => {
          const likeness = bridge.likeness(native, latin)
          expect(likeness).not.toBeNaN()
          expect(likeness).toBeLessThan(20)
          expect(bridge.likeness(plainWord(native), plainWord(latin))).not.toBeNaN()
          expect(
            bridge
              .letters(native, latin)
              .map((step) => step.native)
              .join(''),
          ).toBe(native)
        },
      ),
    )
  })

  it('answers the same whatever was asked before', () => {
    const native = alphabets[script].slice(0, 9)
    const before = bridge.likeness(native, 'abdvgadezhzik')
    fc.assert(
      fc.property(nativeWord, latinWord, (word, latin) => {
        bridge.likeness(word, latin)
      }),
    )
    expect(bridge.likeness(native, 'abdvgadezhzik')).toBe(before)
  })

  it('is not held up by a word of ten thousand letters', () => {
    const long = alphabets[script].charAt(1).repeat(10_000)
    expect(bridge.likeness(long, 'b'.repeat(10_000))).not.toBeNaN()
    expect(bridge.letters(long, 'b')).toHaveLength(1)
    expect(bridge.readings(long, 3).every(({ length }) => length <= 200)).toBe(true)
  })

  it('reads a word in several ways, the likeliest first, none twice', () => {
    fc.assert(
      fc.property(nativeWord, fc.integer({ min: 1, max: 12 }), (native, top) => {
        const readings = bridge.readings(native, top)
        expect(readings.length).toBeLessThanOrEqual(top)
        expect(new Set(readings).size).toBe(readings.length)
      }),
      { numRuns: 30 },
    )
  })
})

describe('letters that were joined', () => {
  it.each([
    ['cyrillic', 'щербаков', 'shcherbakov', 'щ=shch е=e р=r б=b а=a к=k о=o в=v'],
    ['cyrillic', 'хрущёв', 'khrushchev', 'х=kh р=r у=u щ=shch ё=e в=v'],
    ['cyrillic', 'юлия', 'yulia', 'ю=yu л=l и=i я=a'],
  ] as const)('%s: %s and %s', (script, native, latin, joined) =>
    expect(shown(script, native, latin)).toBe(joined),
  )
})
