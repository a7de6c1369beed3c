import { useT } from '#ui/i18n/use.ts';
import { Page } from '#ui/page/page.tsx';
import { LoadingState } from '#ui/state/state.tsx';
import { useMe } from '../use-me.ts';
import { IncomingForm } from './incoming-form.tsx';

/** Taking down who called, wrote or came, `/incoming`; `?client=` says who it is. */
export default function IncomingPage() {
  const t = useT();
  const me = useMe();
  const client = new URLSearchParams(location.search).get('client') ?? undefined;
  return (
    <Page title={t('incoming.title')} layout="sheet">
      {me ? <IncomingForm key={client ?? ''} me={me} clientId={client} /> : <LoadingState />}
    </Page>
  );
}
