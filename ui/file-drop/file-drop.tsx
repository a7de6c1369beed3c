import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../button/button.tsx';
import { Icon } from '../icon/icon.tsx';
import { useFormat, useT } from '../i18n/use.ts';
import css from './file-drop.module.css';

/**
 * Files by dragging in, pasting, choosing, or from the phone's camera. What is too large (`maxBytes`) or of another kind
 * (`accept`, as in an input) is named and left out; the rest goes to `onFiles`.
 */
export function FileDrop({ onFiles, accept, maxBytes = 25_000_000, many = true, camera, children }: {
  onFiles: (files: File[]) => void;
  accept?: string;
  maxBytes?: number;
  many?: boolean;
  camera?: boolean;
  /** What is asked for, in place of the general words. */
  children?: ReactNode;
}) {
  const t = useT();
  const format = useFormat();
  const choose = useRef<HTMLInputElement>(null);
  const shoot = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(0);
  const [problem, setProblem] = useState('');
  const take = useRef((_: Iterable<File>) => {});
  take.current = (given) => {
    const files = [...given];
    const fits = files.filter((file) => file.size <= maxBytes && accepts(accept, file));
    const bad = files.filter((file) => !fits.includes(file));
    setProblem(
      bad.length
        ? t('files.refused', { names: format.list(bad.map((file) => file.name)), size: format.number(Math.floor(maxBytes / 1_000_000)) })
        : '',
    );
    if (fits.length) onFiles(many ? fits : fits.slice(0, 1));
  };

  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = event.clipboardData?.files;
      if (!files?.length) return;
      event.preventDefault();
      take.current(files);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);

  const fromInput = (input: HTMLInputElement) => {
    take.current(input.files ?? []);
    input.value = '';
  };
  return (
    <div
      className={[css.drop, over > 0 && css.over].filter(Boolean).join(' ')}
      onDragEnter={(event) => event.dataTransfer.types.includes('Files') && setOver((n) => n + 1)}
      onDragLeave={() => setOver((n) => Math.max(0, n - 1))}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        setOver(0);
        take.current(event.dataTransfer.files);
      }}
    >
      <Icon name="upload" size={24} />
      <p>{children ?? t('files.drop')}</p>
      <div className={css.buttons}>
        <Button small icon="paperclip" onClick={() => choose.current?.click()}>
          {t('files.choose')}
        </Button>
        {camera && (
          <Button small icon="camera" className={css.camera} onClick={() => shoot.current?.click()}>
            {t('files.camera')}
          </Button>
        )}
      </div>
      <input ref={choose} type="file" hidden multiple={many} accept={accept} aria-label={t('files.choose')} onChange={(event) => fromInput(event.currentTarget)} />
      {camera && <input ref={shoot} type="file" hidden accept="image/*" capture="environment" aria-label={t('files.camera')} onChange={(event) => fromInput(event.currentTarget)} />}
      <p role="alert" className={css.problem}>
        {problem}
      </p>
    </div>
  );
}

/** Does a file answer an `accept` list such as `.csv,image/*`? */
export function accepts(accept: string | undefined, file: Pick<File, 'name' | 'type'>): boolean {
  if (!accept) return true;
  return accept.split(',').some((one) => {
    const wanted = one.trim().toLowerCase();
    if (wanted.startsWith('.')) return file.name.toLowerCase().endsWith(wanted);
    if (wanted.endsWith('/*')) return file.type.startsWith(wanted.slice(0, -1));
    return file.type === wanted;
  });
}
