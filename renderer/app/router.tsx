// The router: the pages of the table of contents inside the frame, by addresses after the `#`.
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  type ErrorComponentProps,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Loading } from '../ui/Loading.tsx';
import { ButtonLink } from '../ui/links.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { parseQuery, writeQuery } from './location.ts';
import { pages } from './pages.ts';
import { Screen } from './Screen.tsx';

const root = createRootRoute({ component: Screen, notFoundComponent: NotFound });

const children = pages.map(({ path, load }) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(async () => ({ default: await load() })),
  }),
);

export const router = createRouter({
  routeTree: root.addChildren(children),
  history: createHashHistory(),
  parseSearch: parseQuery,
  stringifySearch: writeQuery,
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  defaultErrorComponent: Broken,
  scrollRestoration: true,
});

function Broken({ error, reset }: ErrorComponentProps) {
  return (
    <>
      <PageHeader title="Cette page n’a pas pu s’afficher" />
      <ErrorNotice error={error} retry={reset} />
    </>
  );
}

function NotFound() {
  return (
    <>
      <PageHeader title="Page introuvable" lead="Cette adresse ne mène à aucune page de Vigie." />
      <ButtonLink to="/">Revenir à l’accueil</ButtonLink>
    </>
  );
}
