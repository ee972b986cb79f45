/**
 * The file that holds the page of each address, as routes.tsx loads it. The build writes beside it what that file
 * needs, so that the server can name it in the page, and the browser fetches it together with the first program.
 */
export const PAGES: Readonly<Record<string, string>> = {
  '/': 'overview/overview-page.tsx',
  '/indicators': 'indicator/indicators-page.tsx',
  '/indicators/$code': 'indicator/indicator-page.tsx',
  '/places': 'places/places-page.tsx',
  '/places/$id': 'places/place-page.tsx',
  '/reports': 'report/reports-page.tsx',
  '/reports/$outline': 'report/report-page.tsx',
  '/editions/$id': 'report/edition-page.tsx',
  '/check': 'checker/checker-page.tsx',
  '/account': 'account/account-page.tsx',
  '/people': 'people/people-page.tsx',
  '/catalogue': 'catalogue/catalogue-page.tsx',
  '/audit': 'audit/audit-page.tsx',
};
