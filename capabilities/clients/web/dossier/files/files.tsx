import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, refusalText } from '#app/web/api.ts';
import { Button, IconButton } from '#ui/button/button.tsx';
import { FileDrop } from '#ui/file-drop/file-drop.tsx';
import { EditLines, EditText } from '#ui/inline-edit/editors.tsx';
import { useEvent } from '#ui/hooks/use-event.ts';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { SaveState } from '#ui/save-state/save-state.tsx';
import type { Dossier } from '../../../model-dossier.ts';
import { required } from '../../required.ts';
import { useDossier, useSpot } from '../context.tsx';
import { rowSpot } from '../spots.ts';
import { FileFace } from './file-face.tsx';
import css from './files.module.css';

/** As the server keeps it (FILE_LIMIT of contract-files.ts); bytes. */
const LARGEST = 50 * 1024 * 1024;

interface Sending {
  key: number;
  file: File;
  state: 'saving' | 'failed';
  error?: unknown;
}
let next = 1;

/** Notes kept on top, and files: dragged in, pasted, photographed; looked at in place, downloaded safely. */
export function Files({ given = [], onTaken }: { given?: readonly File[]; onTaken?: () => void }) {
  const { dossier, edits } = useDossier();
  const { client, can } = dossier;
  const t = useT();
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const [all, setAll] = useState(false);
  // The dossier brings the latest fifty; the others are asked for.
  const more = useQuery({ ...api.files.list.query({ params: { id: client.id } }), enabled: all });
  const files = (all && more.data?.rows) || dossier.files;

  async function send(one: Sending) {
    try {
      await edits.deed(t('client.said.fileAdded', { name: one.file.name }), (options) => api.files.add({ params: { id: client.id }, query: {}, body: one.file as never }, options));
      setSending((old) => old.filter((each) => each.key !== one.key));
    } catch (error) {
      setSending((old) => old.map((each) => (each.key === one.key ? { ...each, state: 'failed', error } : each)));
    }
  }
  function take(given: readonly File[]) {
    const fresh = given.map((file): Sending => ({ key: next++, file, state: 'saving' }));
    setSending((old) => [...fresh, ...old]);
    // One after the other: a phone's connection carries one photograph at a time.
    void fresh.reduce((before, one) => before.then(() => send(one)), Promise.resolve());
  }
  const fresh = useEvent(() => {
    if (!given.length) return;
    take(given.filter((file) => file.size <= LARGEST));
    onTaken?.();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: files let go elsewhere on the page are taken when they come
  useEffect(fresh, [given]);
  return (
    <div className={css.files}>
      {dossier.notes.length > 0 && (
        <section className={css.sheet} aria-label={t('client.note.pinned')}>
          <h3 className={css.title}>{t('client.note.pinned')}</h3>
          {dossier.notes.map((note) => <PinnedNote key={note.id} note={note} />)}
        </section>
      )}
      {can.edit && <FileDrop camera maxBytes={LARGEST} onFiles={take} />}
      {(files.length > 0 || sending.length > 0) && (
        <ul className={css.list}>
          {sending.map((one) => (
            <li key={one.key}>
              <span className={css.pending}>{one.file.name}</span>
              <SaveState state={one.state} />
              {one.state === 'failed' && (
                <>
                  <span role="alert" className={css.error}>{refusalText(t, one.error)}</span>
                  <Button small onClick={() => { setSending((old) => old.map((each) => (each.key === one.key ? { ...each, state: 'saving' } : each))); void send(one); }}>{t('common.retry')}</Button>
                  <IconButton small icon="close" label={t('common.remove', { name: one.file.name })} onClick={() => setSending((old) => old.filter((each) => each.key !== one.key))} />
                </>
              )}
            </li>
          ))}
          {files.map((file) => <One key={file.id} file={file} />)}
        </ul>
      )}
      {!all && dossier.files.length >= 50 && <Button small onClick={() => setAll(true)}>{t('client.file.older')}</Button>}
      {files.length === 0 && !can.edit && <p className={css.none}>{t('client.file.none')}</p>}
    </div>
  );
}

function One({ file }: { file: Dossier['files'][number] }) {
  const { dossier, edits, timeZone } = useDossier();
  const t = useT();
  const format = useFormat();
  const [naming, setNaming] = useState(false);
  const name = useSpot(rowSpot('files', file.id, 'name', api.files.rename as never, t('client.file.name')));
  return (
    <li>
      {naming ? (
        <span className={css.naming}>
          <EditText {...name} save={async (typed, was) => { await required(t, name.save)(typed, was); setNaming(false); }} />
        </span>
      ) : (
        <FileFace file={file} large />
      )}
      <small className={css.meta}>{[format.moment(file.at, timeZone), file.memberName].filter(Boolean).join(' · ')}</small>
      {dossier.can.edit && (
        <span className={css.deeds}>
          <IconButton small icon="edit" pressed={naming} label={t('client.file.rename', { name: file.name })} onClick={() => setNaming(!naming)} />
          <IconButton
            small
            icon="trash"
            label={t('common.remove', { name: file.name })}
            onClick={() => void edits.attempt(t('client.said.removed', { what: file.name }), (options) => api.files.trash({ params: { id: file.id } }, options))}
          />
        </span>
      )}
    </li>
  );
}

function PinnedNote({ note }: { note: Dossier['notes'][number] }) {
  const { dossier, edits } = useDossier();
  const t = useT();
  const text = useSpot(rowSpot('notes', note.id, 'text', api.parts.patchNote as never, t('client.note.note')));
  return (
    <div className={css.note}>
      <EditLines {...text} save={required(t, text.save)} />
      {dossier.can.edit && (
        <IconButton
          small
          icon="pin"
          pressed
          label={t('client.note.unpin')}
          onClick={() => void edits.attempt(t('client.said.unpinned'), (options) => api.parts.patchNote({ params: { id: note.id }, body: { pinned: false } }, { ...options, version: note.version }))}
        />
      )}
    </div>
  );
}
