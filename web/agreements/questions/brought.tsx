/** Words of a party that does not sign in: the courier's note by which an officer registers them. */
import { useTranslation } from 'react-i18next'
import { PartyId } from '../../../src/base/ids.ts'
import { PaperFields, type Paper } from '../../lists/paper-fields.tsx'

/** For an act's input. */
export const broughtBy = (party: string, note: Paper) => ({
  brought: { party: PartyId.parse(party), note },
})

type NoteFieldsProps = {
  readonly party: string
  readonly note: Paper
  readonly onChange: (note: Paper) => void
}

export function NoteFields({ party, note, onChange }: NoteFieldsProps) {
  const { t } = useTranslation()
  return (
    <fieldset className="fields">
      <legend>{t('agreements.note.heading')}</legend>
      <p className="quiet">{t('agreements.note.says', { party })}</p>
      <PaperFields words="lists.upload" paper={note} onChange={onChange} />
    </fieldset>
  )
}
