/** The scan of a paper: chosen, looked at by its first bytes, handed in; its name, size and hash stand beneath. */
import { FileInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { scanBytesMax } from '../../src/base/limits.ts'
import { scanKindOf } from '../../src/base/scan-kind.ts'
import { answerOf, api } from '../api.ts'
import { sha256Of } from '../sign-in/device-key.ts'
import { Hash } from '../ui/dialog.tsx'
import { ErrorState } from '../ui/states.tsx'
import { Written } from '../ui/written.tsx'
import { useSize } from './size.ts'

type ScanFieldProps = {
  readonly label: string
  /** Of the scan once the desk has it; empty while it has none. */
  readonly sha256: string
  readonly onChange: (sha256: string) => void
}

type Wrong = 'notAScan' | 'tooLarge'

async function wrongWith(file: File): Promise<Wrong | null> {
  if (file.size > scanBytesMax) return 'tooLarge'
  const first = new Uint8Array(await file.slice(0, 16).arrayBuffer())
  return scanKindOf(first) === null ? 'notAScan' : null
}

/** The hash is computed here too: what is signed for is the file on this device. */
async function handIn(scan: File): Promise<string> {
  const [own, { sha256 }] = await Promise.all([
    sha256Of(scan),
    answerOf(api.api.scans.$post({ form: { file: scan } })),
  ])
  if (own !== sha256) throw new Error('the scan changed on its way')
  return sha256
}

export function ScanField({ label, sha256, onChange }: ScanFieldProps) {
  const { t } = useTranslation()
  const size = useSize()
  const [file, setFile] = useState<File | null>(null)
  const [wrong, setWrong] = useState<Wrong | null>(null)
  const handing = useMutation({ mutationFn: handIn, onSuccess: onChange })
  const choose = async (chosen: File | null) => {
    setFile(chosen)
    onChange('')
    const found = chosen === null ? null : await wrongWith(chosen)
    setWrong(found)
    if (chosen !== null && found === null) handing.mutate(chosen)
  }
  return (
    <div className="stack">
      <FileInput
        label={label}
        description={t('lists.scan.says', { megabytes: Math.floor(scanBytesMax / 2 ** 20) })}
        placeholder={t('lists.upload.choose')}
        accept=".pdf,.jpg,.jpeg,.png"
        value={file}
        error={wrong !== null && t(`lists.scan.${wrong}`)}
        onChange={(chosen) => void choose(chosen)}
      />
      {handing.error !== null && <ErrorState error={handing.error} />}
      {file !== null && sha256 !== '' && (
        <output>
          <p className="small">
            <Written text={file.name} /> · {size(file.size)} · {t('lists.scan.here')}
          </p>
          <Hash sha256={sha256} />
        </output>
      )}
    </div>
  )
}
