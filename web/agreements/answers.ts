/** Agreements and questions as the desk answers them, and who of the room may do what. */
import type { InferResponseType } from 'hono/client'
import { answerOf, type Api } from '../api.ts'
import { useAsk, useMe, type Me } from '../viewer.tsx'

export type Agreement = InferResponseType<
  Api['api']['agreements']['$get'],
  200
>['agreements'][number]
export type Commitment = Agreement['commitments'][number]
export type Round = Agreement['rounds'][number]
export type Intermediary = Agreement['intermediaries'][number]
export type Questions = InferResponseType<Api['api']['questions']['$get'], 200>
export type Question = Questions['closed'][number]
export type SideId = Question['from']

const isOne = ({ actor }: Me, roles: readonly string[]) =>
  actor !== null && roles.includes(actor.role)

/** For the buttons only: the desk checks every act again. */
export const mayOpen = (me: Me) => isOne(me, ['head-of-desk'])
export const mayRecord = (me: Me) => isOne(me, ['head-of-desk', 'desk-officer'])
export const mayAsk = (me: Me) =>
  isOne(me, ['head-of-desk', 'desk-officer', 'head-of-delegation', 'clerk'])
export const mayReadQuestions = (me: Me) => mayAsk(me) || isOne(me, ['auditor'])

export const useAgreements = () =>
  useAsk(['agreements'], async (api) => (await answerOf(api.api.agreements.$get())).agreements)

/** A party is not told when another side asks it something, so its page asks again by itself. */
const askAgainMs = 15_000

/** Open questions by side and the closed ones; nothing for whom they are not. */
export function useQuestions() {
  const me = useMe()
  return useAsk(['questions'], (api) => answerOf(api.api.questions.$get({ query: {} })), {
    enabled: mayReadQuestions(me),
    refetchInterval: askAgainMs,
  })
}

export const openQuestionsOf = ({ waitingFor }: Questions): readonly Question[] =>
  waitingFor.flatMap(({ questions }) => questions)

export const allQuestionsOf = (questions: Questions): readonly Question[] => [
  ...openQuestionsOf(questions),
  ...questions.closed,
]
