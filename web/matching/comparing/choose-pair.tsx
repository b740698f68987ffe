/** A list of people held, and a list of people whom another side seeks: compared behind the page. */
import { Button, NativeSelect } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api.ts'
import { newestOf, type ListHead } from '../../lists/heads.ts'
import { useNumber } from '../../ui/moment.tsx'
import { ErrorState } from '../../ui/states.tsx'
import { useMe } from '../../viewer.tsx'

type Pair = { readonly left: ListHead; readonly right: ListHead }

/** Every pair of standing lists that can be compared. */
export function pairsOf(heads: readonly ListHead[]): readonly Pair[] {
  const standing = newestOf(heads).filter(({ withdrawn }) => !withdrawn)
  const held = standing.filter(({ kind }) => kind === 'we-hold')
  const sought = standing.filter(({ kind }) => kind === 'we-seek')
  return held.flatMap((left) =>
    sought.filter(({ party }) => party !== left.party).map((right) => ({ left, right })),
  )
}

export function useCompare() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (asked: { left: ListHead['id']; right: ListHead['id']; learn?: 'anew' }) =>
      answerOf(api.api.matching.runs.$post({ json: asked })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['matching'] }),
  })
}

export function ChoosePair({ heads }: { heads: readonly ListHead[] }) {
  const { t } = useTranslation()
  const option = useOption()
  const [chosen, setChosen] = useState({ left: '', right: '' })
  const compare = useCompare()
  const { parties } = useMe()
  const place = ({ left: { party } }: Pair) => parties.findIndex(({ id }) => id === party)
  const pairs = pairsOf(heads).toSorted((one, other) => place(one) - place(other))
  const held = [...new Set(pairs.map(({ left }) => left))]
  const left = held.find(({ id }) => id === chosen.left) ?? held[0]
  const sought = pairs.filter((pair) => pair.left === left).map(({ right }) => right)
  const right = sought.find(({ id }) => id === chosen.right) ?? sought[0]
  if (left === undefined || right === undefined) return null
  return (
    <form
      className="choose-pair"
      onSubmit={(event) => {
        event.preventDefault()
        compare.mutate({ left: left.id, right: right.id })
      }}
    >
      <NativeSelect
        label={t('matching.holder')}
        value={left.id}
        onChange={({ currentTarget: { value } }) => setChosen({ left: value, right: '' })}
        data={held.map(option)}
      />
      <NativeSelect
        label={t('matching.seeker')}
        value={right.id}
        onChange={({ currentTarget: { value } }) =>
          setChosen((before) => ({ ...before, right: value }))
        }
        data={sought.map(option)}
      />
      <Button type="submit" loading={compare.isPending}>
        {t('matching.compare')}
      </Button>
      {compare.error !== null && <ErrorState error={compare.error} />}
    </form>
  )
}

function useOption() {
  const { t } = useTranslation()
  const { parties } = useMe()
  const number = useNumber()
  return ({ id, party, title, version, lines, confirmed }: ListHead) => {
    const name = parties.find((each) => each.id === party)?.name ?? party
    const words = t('matching.option', { party: name, title, version, lines: number(lines) })
    return { value: id, label: confirmed ? words : `${words} · ${t('lists.unconfirmed')}` }
  }
}
