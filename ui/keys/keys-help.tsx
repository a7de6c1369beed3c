import { useState, useSyncExternalStore } from 'react';
import { Dialog } from '../dialog/dialog.tsx';
import { Checkbox } from '../field/field.tsx';
import { useT } from '../i18n/use.ts';
import { Kbd } from '../kbd/kbd.tsx';
import css from './keys-help.module.css';
import { activeKeys, chords, setSingleKeys, singleKeys, subscribeKeys } from './registry.ts';

/** The keys that work on this page: `?`. What was active before it opened is listed. */
export default function KeysHelp({ onClose }: { onClose: () => void }) {
  const t = useT();
  const [keys] = useState(() => activeKeys().filter((key) => key.label && !key.hidden));
  const single = useSyncExternalStore(subscribeKeys, singleKeys);
  return (
    <Dialog title={t('keys.help')} onClose={onClose}>
      <dl className={css.keys}>
        {keys.map((key) => (
          <div key={`${chords(key)[0]} ${key.label}`} className={css.row}>
            <dt>{key.label}</dt>
            <dd>
              {chords(key).map((chord) => (
                <Kbd key={chord} keys={chord} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <div className={css.single}>
        <Checkbox label={t('keys.single')} checked={single} onChange={(event) => setSingleKeys(event.target.checked)} />
        <p>{t('keys.singleHint')}</p>
      </div>
    </Dialog>
  );
}
