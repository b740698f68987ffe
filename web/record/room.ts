/** The public record: what the world was told, by whom. */
import { paths } from '../paths.ts'
import type { Room } from '../rooms.ts'

export const recordRoom: Room = {
  words: 'rooms.record',
  path: paths.record(),
  waits: 'record',
  stands: 'in-order',
  // The desk checks it again.
  isFor: ({ actor, desk }) => actor !== null || desk.isRecordPublic,
  pages: [
    { path: '/record', load: async () => (await import('./record-page.tsx')).RecordPage },
    {
      path: '/record/exports',
      load: async () => (await import('./exports/exports-page.tsx')).ExportsPage,
    },
    {
      path: '/record/outlook',
      load: async () => (await import('./outlook/outlook-page.tsx')).OutlookPage,
    },
    {
      path: '/record/speakers',
      load: async () => (await import('./speaker/speakers-page.tsx')).SpeakersPage,
    },
    {
      path: '/record/speakers/$speaker',
      load: async () => (await import('./speaker/speaker-page.tsx')).SpeakerPage,
    },
    {
      path: '/record/agreements/$agreement',
      load: async () => (await import('./agreement/agreement-page.tsx')).AgreementPage,
    },
    {
      path: '/record/series',
      load: async () => (await import('./series/series-list-page.tsx')).SeriesListPage,
    },
    {
      path: '/record/series/$series',
      load: async () => (await import('./series/series-page.tsx')).SeriesPage,
    },
    {
      path: '/record/disagreements',
      load: async () => (await import('./disputes/disputes-page.tsx')).DisputesPage,
    },
    {
      path: '/record/events/$event',
      load: async () => (await import('./event/event-page.tsx')).EventPage,
    },
    {
      path: '/record/statements',
      load: async () => (await import('./statements/statements-page.tsx')).StatementsPage,
    },
    {
      path: '/record/statements/$statement',
      load: async () => (await import('./statements/statement-page.tsx')).StatementPage,
    },
    {
      path: '/record/uploads/$upload',
      load: async () => (await import('./statements/upload-page.tsx')).StatementUploadPage,
    },
  ],
  acts: [
    {
      words: 'statements.title',
      path: paths.statements(),
      isFor: ({ actor }) => actor !== null && actor.party === null,
    },
  ],
}
