import { expect, test } from 'vitest'
import { lawPage } from './law-page.ts'
import { agreementRules, listRules, transferRules } from './rules/index.ts'

const page = lawPage([...agreementRules, ...listRules, ...transferRules])

test('a rule over two kinds of facts is one entry with all its moments', () => {
  expect(page.match(/^## children-outside-ratio$/gmu)).toHaveLength(1)
  expect(page).toContain(
    '- Source: CRC 3, 38; OPAC; AP I 77\n- Where, weight: agreement bars; plan bars\n',
  )
  expect(page).toContain('- Where, weight: list bars; plan asks\n')
})

test.each(transferRules.map(({ id, source, says }) => [id, source, says]))(
  '%s stands on the page with its article',
  (id, source, says) => {
    expect(page).toContain(`## ${id}\n\n${says}\n\n- Source: ${source}\n`)
  },
)

test('weights of one moment are both named', () => {
  expect(page).toContain('plan asks; departure asks; hand-over bars or asks')
})
