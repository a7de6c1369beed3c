import { useState } from 'react';
import { Field } from '../field/field.tsx';
import { Stack } from '../layout/layout.tsx';
import type { Stories } from '../story.ts';
import { MultiSelect, Select, TagInput } from './select.tsx';

const cities = ['Chișinău', 'Iași', 'Kaunas', 'Klaipėda', 'Saint Petersburg', 'Šiauliai', 'Vilnius'].map((label) => ({ value: label.toLowerCase(), label }));
const managers = async (text: string) =>
  [
    { value: '1', label: 'Rasa Petrauskaitė', note: 'client department' },
    { value: '2', label: 'Tomas Jonaitis', note: 'active sales' },
  ].filter((each) => each.label.toLowerCase().includes(text.toLowerCase()));

function One() {
  const [value, set] = useState<string | null>('vilnius');
  return (
    <Field label="City">
      <Select value={value} onChange={set} options={cities} clearable placeholder="Any city" />
    </Field>
  );
}
function Asked() {
  const [value, set] = useState<string | null>(null);
  return (
    <Field label="Manager">
      <Select value={value} onChange={set} options={managers} placeholder="Type a name" />
    </Field>
  );
}
function Many() {
  const [values, set] = useState<string[]>(['iași', 'vilnius']);
  return (
    <Field label="Cities">
      <MultiSelect values={values} onChange={set} options={cities} />
    </Field>
  );
}
function Tags() {
  const [tags, set] = useState<string[]>(['pumps']);
  return (
    <Field label="Tags">
      <TagInput tags={tags} known={['exhibition', 'pumps', 'tender']} onChange={set} />
    </Field>
  );
}
export const stories: Stories = {
  one: () => <div style={{ maxWidth: '22rem' }}><Stack><One /><Asked /></Stack></div>,
  many: () => <div style={{ maxWidth: '22rem' }}><Stack><Many /><Tags /></Stack></div>,
};
