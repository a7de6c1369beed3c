import '#ui/theme/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { api } from './api.ts';
import { App } from './app.tsx';
import { firstLanguage, setLanguage, startWords } from './i18n.ts';
import { installOffline } from './offline/offline.ts';
import { queries } from './queries.ts';

// Who is there and the words to say it in are asked for side by side.
void queries.prefetchQuery(api.session.entry.query());
startWords();
installOffline();
void setLanguage(firstLanguage(), false).then(() => {
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );
});
