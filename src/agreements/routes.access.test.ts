import { actsOf, doorsOf, everyRole, nowhere, testAccess } from '../../test/support/access.ts'
import { freshDesk, northland, southland } from '../../test/support/desk.ts'
import { agreementRoutes } from './routes.ts'

const desk = await freshDesk()
const officers = ['head-of-desk', 'desk-officer'] as const
const speakers = [...officers, 'head-of-delegation', 'clerk'] as const

testAccess(
  desk,
  [
    { door: 'GET /api/agreements', by: everyRole },
    { door: 'GET /api/agreements/{id}', path: `/api/agreements/${nowhere}`, by: everyRole },
    { door: 'GET /api/questions', by: [...speakers, 'auditor'] },
    {
      door: 'agreements.open',
      by: ['head-of-desk'],
      input: {
        title: 'Third',
        place: 'Halden',
        agreedOn: '2026-03',
        purpose: 'Return',
        parties: [northland, southland],
      },
    },
    {
      door: 'agreements.add-commitment',
      by: officers,
      input: {
        agreement: nowhere,
        kind: 'deadline',
        says: 'Lists by May',
        dueOn: '2026-05',
        counts: [{ party: northland }],
      },
    },
    {
      door: 'agreements.open-round',
      by: officers,
      input: { agreement: nowhere, place: 'Halden', host: 'Westhaven' },
    },
    {
      door: 'agreements.name-intermediary',
      by: officers,
      input: {
        for: { kind: 'agreement', agreement: nowhere },
        name: 'Harbour Society',
        role: 'unclear',
        invitedBy: 'unclear',
      },
    },
    {
      door: 'agreements.ask',
      by: speakers,
      input: { agreement: nowhere, kind: 'other', to: 'desk', text: 'When?' },
    },
    {
      door: 'agreements.answer',
      by: speakers,
      input: { question: nowhere, kind: 'declined' },
    },
  ],
  [...doorsOf(agreementRoutes(async () => [])), ...actsOf('agreements')],
)
