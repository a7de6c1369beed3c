import { Link } from 'wouter';
import { addDays, type Day } from '#plain/day/day.ts';
import { Badge, Tag, type Tone } from '#ui/badge/badge.tsx';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { When } from '#ui/when/when.tsx';
import { whenWords } from '#cap/steps/web/when-words.ts';
import type { CustomField, Status } from '../../model.ts';
import type { ClientRow } from '../../model-lists.ts';
import css from './cells.module.css';

const statusTone: Record<Status, Tone> = { prospect: 'blue', client: 'teal', dormant: 'amber', lost: 'red', unpromising: 'plain', closed: 'plain' };

export function StatusBadge({ status }: { status: Status }) {
  const t = useT();
  return <Badge tone={statusTone[status]}>{t(`client.status.${status}`)}</Badge>;
}

/** The client's name, which leads to its dossier. */
export function NameCell({ row, onNear }: { row: ClientRow; onNear: (id: string) => void }) {
  const t = useT();
  return (
    <span className={css.nameCell}>
      {row.vip && (
        <span className={css.vip} title={t('clients.field.vip')}>
          <Icon name="star" size={14} label={t('clients.field.vip')} />
        </span>
      )}
      <Link href={`/clients/${row.id}`} className={css.name} title={row.name} onPointerEnter={() => onNear(row.id)} onFocus={() => onNear(row.id)}>
        {row.name}
      </Link>
    </span>
  );
}

/** When and what is next; red when it is late. */
export function NextStepCell({ row: { nextStep }, today }: { row: ClientRow; today: Day }) {
  const t = useT();
  const format = useFormat();
  if (!nextStep) return null;
  const late = nextStep.onDate !== null && nextStep.onDate < today;
  const when =
    nextStep.onDate === today ? [t('clients.list.today'), nextStep.atTime].filter(Boolean).join(' ')
    : nextStep.onDate === addDays(today, 1) ? [t('clients.list.tomorrow'), nextStep.atTime].filter(Boolean).join(' ')
    : whenWords(nextStep, t, format);
  return (
    <span className={css.step} title={`${when} · ${t(`step.kind.${nextStep.kind}`)}${nextStep.why && ` · ${nextStep.why}`}`}>
      <b className={late ? css.late : undefined}>{when}</b> <span className={css.mute}>{nextStep.why || t(`step.kind.${nextStep.kind}`)}</span>
    </span>
  );
}

export const MomentCell = ({ at }: { at: string | null }) => (at ? <When at={at} /> : null);

export function TagsCell({ tags }: { tags: readonly string[] }) {
  if (!tags.length) return null;
  return (
    <span className={css.tags} title={tags.join(', ')}>
      {tags.map((tag) => (
        <Tag key={tag}>{tag}</Tag>
      ))}
    </span>
  );
}

export function PersonCell({ person }: { person: ClientRow['mainPerson'] }) {
  if (!person) return null;
  return (
    <span title={[person.name, person.title].filter(Boolean).join(', ')}>
      {person.name} {person.title && <span className={css.mute}>{person.title}</span>}
    </span>
  );
}

export const PhoneCell = ({ phone }: { phone: string | null }) =>
  phone && (
    <a href={`tel:${phone.replace(/[^\d+]/g, '')}`} className={css.link}>
      {phone}
    </a>
  );
export const MailCell = ({ email }: { email: string | null }) =>
  email && (
    <a href={`mailto:${email}`} className={css.link}>
      {email}
    </a>
  );

/** A value of the workspace's own field, as its type is read. */
export function CustomCell({ field, value }: { field: CustomField; value: unknown }) {
  const t = useT();
  const format = useFormat();
  if (value === null || value === undefined || value === '') return null;
  if (field.type === 'yes_no') return t(value ? 'common.yes' : 'common.no');
  if (field.type === 'number') return format.number(value as number);
  if (field.type === 'date') return format.day(String(value));
  const text = String(value);
  if (field.type === 'link' && /^https?:\/\//i.test(text))
    return (
      <a href={text} target="_blank" rel="noreferrer" className={css.link}>
        {text.replace(/^https?:\/\//i, '')}
      </a>
    );
  return text;
}
