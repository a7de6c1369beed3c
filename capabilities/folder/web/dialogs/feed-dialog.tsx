import { useState } from 'react';
import { api } from '#app/web/api.ts';
import { Button } from '#ui/button/button.tsx';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { Field, TextInput } from '#ui/field/field.tsx';
import { useT } from '#ui/i18n/use.ts';
import { Row, Stack } from '#ui/layout/layout.tsx';
import { refusalText } from '#ui/refusal/refusal.ts';
import { tell } from '#ui/toast/toasts.ts';

/** The private calendar feed of one's meetings and steps: its address is a secret, shown once. */
export default function FeedDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const [address, setAddress] = useState<string>();
  const [busy, setBusy] = useState<'make' | 'end'>();
  const [ended, setEnded] = useState(false);
  const [error, setError] = useState<unknown>();
  async function run(what: 'make' | 'end', work: () => Promise<void>) {
    setBusy(what);
    setError(undefined);
    try {
      await work();
    } catch (thrown) {
      setError(thrown);
    }
    setBusy(undefined);
  }
  return (
    <Dialog title={t('folder.feed.title')} onClose={onClose} foot={<Button onClick={onClose}>{t('common.close')}</Button>}>
      <Stack>
        <p>{t('folder.feed.what')}</p>
        {address && (
          <Field label={t('folder.feed.address')} hint={t('folder.feed.once')}>
            <TextInput readOnly value={address} onFocus={(event) => event.target.select()} />
          </Field>
        )}
        {ended && <p role="status">{t('folder.feed.ended')}</p>}
        {error !== undefined && <p role="alert">{refusalText(t, error)}</p>}
        <Row wrap gap={2}>
          {address && (
            <Button icon="copy" onClick={() => void navigator.clipboard?.writeText(address).then(() => tell(t('folder.feed.copied')), () => {})}>
              {t('folder.feed.copy')}
            </Button>
          )}
          <Button
            look={address ? 'plain' : 'main'}
            busy={busy === 'make'}
            onClick={() => void run('make', async () => {
              const { path } = await api.folder.makeFeed();
              setAddress(new URL(path, location.origin).href);
              setEnded(false);
            })}
          >
            {t('folder.feed.make')}
          </Button>
          <Button
            look="quiet"
            busy={busy === 'end'}
            onClick={() => void run('end', async () => {
              await api.folder.endFeed();
              setAddress(undefined);
              setEnded(true);
            })}
          >
            {t('folder.feed.end')}
          </Button>
        </Row>
      </Stack>
    </Dialog>
  );
}
