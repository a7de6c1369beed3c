import { Badge } from '#ui/badge/badge.tsx';
import { useT } from '#ui/i18n/use.ts';
import { InlineEdit } from '#ui/inline-edit/inline-edit.tsx';
import { MultiSelect } from '#ui/select/select.tsx';
import { useGivableRoles, useRoleNames } from './people.tsx';
import css from './staff.module.css';

/** Roles, edited where they stand; a person always has one. */
export function EditRoles({ value, save, theirs, readOnly, mayBeEmpty }: { value: string[]; mayBeEmpty?: boolean; save: (roles: string[]) => Promise<unknown>; theirs: () => Promise<string[]>; readOnly: boolean }) {
  const t = useT();
  const roleName = useRoleNames();
  const options = useGivableRoles();
  return (
    <InlineEdit<string[]>
      label={t('staff.rolesOf')}
      value={value}
      save={save}
      theirs={theirs}
      readOnly={readOnly}
      show={(roles) =>
        roles.length === 0 ? null : (
          <span className={css.badges}>
            {roles.map((role) => (
              <Badge key={role}>{roleName(role)}</Badge>
            ))}
          </span>
        )
      }
      editor={({ value: now, onChange, done, label, describedBy }) => (
        <div
          role="group"
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) done('leave');
          }}
        >
          <MultiSelect autoFocus aria-label={label} aria-describedby={describedBy} options={options} labelOf={roleName} values={now} onChange={(next) => (mayBeEmpty || next.length) && onChange(next)} onDone={(how) => done(how)} />
        </div>
      )}
    />
  );
}
