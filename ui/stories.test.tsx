import { render } from '@testing-library/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { expect, test, vi } from 'vitest';
import type { Stories } from './story.ts';

const files = import.meta.glob<{ stories: Stories }>('./**/*.stories.tsx', { eager: true });
const all = Object.entries(files).flatMap(([file, { stories }]) =>
  Object.entries(stories).map(([name, draw]) => [file.split('/').pop()!.replace('.stories.tsx', ''), name, draw] as const),
);

/** What a screen reader would call it. */
const named = (element: Element): boolean =>
  Boolean(
    element.getAttribute('aria-label') || element.textContent?.trim() || element.getAttribute('aria-labelledby') ||
      (element.id && document.querySelector(`label[for="${element.id}"]`)) || element.closest('label'),
  );

test.each(all)('%s · %s is drawn without complaint, its controls have names, its ids are its own', async (_file, _name, Draw) => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { container, findByTestId } = render(
    <QueryClientProvider client={new QueryClient()}>
      <Suspense>
        <Draw />
        <i data-testid="drawn" />
      </Suspense>
    </QueryClientProvider>,
  );
  await findByTestId('drawn');
  expect(container.innerHTML).not.toBe('');
  expect([...container.querySelectorAll('button, input:not([hidden]), select, textarea, [role="slider"]')].filter((each) => !named(each)).map((each) => each.outerHTML)).toEqual([]);
  const ids = [...container.querySelectorAll('[id]')].map((each) => each.id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  expect(complaints.mock.calls).toEqual([]);
  complaints.mockRestore();
});
