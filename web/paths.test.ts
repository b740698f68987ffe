import { expect, it } from 'vitest'
import { paths } from './paths.ts'

const example = (path: (...parts: string[]) => string) => path('a', 'b', 'c')

it('lists every address of the pages', () => {
  expect(Object.entries(paths).map(([name, path]) => `${name} ${example(path)}`))
    .toMatchInlineSnapshot(`
      [
        "today /",
        "signIn /sign-in",
        "people /people",
        "agreements /agreements",
        "agreement /agreements/a",
        "questions /questions",
        "lists /lists",
        "newList /lists/new",
        "extracts /lists/extracts",
        "upload /lists/uploads/a/b",
        "list /lists/a",
        "matching /matching",
        "pairs /matching/a",
        "queue /matching/a/queue",
        "pair /matching/a/pairs/b/c",
        "changes /matching/a/changes",
        "scores /matching/a/scores",
        "decisionsSheet /api/matching/decisions.csv",
        "exchanges /exchange",
        "openExchange /exchange/new",
        "exchange /exchange/a",
        "fairness /exchange/a/fairness",
        "withdrawals /exchange/a/withdrawals",
        "choices /exchange/a/choices",
        "manifest /exchange/a/stage/b/manifest",
        "planFile /api/exchanges/a/plans/b/c",
        "editionFile /api/exchanges/a/plans/b/edition.json?party=c",
        "day /day",
        "dayOf /day/a",
        "dayWall /day/a/wall",
        "dayPerson /day/a/people/b",
        "record /record",
        "recordDisputes /record/disagreements",
        "recordDisputesSheet /api/record/conflicts.csv?a",
        "recordDisputesFile /api/record/conflicts.json?a",
        "recordFindingsSheet /api/record/findings.csv?a",
        "recordFindingsFile /api/record/findings.json?a",
        "recordEvent /record/events/a",
        "recordCounters /record/series",
        "recordSeries /record/series/a",
        "recordSeriesSheet /api/record/series/a/b",
        "recordAgreement /record/agreements/a",
        "recordSpeakers /record/speakers",
        "recordSpeaker /record/speakers/a",
        "recordExports /record/exports",
        "recordExport /api/record/exports/a?b",
        "recordEmbed /embed/chronology?conflict=a&lang=b",
        "recordChronology /api/record/events.a?b",
        "outlook /record/outlook",
        "outlookSheet /api/record/outlook.csv?a",
        "statements /record/statements",
        "statement /record/statements/a",
        "statementUpload /record/uploads/a",
        "statementSource /api/record/statements/a/source",
        "public /public",
        "publicSheet /api/public/exchanges.csv",
        "callSheet /day/a/stage/b/call-sheet",
        "scan /api/scans/a/file",
        "receipt /api/receipts/a",
      ]
    `)
})

it('keeps what is put into an address inside its place', () => {
  expect(paths.list('../people?x#y')).toBe('/lists/..%2Fpeople%3Fx%23y')
})
