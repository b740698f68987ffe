import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { shell } from './en/shell.ts'
import { makeWords, marked } from './instance.ts'

type Words = { readonly [key: string]: string | Words }

/** `frame.saved`, `ui.unknown.unstated`: every key that leads to a sentence. */
const keysOf = (words: Words, path: readonly string[] = []): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[...path, key].join('.')] : keysOf(value, [...path, key]),
  )

const sentenceOf = (words: Words, key: string) => {
  let found: string | Words | undefined = words
  for (const part of key.split('.')) found = typeof found === 'string' ? undefined : found?.[part]
  return typeof found === 'string' ? found : ''
}

const plural = /_(zero|one|two|few|many|other)$/
const placeholders = (sentence: string) => new Set(sentence.match(/\{\{\w+\}\}/g))

const web = join(import.meta.dirname, '..')
const sources = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/^words|\.test\.ts/.test(name))
  .map((name) => readFileSync(join(web, name), 'utf8'))
const asked = sources.flatMap((text) =>
  [...text.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key = '']) => key),
)
const quoted = new Set(sources.flatMap((text) => text.match(/(?<=')[\w.-]+(?=')/g) ?? []))
const patterns = sources
  .flatMap((text) => [...text.matchAll(/\bt\(\s*`([^`]+)`/g)].map(([, template = '']) => template))
  .map(
    (template) =>
      new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\$\{[^}]+\}/g, '.+')}$`),
  )

const isAsked = (stem: string) =>
  stem.startsWith('rooms.') || quoted.has(stem) || patterns.some((each) => each.test(stem))

/** What Arabic holds whole. A pair shows what the columns of a list are, so these are among it. */
const { columns, values } = en.lists
const complete = {
  'the shell': shell,
  'the matching': { matching: en.matching },
  'the exchange': { exchange: en.exchange },
  'the outlook': { outlook: en.outlook },
  'what leaves the record': { exports: en.exports },
  'contradictions of the record': { disputes: en.disputes },
  'the reasons of the record': {
    reasons: en.reasons,
    reasonWords: en.reasonWords,
    arithmetic: en.arithmetic,
  },
  'counters, offices and agreements of the record': {
    series: en.series,
    speaker: en.speaker,
    agreed: en.agreed,
  },
  'columns and values': { lists: { columns, values } },
}

describe('the words of the pages', () => {
  const english = keysOf(en)
  const stems = new Set(english.map((key) => key.replace(plural, '')))

  it('are seen by this test at all', () => {
    expect(asked.length).toBeGreaterThan(50)
    expect(patterns.length).toBeGreaterThan(5)
  })

  it('hold every key that a page asks for', () => {
    expect(asked.filter((key) => !stems.has(key))).toEqual([])
  })

  it('hold no key that no page asks for, but the names of rooms to come', () => {
    expect([...stems].filter((stem) => !isAsked(stem))).toEqual([])
  })

  it.each(Object.entries(complete))(
    'are complete in Arabic for %s, in all six plural forms',
    (_, words) => {
      const forms = ['zero', 'one', 'two', 'few', 'many', 'other']
      const wanted = new Set(
        keysOf(words).flatMap((key) =>
          plural.test(key) ? forms.map((form) => key.replace(plural, `_${form}`)) : [key],
        ),
      )
      const there = new Set(keysOf(ar))
      expect([...wanted].filter((key) => !there.has(key))).toEqual([])
    },
  )

  it('name in Arabic nothing that English does not have', () => {
    expect(keysOf(ar).filter((key) => !stems.has(key.replace(plural, '')))).toEqual([])
  })

  it('fill the same places in Arabic as in English', () => {
    const differ = Object.values(complete)
      .flatMap((words) => keysOf(words))
      .filter((key) => {
        const arabic = sentenceOf(ar, key)
        // "One thing needs a person" says its number in words.
        return (
          !plural.test(key) &&
          String([...placeholders(arabic)].toSorted()) !==
            String([...placeholders(sentenceOf(en, key))].toSorted())
        )
      })
    expect(differ).toEqual([])
  })
})

describe('a sentence that a language does not have', () => {
  it('is shown in English and marked', async () => {
    const { words, started } = makeWords('ar')
    await started
    expect(words.t('rooms.today')).toBe('اليوم')
    expect(words.t('people.make')).toBe(marked('Make a code'))
    expect(words.t('people.titleWaiting', { count: 3 })).toBe(marked('3 keys wait for approval'))
    expect(words.t('today.waiting', { count: 2 })).toBe('أمران يحتاجان إلى شخص')
  })

  it('is never marked in English itself', async () => {
    const { words, started } = makeWords('en')
    await started
    expect(words.t('people.make')).toBe('Make a code')
  })
})
