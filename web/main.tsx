import './session/came-back.ts';
import './styles/library.css';
import './styles/fonts.css';
import './styles/page.css';
import './styles/shell.css';
import './styles/panel.css';
import './styles/figures.css';
import './styles/marks.css';
import './styles/inspector.css';
import './styles/media.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { queries } from './queries.ts';
import { theme } from './theme.ts';

/** The server writes the nonce of its style policy into the page. */
const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={styleNonce}>
        <QueryClientProvider client={queries}>
          <App />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
