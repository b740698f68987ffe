/** What leaves the desk of the record: files with what each holds and loses, the page that other sites may frame, and the mandate's switch. */
import { useTranslation } from 'react-i18next'
import { useState } from 'react'
import {
  exportFiles,
  forThePublicAlone,
  type ExportFile,
} from '../../../src/record/exports/names.ts'
import { answerOf } from '../../api.ts'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Page } from '../../ui/page.tsx'
import { Asked } from '../../ui/states.tsx'
import { useAsk, useMe } from '../../viewer.tsx'
import { everything, queryOf, sheetQuery } from '../asked.ts'
import { EmbedSnippet } from './embed-snippet.tsx'
import { OpenRecord } from './open-record.tsx'
import { SelectionFields } from './selection-fields.tsx'

/** What each file holds and loses, in words. */
const holds = {
  'events.csv': 'exports.file.events-csv',
  'claims.csv': 'exports.file.claims-csv',
  'conflicts.csv': 'exports.file.conflicts-csv',
  'findings.csv': 'exports.file.findings-csv',
  'series.csv': 'exports.file.series-csv',
  'record.json': 'exports.file.record-json',
  'hxl.csv': 'exports.file.hxl-csv',
  'plover.csv': 'exports.file.plover-csv',
  'claim-review.jsonld': 'exports.file.claim-review-jsonld',
} as const satisfies Record<ExportFile, string>

export function ExportsPage() {
  const { t } = useTranslation()
  const { desk } = useMe()
  const [filters, setFilters] = useState(everything)
  const asked = useAsk(['record', 'events', everything], (api) =>
    answerOf(api.api.record.events.$get({ query: queryOf(everything) })),
  )
  const query = sheetQuery(filters)
  const files = exportFiles.filter((file) => desk.isRecordPublic || !forThePublicAlone.has(file))
  return (
    <Page
      title={t('exports.title')}
      says={<p>{t('exports.says')}</p>}
      actions={
        <LinkButton to={paths.record()} variant="default">
          {t('exports.back')}
        </LinkButton>
      }
    >
      <Asked query={asked}>
        {({ conflicts }) => (
          <>
            <SelectionFields filters={filters} conflicts={conflicts} onChange={setFilters} />
            <ul className="strips" aria-label={t('exports.files')}>
              {files.map((file) => (
                <li key={file} className="doubt">
                  <a href={paths.recordExport(file, query)} download>
                    <bdi dir="ltr">{file}</bdi>
                  </a>
                  <span>{t(holds[file])}</span>
                </li>
              ))}
            </ul>
            <OpenRecord />
            {desk.isRecordPublic && (
              <EmbedSnippet conflict={filters.conflict || (conflicts[0] ?? '')} />
            )}
          </>
        )}
      </Asked>
    </Page>
  )
}
