import { useState } from 'react';
import { Button } from '#ui/button/button.tsx';
import { useFormat, useT } from '#ui/i18n/use.ts';
import css from './staff.module.css';

export interface LinkMade {
  path: string | null;
  expiresAt: string;
  kind: 'invitation' | 'password';
}

/** A link that is shown this once, to be copied and given to its person. */
export function LinkShown({ link, name }: { link: LinkMade; name: string }) {
  const t = useT();
  const format = useFormat();
  const [copied, setCopied] = useState(false);
  const address = `${location.origin}${link.path}`;
  async function copy() {
    try {
      await navigator.clipboard.writeText(address);
      setCopied(true);
    } catch {
      // Without a secure context the link can still be marked and copied by hand.
      setCopied(false);
    }
  }
  return (
    <div className={css.secret}>
      <p>{t(link.kind === 'invitation' ? 'staff.linkInvitation' : 'staff.linkPassword', { name, until: format.moment(link.expiresAt) })}</p>
      <p className={css.code}>{address}</p>
      <div className={css.buttons}>
        <Button icon="copy" look="main" onClick={() => void copy()} data-autofocus>
          {copied ? t('staff.copied') : t('staff.copy')}
        </Button>
      </div>
      <p className={css.note}>{t('staff.linkNote')}</p>
    </div>
  );
}
