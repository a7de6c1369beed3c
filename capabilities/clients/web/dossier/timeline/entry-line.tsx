import type { ReactNode } from 'react';
import { api } from '#app/web/api.ts';
import { whenWords } from '#cap/steps/web/when-words.ts';
import { IconButton } from '#ui/button/button.tsx';
import { EditLines } from '#ui/inline-edit/editors.tsx';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { Icon, type IconName } from '#ui/icon/icon.tsx';
import type { TimelineEntry } from '../../../model-dossier.ts';
import { useDossier } from '../context.tsx';
import { FileFace } from '../files/file-face.tsx';
import { required } from '../../required.ts';
import type { Step } from './gather.ts';
import css from './timeline.module.css';
import { useLineEdit } from './use-line-edit.ts';

type Entry = Exclude<TimelineEntry, { type: 'change' }>;
type Touch = Extract<TimelineEntry, { type: 'touch' }>;
type Note = Extract<TimelineEntry, { type: 'note' }>;

const touchIcons: Record<Touch['kind'], IconName> = {
  call: 'phone', meeting: 'team', visit: 'pin', mail: 'mail', message: 'message', document: 'document', task: 'check',
};
const stepIcons: Record<Step['event'], IconName> = {
  planned: 'calendar', moved: 'move', done: 'check', dropped: 'close', reopened: 'undo', handed: 'user', changed: 'edit',
};

/** One thing that happened. */
export function EntryLine({ entry, opened }: { entry: Entry; opened?: readonly Step[] | undefined }) {
  switch (entry.type) {
    case 'touch':
      return <TouchLine touch={entry} opened={opened ?? []} />;
    case 'note':
      return <NoteLine note={entry} />;
    case 'file':
      return <FileLine file={entry} />;
    default:
      return <StepLine step={entry} />;
  }
}

/** The frame every line shares: icon, who and when in small, then what. */
export function Frame({ icon, at, tone, quiet, what, children, aside }: {
  icon: IconName;
  at: string;
  tone?: 'upset' | 'doubtful' | undefined;
  quiet?: boolean;
  what: readonly (string | null | undefined | false)[];
  children?: ReactNode;
  aside?: ReactNode;
}) {
  const { timeZone } = useDossier();
  const format = useFormat();
  return (
    <article className={css.line} tabIndex={-1} data-line data-tone={tone} data-quiet={quiet || undefined}>
      <span className={css.dot}>
        <Icon name={icon} size={14} />
      </span>
      <div className={css.what}>
        <p className={css.meta}>
          <time dateTime={at}>{format.time(at, timeZone)}</time>
          {what.filter(Boolean).map((word) => ` · ${word}`).join('')}
        </p>
        {children}
      </div>
      {aside && <div className={css.aside} data-noprint>{aside}</div>}
    </article>
  );
}

function TouchLine({ touch, opened }: { touch: Touch; opened: readonly Step[] }) {
  const { dossier, memberId } = useDossier();
  const t = useT();
  const format = useFormat();
  const said = useLineEdit(touch, 'text', t('log.text'), (value, options) => api.touches.patch({ params: { id: touch.id }, body: { text: value } }, options));
  const directed = touch.kind === 'call' || touch.kind === 'mail' || touch.kind === 'message';
  const mine = touch.memberId === memberId && dossier.can.touch;
  return (
    <Frame
      icon={touchIcons[touch.kind]}
      at={touch.at}
      tone={touch.mood === 'upset' || touch.mood === 'doubtful' ? touch.mood : undefined}
      what={[
        t(`step.touched.${touch.kind}${directed ? `_${touch.direction}` : ''}`),
        touch.outcome && t(`step.outcome.${touch.outcome}`),
        touch.minutes ? format.minutes(touch.minutes) : null,
        touch.personName,
        touch.mood && touch.mood !== 'calm' && t(`step.mood.${touch.mood}`),
        touch.forMemberName ? t('client.timeline.for', { name: touch.memberName, of: touch.forMemberName }) : touch.memberName,
      ]}
    >
      {touch.reason && <p className={css.reason}>{[touch.reason, touch.source].filter(Boolean).join(' · ')}</p>}
      {mine ? (
        <EditLines {...said} empty={t('client.timeline.noWords')} save={(next, was) => said.save(next ?? '', was ?? '')} />
      ) : (
        touch.text && <p className={css.text}>{touch.text}</p>
      )}
      {touch.result && <p className={css.reason}>{touch.result}</p>}
      {opened.map((step) => (
        <p key={step.id} className={css.small}>
          {t('client.timeline.then', { kind: t(`step.kind.${step.kind}`), when: step.to ? whenWords(step.to, t, format) : '' })}
          {step.why && step.why !== touch.text.trim().split('\n')[0] ? ` · ${step.why}` : ''}
        </p>
      ))}
      {touch.files.length > 0 && (
        <div className={css.files}>
          {touch.files.map((file) => <FileFace key={file.id} file={file} />)}
        </div>
      )}
    </Frame>
  );
}

function NoteLine({ note }: { note: Note }) {
  const { dossier, edits } = useDossier();
  const t = useT();
  const text = useLineEdit(note, 'text', t('client.note.note'), (value, options) => api.parts.patchNote({ params: { id: note.id }, body: { text: value } }, options));
  const { edit } = dossier.can;
  return (
    <Frame
      icon={note.pinned ? 'pin' : 'document'}
      at={note.at}
      what={[t('client.note.note'), note.memberName]}
      aside={
        edit && (
          <>
            <IconButton
              small
              icon="pin"
              pressed={note.pinned}
              label={t(note.pinned ? 'client.note.unpin' : 'client.note.pin')}
              onClick={() => void edits.attempt(t(note.pinned ? 'client.said.unpinned' : 'client.said.pinned'), (options) => api.parts.patchNote({ params: { id: note.id }, body: { pinned: !note.pinned } }, { ...options, version: note.version }))}
            />
            <IconButton small icon="trash" label={t('client.note.remove')} onClick={() => void edits.attempt(t('client.said.noteRemoved'), (options) => api.parts.removeNote({ params: { id: note.id } }, options))} />
          </>
        )
      }
    >
      <EditLines {...text} readOnly={!edit} save={required(t, text.save)} />
    </Frame>
  );
}

function FileLine({ file }: { file: Extract<TimelineEntry, { type: 'file' }> }) {
  const t = useT();
  return (
    <Frame icon="paperclip" at={file.at} what={[t('client.timeline.file'), file.memberName]}>
      <FileFace file={{ id: file.id, name: file.name, type: file.fileType, size: file.size }} />
    </Frame>
  );
}

function StepLine({ step }: { step: Step }) {
  const t = useT();
  const format = useFormat();
  const when = (at: Step['to']) => (at ? whenWords(at, t, format) : '');
  const told = t(`client.timeline.step.${step.event}`, { kind: t(`step.kind.${step.kind}`), from: when(step.from), to: when(step.to), name: step.ownerName });
  return (
    <Frame icon={stepIcons[step.event]} at={step.at} quiet what={[told, step.memberName]}>
      {(step.reason || step.why) && <p className={css.small}>{[step.why, step.reason].filter(Boolean).join(' — ')}</p>}
    </Frame>
  );
}
