import { RouterProvider } from '@tanstack/react-router';
import { LanguageProvider } from './language.tsx';
import { router } from './routes.tsx';

export function App() {
  return (
    <LanguageProvider>
      <RouterProvider router={router} />
    </LanguageProvider>
  );
}
