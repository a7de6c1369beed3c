import '#ui/theme/base.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { isRefusal } from '#ui/refusal/refusal.ts';
import { App } from './app.tsx';
import { firstLanguage, setLanguage, startWords } from './i18n.ts';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // Live changes tell what has become stale; until then an answer is good, and going back is at once.
      staleTime: 60_000,
      gcTime: 30 * 60_000,
      refetchOnWindowFocus: false,
      networkMode: 'always',
      // A refusal is an answer: asked again it would be the same. Only silence and overload are worth another try.
      retry: (tries, error) => tries < 2 && isRefusal(error) && (error.unreachable || error.status === 503),
    },
    mutations: { networkMode: 'always' },
  },
});

startWords();
void setLanguage(firstLanguage(), false).then(() => {
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );
});
