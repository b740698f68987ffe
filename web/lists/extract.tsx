/**
 * Lines of a list are shown to another side: exactly what crosses stands here, and
 * what does not, before it is signed. The hash is computed in this browser.
 */
import { Button, NativeSelect } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { extractLinesMax } from '../../src/base/limits.ts'
import { answerOf } from '../api.ts'
import { sha256OfText } from '../exchange/signing/own-edition.ts'
import { paths } from '../paths.ts'
import { Dialog, Hash } from '../ui/dialog.tsx'
import { useNumber } from '../ui/moment.tsx'
import { Asked } from '../ui/states.tsx'
import { useAsk, useMe, type Party } from '../viewer.tsx'
import { Release } from './extract-means.tsx'
import { ExtractTable } from './extract-table.tsx'
import { rowsOf } from './extract-text.ts'
import type { ListHead } from './heads.ts'

type ChosenProps = {
  readonly list: ListHead
  /** Numbers of lines, on whichever page they stand. */
  readonly chosen: ReadonlySet<number>
  readonly onForget: () => void
}

/** Stays in sight beneath the lines once one is chosen. */
export function ShowChosen({ list, chosen, onForget }: ChosenProps) {
  const { t } = useTranslation()
  const { parties } = useMe()
  const number = useNumber()
  const [isOpen, setOpen] = useState(false)
  const [toId, setTo] = useState('')
  const others = parties.filter(({ id }) => id !== list.party)
  const to = others.find(({ id }) => id === toId) ?? others[0]
  if (to === undefined || chosen.size === 0) return null
  const words = { count: chosen.size, shown: number(chosen.size) }
  const isTooMany = chosen.size > extractLinesMax
  return (
    <div className="chosen-lines on-screen-only">
      <span>{t('lists.extract.chosen', words)}</span>
      {isTooMany ? (
        <span className="needs">
          {t('lists.extract.tooMany', { max: number(extractLinesMax) })}
        </span>
      ) : (
        <Button onClick={() => setOpen(true)}>
          {t('lists.extract.button', { count: others.length, party: to.name })}
        </Button>
      )}
      <Button variant="subtle" onClick={onForget}>
        {t('lists.extract.forget')}
      </Button>
      <Dialog
        title={t('lists.extract.title', { ...words, party: to.name })}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      >
        {others.length > 1 && (
          <NativeSelect
            label={t('lists.extract.to')}
            value={to.id}
            data={others.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={({ currentTarget: { value } }) => setTo(value)}
          />
        )}
        <WhatCrosses list={list} to={to} lines={[...chosen].toSorted((a, b) => a - b)} />
      </Dialog>
    </div>
  )
}

type CrossesProps = {
  readonly list: ListHead
  readonly to: Party
  readonly lines: readonly number[]
}

function useExtract({ list, to, lines }: CrossesProps) {
  const query = { lines: lines.join(','), to: to.id }
  return useAsk(['lists', list.id, 'extract', query], async (api) => {
    const param = { id: list.id }
    const { text, sha256 } = await answerOf(api.api.lists[':id'].extract.$get({ param, query }))
    const people = rowsOf(text, { list: list.id, to: to.id })
    const own = await sha256OfText(text)
    const agrees = own === sha256 && people?.length === lines.length
    return { text, people: people ?? [], sha256: own, agrees }
  })
}

function WhatCrosses(of: CrossesProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const extract = useExtract(of)
  const { list, to, lines } = of
  const party = to.name
  return (
    <Asked query={extract}>
      {({ text, people, sha256, agrees }) => (
        <>
          <p>{t('lists.extract.crosses', { party })}</p>
          <ExtractTable label={t('lists.extract.people')} people={people} />
          <p>
            <strong>{t('lists.extract.stays')}</strong> {t('lists.extract.staysSays')}
          </p>
          <div>
            <p className="quiet">{t('lists.extract.signed')}</p>
            <Hash sha256={sha256} />
          </div>
          <details>
            <summary>{t('lists.extract.text')}</summary>
            <pre className="signed-text" dir="ltr">
              {text}
            </pre>
          </details>
          {agrees ? (
            <>
              <p className="quiet">{t('lists.extract.undone', { party })}</p>
              <Release
                shown={{ list: list.id, lines: [...lines], to: to.id, sha256 }}
                from={list.party}
                onDone={() => void navigate({ to: paths.extracts() })}
              />
            </>
          ) : (
            <p className="stopped">{t('lists.extract.differs')}</p>
          )}
        </>
      )}
    </Asked>
  )
}
