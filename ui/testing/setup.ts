import { cleanup } from '@testing-library/react';
import { afterEach, beforeAll } from 'vitest';
import { collectWords } from '../build/words.ts';
import { addWords } from '../i18n/store.ts';

beforeAll(async () => addWords('en', await collectWords('en')));
afterEach(() => {
  if (typeof document === 'undefined') return;
  cleanup();
  localStorage.clear();
});
