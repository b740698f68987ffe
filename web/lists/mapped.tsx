/** Is the file read as it was meant? Its columns, what to look at, its first lines, and submitting. */
import { Button, NativeSelect } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shortened } from '../../src/lists/line.ts'
import { answerOf, api } from '../api.ts'
import { Page } from '../ui/page.tsx'
import { ErrorState } from '../ui/states.tsx'
import { Written } from '../ui/written.tsx'
import { claimedTwice, mappingOf, meaningsOf } from './column-choice.ts'
import { Lines } from './lines.tsx'
import { Problems } from './problems.tsx'
import { SubmitList } from './submit-list.tsx'
import { useUpload, type Read, type Upload } from './uploads.ts'

type MappedProps = { readonly upload: Upload; readonly read: Read }

export function Mapped({ upload, read }: MappedProps) {
  const { t } = useTranslation()
  const [meanings, setMeanings] = useState(() => meaningsOf(read))
  const isChanged = meaningsOf(read).some((each, index) => each !== meanings[index])
  return (
    <Page title={t('lists.mapping.title', { file: upload.fileName })}>
      <section className="stack">
        <h2>{t('lists.mapping.columns')}</h2>
        <p className="quiet">{t('lists.mapping.columnsSays')}</p>
        <ColumnTable read={read} meanings={meanings} onChange={setMeanings} />
        <ReadAgain upload={upload} read={read} meanings={meanings} isChanged={isChanged} />
      </section>
      <Problems problems={read.problems} total={read.problemsTotal} />
      <section className="stack">
        <h2>{t('lists.mapping.firstLines')}</h2>
        <Lines headings={read.headings} lines={read.first} />
      </section>
      {isChanged ? (
        <p className="needs">{t('lists.mapping.unsaved')}</p>
      ) : (
        <SubmitList upload={upload} lines={read.lines} />
      )}
    </Page>
  )
}

const valuesShown = 3

type ColumnTableProps = {
  readonly read: Read
  readonly meanings: readonly string[]
  readonly onChange: (meanings: string[]) => void
}

/** One row a column of the file, so that three hundred columns are as readable as three. */
function ColumnTable({ read, meanings, onChange }: ColumnTableProps) {
  const { t } = useTranslation()
  const choices = [
    { value: 'not-read', label: t('lists.mapping.notRead') },
    { value: 'extra', label: t('lists.mapping.extra') },
    ...read.columnKinds.map((kind) => ({ value: kind, label: t(`lists.columns.${kind}`) })),
  ]
  const choose = (index: number, value: string) =>
    onChange(meanings.map((each, place) => (place === index ? value : each)))
  return (
    <table className="data-table">
      <thead>
        <tr>
          <th scope="col">{t('lists.mapping.heading')}</th>
          <th scope="col">{t('lists.mapping.first')}</th>
          <th scope="col">{t('lists.mapping.is')}</th>
        </tr>
      </thead>
      <tbody>
        {read.headings.map((heading, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a column is its place; headings may be equal
          <tr key={index}>
            <td data-heading={t('lists.mapping.heading')}>
              <strong>
                <Written text={heading} />
              </strong>
            </td>
            <td data-heading={t('lists.mapping.first')}>
              <FirstValues read={read} index={index} />
            </td>
            <td data-heading={t('lists.mapping.is')}>
              <NativeSelect
                aria-label={`${heading}: ${t('lists.mapping.is')}`}
                size="xs"
                value={meanings[index] ?? 'not-read'}
                onChange={({ currentTarget: { value } }) => choose(index, value)}
                data={choices}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function FirstValues({ read, index }: { read: Read; index: number }) {
  const values = read.first.slice(0, valuesShown).flatMap(({ line, cells }) => {
    const text = cells[index] ?? ''
    return text === '' ? [] : [{ line, text }]
  })
  return (
    <ul className="plain-list">
      {values.map(({ line, text }) => (
        <li key={line}>
          <Written text={shortened(text)} />
        </li>
      ))}
    </ul>
  )
}

type ReadAgainProps = MappedProps & {
  readonly meanings: readonly string[]
  readonly isChanged: boolean
}

function ReadAgain({ upload, read, meanings, isChanged }: ReadAgainProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { query } = useUpload(upload.party, upload.id)
  const twice = claimedTwice(meanings)
  const again = useMutation({
    mutationFn: () =>
      answerOf(
        api.api.uploads[':id'].mapping.$post({
          param: { id: upload.id },
          json: { mapping: mappingOf(meanings, read.columnKinds), ...query },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['uploads', upload.id] }),
  })
  const kind = read.columnKinds.find((each) => each === twice)
  return (
    <>
      {kind !== undefined && (
        <p className="needs" role="alert">
          {t('lists.mapping.twice', { kind: t(`lists.columns.${kind}`) })}
        </p>
      )}
      {again.error !== null && <ErrorState error={again.error} />}
      <div>
        <Button
          variant="default"
          disabled={!isChanged || twice !== null}
          loading={again.isPending}
          onClick={() => again.mutate()}
        >
          {t('lists.mapping.again')}
        </Button>
      </div>
    </>
  )
}
