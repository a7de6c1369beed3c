import { useFormat, useT } from '#ui/i18n/use.ts';
import { Icon } from '#ui/icon/icon.tsx';
import type { Folder } from '../model.ts';
import css from './day-page.module.css';

/** Whose folder it is, when the person has left or is away on the day shown, and who stands in. */
export function AbsenceNote({ folder, day }: { folder: Folder; day: string }) {
  const t = useT();
  const format = useFormat();
  const { owner } = folder;
  const away = owner.absences.find((absence) => absence.from <= day && day <= absence.to);
  if (!away && !owner.left) return null;
  const substitutes = [...new Set(away?.substitutes.map((each) => each.name))];
  return (
    <p className={css.banner} role="status">
      <Icon name="user" size={16} />
      {owner.left
        ? t('day.ownerLeft', { name: owner.name })
        : t('day.away', { name: owner.name, until: format.near(away!.to, folder.today) })}
      {substitutes.length > 0 && <> {t('day.standIn', { names: format.list(substitutes) })}</>}
    </p>
  );
}
