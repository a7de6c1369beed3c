import { Button, IconButton } from '#ui/button/button.tsx';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { useT } from '#ui/i18n/use.ts';
import type { IconName } from '#ui/icon/icon.tsx';
import { liveStatuses } from '../../choices.ts';
import { useTall } from '../../use-wide.ts';
import { useDossier } from '../context.tsx';
import type { OpenStep } from '../steps/open-steps.tsx';
import css from './composer.module.css';
import { LogTouch } from './log-touch.tsx';
import { NewNote } from './new-note.tsx';
import { NewStep } from './new-step.tsx';

export type Writing = 'log' | 'note' | 'step' | 'nothing';
const icons: Record<Exclude<Writing, 'nothing'>, IconName> = { log: 'check', note: 'document', step: 'calendar' };
const labels = { log: 'log.log', note: 'client.note.add', step: 'client.step.add' };
const letters = { log: 'l', note: 'n', step: 's' };

/** The one place where things are written into the dossier: what happened, a note, another step. */
export function Composer({ wide, writing, onWriting, step }: {
  wide: boolean;
  /** Undefined until something was chosen: on a tall screen the log form lies ready. */
  writing: Writing | undefined;
  onWriting: (writing: Writing | undefined) => void;
  /** The step that a log finishes. */
  step: OpenStep | undefined;
}) {
  const { dossier } = useDossier();
  const { can, client } = dossier;
  const live = (liveStatuses as readonly string[]).includes(client.status);
  const t = useT();
  const tall = useTall();
  const modes = ([can.touch && step && 'log', can.edit && 'note', can.step && live && 'step'] as const).filter((mode) => mode !== false && mode !== undefined);
  if (!modes.length) return null;
  const asked = writing ?? (wide && tall ? modes[0]! : 'nothing');
  const open = asked === 'nothing' || !(modes as readonly string[]).includes(asked) ? undefined : asked;
  const close = () => onWriting('nothing');
  const body =
    open === 'log' ? <LogTouch key={step!.id} step={step!} autoFocus={writing === 'log'} onDone={() => onWriting(wide ? undefined : 'nothing')} onLeave={close} />
    : open === 'note' ? <NewNote onDone={() => onWriting(wide ? undefined : 'nothing')} onLeave={close} />
    : open === 'step' ? <NewStep onDone={() => onWriting(wide ? undefined : 'nothing')} onLeave={close} />
    : null;
  const switches = (
    <div className={css.modes} role="group" aria-label={t('client.composer')}>
      {modes.map((mode) => (
        <Button key={mode} small={wide} look={wide ? 'quiet' : mode === 'log' ? 'main' : 'plain'} icon={icons[mode]} keys={wide ? letters[mode] : undefined} keyLabel={t(labels[mode])} pressed={wide ? open === mode : undefined} onClick={() => onWriting(mode)}>
          {t(labels[mode])}
        </Button>
      ))}
      {wide && open && <IconButton small icon="chevronDown" label={t('client.composerClose')} className={css.close} onClick={close} />}
    </div>
  );
  if (!wide)
    return (
      <div className={css.bar} data-noprint>
        {switches}
        {open && (
          <Dialog title={t(labels[open])} onClose={close}>
            {body}
          </Dialog>
        )}
      </div>
    );
  return (
    <div className={css.composer} data-open={open !== undefined || undefined} data-noprint>
      {switches}
      {body}
    </div>
  );
}
