import { PageHead } from '../page/page-head.tsx';

export function PlacePage() {
  return <PageHead title="PlacePage" />;
}
