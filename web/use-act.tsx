/**
 * An act on a page: asked for once, refused with its objections, answered with
 * reasons and asked for again. After it is recorded everything shown is asked anew.
 */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ActName, AnswerOf, InputOf } from './acts.ts'
import { performAct } from './api.ts'
import type { DeskRefusal, Reason } from './refusal.ts'
import { RefusalView } from './ui/refusal-view.tsx'
import { ErrorState } from './ui/states.tsx'

export type ActUnderWay<Name extends ActName> = {
  readonly perform: (input: InputOf<Name>) => void
  readonly isUnderWay: boolean
  readonly refusal: DeskRefusal | null
  /** The last request's defect: no answer came. */
  readonly error: unknown
  readonly goOnWith: (reasons: readonly Reason[]) => void
  readonly forget: () => void
}

export function useAct<Name extends ActName>(
  name: Name,
  onDone: (answer: AnswerOf<Name>) => void = () => {},
  /** What must be done before, such as keeping a scan; what it is refused refuses the act. */
  { first }: { first?: (input: InputOf<Name>) => Promise<DeskRefusal | null> } = {},
): ActUnderWay<Name> {
  const queries = useQueryClient()
  const [input, setInput] = useState<InputOf<Name> | null>(null)
  const [refusal, setRefusal] = useState<DeskRefusal | null>(null)
  const mutation = useMutation({
    mutationFn: async ({
      asked,
      reasons,
    }: {
      asked: InputOf<Name>
      reasons: readonly Reason[]
    }) => {
      const refused = (await first?.(asked)) ?? null
      if (refused !== null) return { outcome: 'refused' as const, refusal: refused }
      return performAct(name, asked, reasons)
    },
    onSuccess: async (outcome) => {
      if (outcome.outcome === 'refused') return setRefusal(outcome.refusal)
      setRefusal(null)
      await queries.invalidateQueries()
      onDone(outcome.answer)
    },
  })
  return {
    perform: (asked) => {
      setInput(asked)
      setRefusal(null)
      mutation.mutate({ asked, reasons: [] })
    },
    isUnderWay: mutation.isPending,
    refusal,
    error: mutation.error,
    goOnWith: (reasons) => {
      if (input !== null) mutation.mutate({ asked: input, reasons })
    },
    forget: () => {
      setRefusal(null)
      mutation.reset()
    },
  }
}

/** Stands beside the button of an act: what the desk or the law said to it. */
export function ActRefusal({
  act,
}: {
  act: Pick<ActUnderWay<ActName>, 'isUnderWay' | 'refusal' | 'error' | 'goOnWith'>
}) {
  if (act.error !== null) return <ErrorState error={act.error} />
  if (act.refusal === null) return null
  return <RefusalView refusal={act.refusal} isUnderWay={act.isUnderWay} onAnswer={act.goOnWith} />
}
