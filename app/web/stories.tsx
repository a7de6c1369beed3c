import '#ui/theme/base.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactElement, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { isLang } from '#ui/i18n/languages.ts';
import type { Stories } from '#ui/story.ts';
import { startWords } from './i18n.ts';
import { allWords, setLanguage } from '#ui/i18n/store.ts';
import css from './stories.module.css';

/** Every `*.stories.tsx` of the house. `?only=button` shows one component, `?only=shell/alone` one story alone (those named alone… only so), `?lang=ru`. */
const files = import.meta.glob<{ stories: Stories }>(['../../ui/**/*.stories.tsx', './**/*.stories.tsx', '../../capabilities/*/web/**/*.stories.tsx'], { eager: true });

const wanted = new URLSearchParams(location.search);
const only = wanted.get('only');
const lang = wanted.get('lang') ?? 'en';
const night = wanted.get('theme');
if (night) document.documentElement.dataset.theme = night;

function Story({ name, draw: Draw }: { name: string; draw: () => ReactElement }) {
  return (
    <section className={css.story}>
      <h3>{name}</h3>
      <div className={css.stage}>
        <Suspense>
          <Draw />
        </Suspense>
      </div>
    </section>
  );
}

function Gallery() {
  const all = Object.entries(files).map(([file, { stories }]) => ({ name: file.split('/').pop()!.replace('.stories.tsx', ''), stories }));
  const [component, story] = only?.split('/') ?? [];
  const one = all.find((each) => each.name === component)?.stories[story ?? ''];
  if (one) {
    const Alone = one;
    return (
      <Suspense>
        <Alone />
      </Suspense>
    );
  }
  return (
    <main className={css.gallery}>
      <h1>Daybook components</h1>
      {all
        .filter((each) => !component || each.name === component)
        .map(({ name, stories }) => (
          <section key={name} className={css.component} id={name}>
            <h2>{name}</h2>
            {Object.entries(stories).filter(([key]) => !key.startsWith('alone')).map(([key, draw]) => (
              <Story key={key} name={key} draw={draw} />
            ))}
          </section>
        ))}
    </main>
  );
}

startWords();
await setLanguage(isLang(lang) ? lang : 'en', false);
await allWords();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      <Gallery />
    </QueryClientProvider>
  </StrictMode>,
);
