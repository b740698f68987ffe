import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hostileText, hostileTexts } from '../../../test/support/hostile-texts.ts'
import { nameReader } from '../records/values/name-readings.ts'
import { wordForms, type WordRole } from '../records/values/word-forms.ts'
import { nameFinder } from './find-names.ts'
import { readingsMax, readName } from './parse-name.ts'
import { nameLettersMax, namePartsMax } from './parts/name-tokens.ts'
import { scoreNames } from './score-names.ts'

/** NFC and lower case may lengthen what was cut at the cap: ﷺ is eighteen letters. */
const growthMax = 18

function expectWithinCaps(text: string) {
  const names = [
    { fullName: text },
    { surname: text },
    { surname: text, given: text, patronymic: text },
  ]
  for (const name of names) {
    const readings = readName(name)
    expect(readings.length).toBeLessThanOrEqual(readingsMax)
    for (const { surname, given, patronymic, particles } of readings) {
      const parts = [...surname, ...given, ...patronymic]
      expect(parts.length).toBeLessThanOrEqual(3 * namePartsMax)
      expect(particles.length).toBeLessThanOrEqual(3 * nameLettersMax)
      expect(parts.join('').length).toBeLessThanOrEqual(3 * nameLettersMax * growthMax)
      expect(parts.join('')).not.toMatch(/\s/)
    }
  }
}

const roles: readonly WordRole[] = ['surname', 'given', 'patronymic', 'text', 'number']

function expectFewForms(text: string) {
  for (const role of roles) {
    const forms = wordForms(text, role)
    if (forms === undefined) continue
    expect(forms.forms.length).toBeLessThanOrEqual(4)
    expect(forms.skeletons.length).toBeLessThanOrEqual(6)
    expect(forms.parts.length).toBeLessThanOrEqual(16)
    expect(forms.groups.length).toBeLessThanOrEqual(6)
    for (const form of forms.forms) expect(form.length).toBeLessThanOrEqual(200)
  }
}

describe('a name is read within the caps', () => {
  it.each(hostileTexts)('%s', (_, text) => {
    expect.hasAssertions()
    expectWithinCaps(text)
    expectFewForms(text)
  })

  it('whatever its code units are', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        expectWithinCaps(text)
        expectFewForms(text)
        for (const { trust } of nameReader()({ fullName: text, given: text }))
          expect(trust).toBeGreaterThan(0)
      }),
    )
  })
})

describe('two names have a probability, the same from both sides', () => {
  it('whatever they are', () => {
    fc.assert(
      fc.property(hostileText(), hostileText(), (left, right) => {
        const probability = scoreNames(left, right)
        expect(probability).toBe(scoreNames(right, left))
        expect(probability).toBeGreaterThanOrEqual(0)
        expect(probability).toBeLessThanOrEqual(1)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a name is looked for', () => {
  const among = [...hostileTexts.map(([, text]) => text), 'Ладов Игнат', 'Шуменко Тусалан']
  const find = nameFinder(among)

  it('and found among texts that are none', () => {
    expect(find('Ihnat Ladov', 1)).toMatchObject([{ candidate: 'Ладов Игнат' }])
  })

  it.each(hostileTexts)('and %s finds at most what is asked for', (_, text) => {
    const found = find(text, 3)
    expect(found.length).toBeLessThanOrEqual(3)
    for (const { score } of found) expect(score).toBeLessThanOrEqual(1)
  })
})
