import { type ReactNode, useState } from 'react';
import { Sheet } from '../page/page.tsx';
import { Refusal } from '../refusal/refusal.ts';
import type { Stories } from '../story.ts';
import { EditChoice, EditDay, EditLines, EditNumber, EditTags, EditText } from './editors.tsx';

const sizes = [
  { value: 'small', label: 'small' },
  { value: 'medium', label: 'medium' },
  { value: 'large', label: 'large' },
];
const Pair = ({ name, children }: { name: string; children: ReactNode }) => (
  <div style={{ display: 'grid', gridTemplateColumns: '8rem 1fr', alignItems: 'baseline' }}>
    <span style={{ color: 'var(--mute)' }}>{name}</span>
    {children}
  </div>
);
function Card() {
  const [it, set] = useState({ name: 'Baltic Pump UAB' as string | null, size: 'medium' as string | null, staff: '120' as string | null, since: '2024-03-04' as string | null, tags: ['pumps'] as readonly string[], note: 'Ask for Rūta first.\nShe decides.' as string | null });
  const keep = (part: Partial<typeof it>) => async () => set((old) => ({ ...old, ...part }));
  return (
    <div style={{ maxWidth: '34rem' }}>
      <Sheet title="Card">
        <Pair name="Name"><EditText label="Name" value={it.name} save={(name) => keep({ name })()} /></Pair>
        <Pair name="Size"><EditChoice label="Size" value={it.size} options={sizes} labelOf={(value) => value} save={(size) => keep({ size })()} /></Pair>
        <Pair name="Staff"><EditNumber label="Staff" value={it.staff} save={(staff) => keep({ staff })()} /></Pair>
        <Pair name="Client since"><EditDay label="Client since" value={it.since} today="2026-11-13" save={(since) => keep({ since })()} /></Pair>
        <Pair name="Tags"><EditTags label="Tags" value={it.tags} known={['exhibition']} save={(tags) => keep({ tags })()} /></Pair>
        <Pair name="Note"><EditLines label="Note" value={it.note} save={(note) => keep({ note })()} /></Pair>
      </Sheet>
    </div>
  );
}
const stale = async () => {
  throw new Refusal({ status: 412, code: 'CHANGED_MEANWHILE' });
};
export const stories: Stories = {
  card: () => <Card />,
  refused: () => (
    <EditText label="Phone" value="+370 600 00000" save={async () => { throw new Refusal({ status: 0, code: 'UNREACHABLE' }); }} />
  ),
  conflict: () => <EditText label="Site" value="balticpump.lt" save={stale} theirs={async () => 'www.balticpump.lt'} />,
};
