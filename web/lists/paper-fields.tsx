/** What identifies a paper: its number, its date, who brought it, and its scan. */
import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ScanField } from './scan-field.tsx'

export type Paper = {
  readonly number: string
  readonly on: string
  readonly bearer: string
  readonly scanSha256: string
}

export const noPaper: Paper = { number: '', on: '', bearer: '', scanSha256: '' }

export const isComplete = (paper: Paper) => Object.values(paper).every((each) => each.trim() !== '')

type PaperFieldsProps = {
  readonly words: 'lists.upload' | 'lists.confirm'
  readonly paper: Paper
  readonly onChange: (paper: Paper) => void
}

export function PaperFields({ words, paper, onChange }: PaperFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <TextInput
        label={t(`${words}.number`)}
        value={paper.number}
        onChange={({ currentTarget: { value } }) => onChange({ ...paper, number: value })}
      />
      <TextInput
        type="date"
        label={t(`${words}.on`)}
        value={paper.on}
        onChange={({ currentTarget: { value } }) => onChange({ ...paper, on: value })}
      />
      <TextInput
        label={t(`${words}.bearer`)}
        value={paper.bearer}
        onChange={({ currentTarget: { value } }) => onChange({ ...paper, bearer: value })}
      />
      <ScanField
        label={t(`${words}.scan`)}
        sha256={paper.scanSha256}
        onChange={(scanSha256) => onChange({ ...paper, scanSha256 })}
      />
    </>
  )
}
