import { PageHead } from '../page/page-head.tsx';

export function OverviewPage() {
  return <PageHead title="OverviewPage" />;
}
