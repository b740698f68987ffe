/** Finding somebody on the board: by name, by where they are, by their word at the gates. */
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { gateWords } from '../today/today.ts'
import { custodyStates, noFilter, type BoardFilter } from './board.ts'

type FilterFieldsProps = {
  readonly filter: BoardFilter
  readonly onChange: (filter: BoardFilter) => void
}

export function FilterFields({ filter, onChange }: FilterFieldsProps) {
  const { t } = useTranslation()
  const { text, where, word } = filter
  const isAnything = text !== '' || where !== 'all' || word !== 'all'
  const all = { value: 'all', label: t('operation.filter.all') }
  return (
    <search className="filter on-screen-only">
      <TextInput
        label={t('operation.filter.name')}
        value={text}
        onChange={({ currentTarget: { value } }) => onChange({ ...filter, text: value })}
      />
      <NativeSelect
        label={t('operation.filter.where')}
        value={where}
        data={[
          all,
          ...custodyStates.map((value) => ({ value, label: t(`operation.where.${value}`) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...filter, where: custodyStates.find((each) => each === value) ?? 'all' })
        }
      />
      <NativeSelect
        label={t('operation.filter.word')}
        value={word}
        data={[all, ...gateWords.map((value) => ({ value, label: t(`today.word.${value}`) }))]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...filter, word: gateWords.find((each) => each === value) ?? 'all' })
        }
      />
      {isAnything && (
        <Button variant="subtle" onClick={() => onChange(noFilter)}>
          {t('operation.filter.everybody')}
        </Button>
      )}
    </search>
  )
}
