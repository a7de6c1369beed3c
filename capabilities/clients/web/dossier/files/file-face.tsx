import { useState } from 'react';
import { api } from '#app/web/api.ts';
import { useFormat } from '#ui/i18n/use.ts';
import { Icon, type IconName } from '#ui/icon/icon.tsx';
import css from './files.module.css';
import { Preview } from './preview.tsx';

export interface FileOf {
  id: string;
  name: string;
  type: string;
  /** Bytes. */
  size: number;
}

export const isPicture = (type: string) => /^image\/(png|jpeg|webp|gif)$/.test(type);
export const isShown = (type: string) => isPicture(type) || type === 'application/pdf';
export const inlineUrl = (id: string) => api.files.content.url({ params: { id }, query: { inline: '1' } });
export const downloadUrl = (id: string) => api.files.content.url({ params: { id } });

/** A size in the largest unit that fits, in thousands. */
export function sizeText(bytes: number, number: (value: number, digits?: number) => string): string {
  if (bytes < 1000) return `${number(bytes)} B`;
  if (bytes < 1_000_000) return `${number(Math.round(bytes / 1000))} kB`;
  return `${number(bytes / 1_000_000, 1)} MB`;
}

const icon = (type: string): IconName => (isPicture(type) ? 'camera' : /sheet|csv|excel/.test(type) ? 'table' : /^message|mail/.test(type) ? 'mail' : 'document');

/** A file as a small picture or an icon with its name; pictures and PDF open in place, everything else is downloaded. */
export function FileFace({ file, large }: { file: FileOf; large?: boolean }) {
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const inside = (
    <>
      {isPicture(file.type) ? (
        <img className={css.thumb} src={inlineUrl(file.id)} alt="" loading="lazy" decoding="async" />
      ) : (
        <span className={css.kind}>
          <Icon name={icon(file.type)} size={large ? 24 : 18} />
        </span>
      )}
      <span className={css.name}>
        {file.name}
        <small>{sizeText(file.size, format.number)}</small>
      </span>
    </>
  );
  const className = [css.face, large && css.large].filter(Boolean).join(' ');
  if (!isShown(file.type))
    return (
      <a className={className} href={downloadUrl(file.id)} download={file.name}>
        {inside}
      </a>
    );
  return (
    <>
      <button type="button" className={className} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {inside}
      </button>
      {open && <Preview file={file} onClose={() => setOpen(false)} />}
    </>
  );
}
