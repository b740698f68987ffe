/** What the documents point to is there: files that they name, links that they give. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { globSync } from 'tinyglobby'
import { expect, it } from 'vitest'

const documents = globSync(['*.md', 'docs/**/*.md', 'src/**/README.md', 'data/**/README.md'])
const pathsIn = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map((found) => found[1] ?? '')

it.each(documents)('%s', (document) => {
  const text = readFileSync(document, 'utf8')
  const named = pathsIn(text, /`((?:src|web|sql|test|scripts|docs|examples|bench)\/[\w./-]+)`/g)
  const linked = pathsIn(text, /\]\((?!https?:)([^)#\s]+)/g)
  const lost = [
    ...named.filter((path) => !existsSync(path)),
    ...linked.filter((path) => !existsSync(join(dirname(document), path))),
  ]
  expect(lost).toEqual([])
})

it('every decision is in the list of decisions', () => {
  const decisions = globSync('docs/decisions/0*.md').toSorted()
  const list = readFileSync('docs/decisions/README.md', 'utf8')
  const listed = pathsIn(list, /\]\((\d{4}-[\w-]+\.md)\)/g).map((file) => `docs/decisions/${file}`)
  expect(decisions.length).toBeGreaterThan(0)
  expect(listed).toEqual(decisions)
})

it('a style guide is read when it is short: 200 lines', () => {
  expect(readFileSync('STYLE.md', 'utf8').split('\n').length).toBeLessThanOrEqual(200)
})

it('the page for other programs shows the examples as they are', () => {
  const page = readFileSync('docs/library.md', 'utf8')
  const examples = globSync('examples/*.ts')
  expect(examples.length).toBeGreaterThan(0)
  for (const example of examples) {
    expect(page).toContain(
      `From \`${example}\`:\n\n\`\`\`ts\n${readFileSync(example, 'utf8')}\`\`\``,
    )
  }
})
