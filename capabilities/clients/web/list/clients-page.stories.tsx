import type { Stories } from '#ui/story.ts';
import ClientsPage from './clients-page.tsx';
import { Answered, withClients } from './fixtures.tsx';

const tall = { display: 'flex', flexDirection: 'column', height: '36rem' } as const;
export const stories: Stories = {
  many: () => <Answered more={withClients(120)}><div style={tall}><ClientsPage /></div></Answered>,
  empty: () => <Answered more={withClients(0)}><div style={tall}><ClientsPage /></div></Answered>,
  reader: () => <Answered rights={{ 'client.read': 'all', 'segment.use': 'all' }} more={withClients(6)}><div style={tall}><ClientsPage /></div></Answered>,
};
