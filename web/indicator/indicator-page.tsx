import { PageHead } from '../page/page-head.tsx';

export function IndicatorPage() {
  return <PageHead title="IndicatorPage" />;
}
