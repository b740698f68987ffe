/** A ground from a closed list, and in words: what every act on a person by hand is asked for. */
import { NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

export const shortestWords = 3

export type Chosen<Ground extends string> = {
  readonly ground: Ground | null
  readonly words: string
  readonly isWhole: boolean
}

export function useGround<Ground extends string>() {
  const [ground, setGround] = useState<Ground | null>(null)
  const [words, setWords] = useState('')
  const isWhole = ground !== null && words.trim().length >= shortestWords
  return { ground, setGround, words, setWords, isWhole }
}

type GroundProps<Ground extends string> = {
  readonly of: ReturnType<typeof useGround<Ground>>
  readonly label: string
  readonly grounds: readonly { readonly value: Ground; readonly label: string }[]
  readonly wordsLabel: string
  readonly wordsSays: string
}

export function GroundAndWords<Ground extends string>(props: GroundProps<Ground>) {
  const { t } = useTranslation()
  const { of, label, grounds, wordsLabel, wordsSays } = props
  const choose = (value: string) =>
    of.setGround(grounds.find((each) => each.value === value)?.value ?? null)
  return (
    <>
      <NativeSelect
        label={label}
        value={of.ground ?? ''}
        onChange={({ currentTarget: { value } }) => choose(value)}
        data={[{ value: '', label: t('exchange.byHand.choose'), disabled: true }, ...grounds]}
      />
      <Textarea
        label={wordsLabel}
        description={wordsSays}
        autosize
        minRows={2}
        value={of.words}
        onChange={({ currentTarget: { value } }) => of.setWords(value)}
      />
    </>
  )
}
