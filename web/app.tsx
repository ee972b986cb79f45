import { LanguageProvider } from './language.tsx';
import { ReportPage } from './report/report-page.tsx';

export function App() {
  return (
    <LanguageProvider>
      <ReportPage />
    </LanguageProvider>
  );
}
