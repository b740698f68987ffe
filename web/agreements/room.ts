/** Agreements: promises, talks, who stands between, and every question with its answer. */
import { paths } from '../paths.ts'
import type { Room } from '../rooms.ts'
import { mayReadQuestions } from './answers.ts'

export const agreementsRoom: Room = {
  words: 'rooms.agreements',
  path: paths.agreements(),
  waits: 'agreements',
  stands: 'in-order',
  isFor: ({ actor }) => actor !== null,
  pages: [
    {
      path: '/agreements',
      load: async () => (await import('./agreements-page.tsx')).AgreementsPage,
    },
    {
      path: '/agreements/$agreement',
      load: async () => (await import('./agreement-page.tsx')).AgreementPage,
    },
    {
      path: '/questions',
      load: async () => (await import('./questions/questions-page.tsx')).QuestionsPage,
    },
  ],
  acts: [{ words: 'agreements.questions', path: paths.questions(), isFor: mayReadQuestions }],
}
