import { messages } from '../messages.ts';
import type { RowComplaint } from './problems-file.ts';

type Words = Record<string, unknown>;

/** A complaint about a row in the reader's language, for the file of failed rows: "Phone: not a telephone number (12)". */
export function sayComplaint(language: keyof typeof messages, c: RowComplaint): string {
  const text = c.code.split('.').reduce<unknown>((words, key) => (words as Words | undefined)?.[key], messages[language]);
  const said = typeof text === 'string' ? fill(text, { ...c.facts, value: c.value }) : c.code;
  const value = c.value && !said.includes(c.value) ? ` (${c.value.slice(0, 100)})` : '';
  return `${c.column ? `${c.column}: ` : ''}${said}${value}`;
}

const fill = (text: string, facts: Record<string, unknown>) => text.replace(/\{\{(\w+)\}\}/g, (_, key: string) => String(facts[key] ?? ''));
