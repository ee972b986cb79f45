import { PageHead } from '../page/page-head.tsx';

export function PlacesPage() {
  return <PageHead title="PlacesPage" />;
}
