import { useT } from '#ui/i18n/use.ts';
import { Page } from '#ui/page/page.tsx';
import { LoadingState } from '#ui/state/state.tsx';
import { useMe } from '../use-me.ts';
import { NewClientForm } from './new-client-form.tsx';

/** A new client, `/clients/new`; `?name=` begins it. */
export default function NewClientPage() {
  const t = useT();
  const me = useMe();
  const name = new URLSearchParams(location.search).get('name') ?? '';
  return (
    <Page title={t('newClient.title')} layout="sheet">
      {me ? <NewClientForm me={me} name={name} /> : <LoadingState />}
    </Page>
  );
}
