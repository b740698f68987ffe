/** The pages of the desk: providers, the routes of all rooms, and what stands when a page breaks. */
import { Button, DirectionProvider, MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  RouterProvider,
} from '@tanstack/react-router'
import { use } from 'react'
import { useTranslation } from 'react-i18next'
import { Frame } from './frame/frame.tsx'
import { paths } from './paths.ts'
import { DeskRefusal } from './refusal.ts'
import { rooms } from './rooms.ts'
import { Page } from './ui/page.tsx'
import { LinkButton } from './ui/link-button.tsx'
import { addressOf, askedIn } from './ui/address.ts'
import { cssVariables, theme } from './ui/theme.ts'
import { startWords } from './words/languages.ts'

const root = createRootRoute({
  component: Frame,
  notFoundComponent: NotFound,
  errorComponent: Broken,
})

const pages = rooms.flatMap((room) =>
  room.pages.map(({ path, load }) =>
    createRoute({
      getParentRoute: () => root,
      path,
      component: lazyRouteComponent(async () => ({ default: await load() })),
    }),
  ),
)

const router = createRouter({
  routeTree: root.addChildren(pages),
  defaultPreload: 'intent',
  // What an address asks is words, never JSON: `from=2031` is no number.
  parseSearch: askedIn,
  stringifySearch: addressOf,
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: NotFound,
})

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A refusal is an answer; only a silent desk is asked again.
      retry: (failures, error) => !(error instanceof DeskRefusal) && failures < 2,
    },
  },
})

/** Vite puts the nonce of this answer there; the styles that Mantine writes carry it. */
const nonce = () =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''

const words = startWords()

export function App() {
  use(words)
  return (
    <DirectionProvider>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        defaultColorScheme="auto"
        getStyleNonce={nonce}
      >
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  )
}

function NotFound() {
  const { t } = useTranslation()
  return (
    <Page title={t('ui.notFoundTitle')} says={t('ui.notFoundSays')}>
      <div>
        <LinkButton to={paths.today()}>{t('ui.toToday')}</LinkButton>
      </div>
    </Page>
  )
}

function Broken() {
  const { t } = useTranslation()
  return (
    <Page title={t('ui.defectTitle')} says={t('ui.defectSays')}>
      <div>
        <Button onClick={() => location.reload()}>{t('ui.reload')}</Button>
      </div>
    </Page>
  )
}
