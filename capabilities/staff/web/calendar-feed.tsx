import { useState } from 'react';
import { api } from '#app/web/api.ts';
import { Button } from '#ui/button/button.tsx';
import { useT } from '#ui/i18n/use.ts';
import { Sheet } from '#ui/page/page.tsx';
import css from './staff.module.css';
import { Trouble } from './trouble.tsx';
import { useRefresh, useSubmit } from './use-deed.ts';

/** The private calendar feed of one's meetings and steps (handbook 01, "To take along"); its address is shown once. */
export function CalendarFeed({ there }: { there: boolean }) {
  const refresh = useRefresh();
  const t = useT();
  const { busy, error, submit } = useSubmit();
  const [path, setPath] = useState<string>();
  const [said, setSaid] = useState<string>();
  const address = path && `${location.origin}${path}`;
  return (
    <Sheet title={t('staff.feed')}>
      <div className={css.form}>
        <p>{t('staff.feedText')}</p>
        {address && (
          <div className={css.secret}>
            <p className={css.code}>{address}</p>
            <div className={css.buttons}>
              <Button icon="copy" onClick={() => void navigator.clipboard?.writeText(address).then(() => setSaid(t('staff.copied')))}>
                {t('staff.copy')}
              </Button>
            </div>
            <p className={css.note}>{t('staff.feedNote')}</p>
          </div>
        )}
        <p role="status" className={css.note}>
          {said}
        </p>
        <Trouble error={error} />
        <div className={css.buttons}>
          <Button
            busy={busy}
            icon="calendar"
            onClick={() =>
              void submit(async () => {
                setPath((await api.folder.makeFeed()).path);
                await refresh();
              })
            }
          >
            {t('staff.feedMake')}
          </Button>
          {there && (
            <Button
              busy={busy}
              onClick={() =>
                void submit(async () => {
                  await api.folder.endFeed();
                  setPath(undefined);
                  setSaid(t('staff.feedEnded'));
                  await refresh();
                })
              }
            >
              {t('staff.feedEnd')}
            </Button>
          )}
        </div>
      </div>
    </Sheet>
  );
}
