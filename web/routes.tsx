import {
  createRootRoute,
  createRoute,
  createRouter,
  retainSearchParams,
} from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { readSearch, searchText, toDesk, toText } from './address.ts';
import { toAuditWords } from './audit/audit-address.ts';
import { listAddress } from './catalogue/catalogue-address.ts';
import { tabOf } from './catalogue/catalogue-model.ts';
import { choiceOf } from './desk/choice.ts';
import { broughtAlong } from './desk/use-province.ts';
import { indicatorAddress, indicatorsAddress } from './indicator/indicator-address.ts';
import type { SpotWords } from './inspector/sentence-address.ts';
import { overviewAddress } from './overview/overview-address.ts';
import { Broken } from './page/broken.tsx';
import { latePart } from './page/late-part.tsx';
import { Loading } from './page/states.tsx';
import { PEOPLE_ADDRESS } from './people/people-address.ts';
import { placeAddress, placesAddress } from './places/places-address.ts';
import { askAhead } from './queries.ts';
import { editionAddress } from './report/edition-address.ts';
import { reportAddress } from './report/report-address.ts';
import { mayNow } from './session/use-session.ts';
import { NotFound } from './shell/not-found.tsx';
import { Shell } from './shell/shell.tsx';

/** Pages have no properties: what they show stands in the address. */
const latePage = (load: () => Promise<ComponentType>) => latePart(load, <Loading lines={12} />);

type Words = Readonly<Record<string, unknown>>;

/** The desk (period, boundary, day) goes along to every page; what is open on a page stays with the page. */
const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  validateSearch: toDesk,
  search: { middlewares: [retainSearchParams(['period', 'boundary', 'knownOn'])] },
});

const overview = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: (search: Words): { show?: string | undefined } => ({ show: toText(search.show) }),
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => askAhead(overviewAddress(choiceOf(deps, broughtAlong()))),
  component: latePage(async () => (await import('./overview/overview-page.tsx')).OverviewPage),
});

const indicators = createRoute({
  getParentRoute: () => root,
  path: '/indicators',
  validateSearch: (
    search: Words,
  ): { sector?: string | undefined; agency?: string | undefined } => ({
    sector: toText(search.sector),
    agency: toText(search.agency),
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => askAhead(indicatorsAddress(choiceOf(deps, broughtAlong()))),
  component: latePage(async () => (await import('./indicator/indicators-page.tsx')).IndicatorsPage),
});

const indicator = createRoute({
  getParentRoute: () => root,
  path: '/indicators/$code',
  validateSearch: (search: Words): { place?: string | undefined } => ({
    place: toText(search.place),
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ deps, params }) =>
    askAhead(indicatorAddress({ ...choiceOf(deps, broughtAlong()), ...params, place: deps.place })),
  component: latePage(async () => (await import('./indicator/indicator-page.tsx')).IndicatorPage),
});

const places = createRoute({
  getParentRoute: () => root,
  path: '/places',
  validateSearch: (search: Words): { indicator?: string | undefined } => ({
    indicator: toText(search.indicator),
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => askAhead(placesAddress(choiceOf(deps, broughtAlong()), deps.indicator)),
  component: latePage(async () => (await import('./places/places-page.tsx')).PlacesPage),
});

const place = createRoute({
  getParentRoute: () => root,
  path: '/places/$id',
  loaderDeps: ({ search }) => search,
  loader: ({ deps, params }) => askAhead(placeAddress(choiceOf(deps, broughtAlong()), params.id)),
  component: latePage(async () => (await import('./places/place-page.tsx')).PlacePage),
});

const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  component: latePage(async () => (await import('./report/reports-page.tsx')).ReportsPage),
});

const report = createRoute({
  getParentRoute: () => root,
  path: '/reports/$outline',
  validateSearch: (search: Words): SpotWords => ({
    number: toText(search.number),
    note: toText(search.note),
    block: toText(search.block),
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ deps, params }) =>
    askAhead(reportAddress({ ...choiceOf(deps, broughtAlong()), ...params }, 'json')),
  component: latePage(async () => (await import('./report/report-page.tsx')).ReportPage),
});

const edition = createRoute({
  getParentRoute: () => root,
  path: '/editions/$id',
  validateSearch: (search: Words): SpotWords => ({
    number: toText(search.number),
    note: toText(search.note),
  }),
  loader: ({ params }) => askAhead(editionAddress(params.id)),
  component: latePage(async () => (await import('./report/edition-page.tsx')).EditionPage),
});

const checker = createRoute({
  getParentRoute: () => root,
  path: '/check',
  component: latePage(async () => (await import('./checker/checker-page.tsx')).CheckerPage),
});

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: latePage(async () => (await import('./account/account-page.tsx')).AccountPage),
});

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  validateSearch: (search: Words): { person?: string | undefined } => ({
    person: toText(search.person),
  }),
  loader: () => askAhead(mayNow('people.read') ? PEOPLE_ADDRESS : null),
  component: latePage(async () => (await import('./people/people-page.tsx')).PeoplePage),
});

const catalogue = createRoute({
  getParentRoute: () => root,
  path: '/catalogue',
  validateSearch: (search: Words): { tab?: string | undefined; entry?: string | undefined } => ({
    tab: toText(search.tab),
    entry: toText(search.entry),
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) =>
    askAhead(mayNow('catalogue.read') ? listAddress(tabOf(deps.tab), deps.knownOn ?? null) : null),
  component: latePage(async () => (await import('./catalogue/catalogue-page.tsx')).CataloguePage),
});

const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  validateSearch: toAuditWords,
  component: latePage(async () => (await import('./audit/audit-page.tsx')).AuditPage),
});

export const router = createRouter({
  routeTree: root.addChildren([
    overview,
    indicators,
    indicator,
    places,
    place,
    reports,
    report,
    edition,
    checker,
    account,
    people,
    catalogue,
    audit,
  ]),
  parseSearch: readSearch,
  stringifySearch: searchText,
  defaultPreload: 'intent',
  defaultErrorComponent: Broken,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
