/** What identifies a paper: its number, its date, who brought it, and its scan, of which the hash is taken here. */
import { FileInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { sha256Of } from '../sign-in/device-key.ts'

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
  const takeHash = async (scan: File | null) =>
    onChange({ ...paper, scanSha256: scan === null ? '' : await sha256Of(scan) })
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
      <FileInput
        label={t(`${words}.scan`)}
        description={t('lists.upload.scanSays')}
        placeholder={t('lists.upload.choose')}
        onChange={(scan) => void takeHash(scan)}
      />
    </>
  )
}
