import { RouterProvider } from '@tanstack/react-router';
import { LanguageProvider } from './language.tsx';
import { router } from './routes.tsx';
import { Door } from './session/door.tsx';

export function App() {
  return (
    <LanguageProvider>
      <Door>
        <RouterProvider router={router} />
      </Door>
    </LanguageProvider>
  );
}
