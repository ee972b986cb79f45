import { PageHead } from '../page/page-head.tsx';

export function IndicatorsPage() {
  return <PageHead title="IndicatorsPage" />;
}
