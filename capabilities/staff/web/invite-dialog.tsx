import { useState } from 'react';
import { api, intentKey } from '#app/web/api.ts';
import { Button } from '#ui/button/button.tsx';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { useDraft } from '#ui/draft/use-draft.ts';
import { Choice, Field, TextInput } from '#ui/field/field.tsx';
import { languageNames, languages } from '#ui/i18n/languages.ts';
import { useLanguage, useT } from '#ui/i18n/use.ts';
import { fieldText } from '#ui/refusal/refusal.ts';
import { MultiSelect } from '#ui/select/select.tsx';
import { type LinkMade, LinkShown } from './link-shown.tsx';
import { useDepartments, useGivableRoles, useRoleNames } from './people.tsx';
import css from './staff.module.css';
import { Trouble } from './trouble.tsx';
import { useRefresh, useSubmit } from './use-deed.ts';

/** Invites somebody; the link that follows is shown once. What was typed is kept until then. */
export default function InviteDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const lang = useLanguage();
  const departments = useDepartments();
  const roles = useGivableRoles();
  const roleName = useRoleNames();
  const refresh = useRefresh();
  const { busy, error, submit } = useSubmit();
  const [key] = useState(intentKey);
  const { value, set, clear } = useDraft('staff.invite', { name: '', email: '', jobTitle: '', departmentId: '', roles: ['employee'], language: lang as string });
  const [made, setMade] = useState<{ name: string; link: LinkMade }>();
  const put = (more: Partial<typeof value>) => set((old) => ({ ...old, ...more }));
  const at = (path: string) => {
    const text = fieldText(t, error, path);
    return text ? { error: text } : {};
  };

  if (made)
    return (
      <Dialog title={t('staff.invited')} size="small" onClose={onClose} foot={<Button onClick={onClose}>{t('common.close')}</Button>}>
        <LinkShown {...made} />
      </Dialog>
    );
  const send = () =>
    submit(async () => {
      const { name, email, jobTitle, departmentId, language } = value;
      const body = { name, email, roles: value.roles, language: language as 'en', jobTitle: jobTitle || null, departmentId: departmentId || null };
      const answer = await api.members.invite({ body }, { key });
      setMade({ name, link: answer.link });
      clear();
      await refresh();
    });
  return (
    <Dialog
      title={t('staff.inviteTitle')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="main" busy={busy} keys="mod+Enter" keysInInputs onClick={() => void send()}>
            {t('staff.invite')}
          </Button>
        </>
      }
    >
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Field label={t('staff.name')} required {...at('name')}>
          <TextInput maxLength={120} value={value.name} onChange={(event) => put({ name: event.target.value })} data-autofocus />
        </Field>
        <Field label={t('signIn.email')} required hint={t('staff.emailHint')} {...at('email')}>
          <TextInput type="email" maxLength={254} value={value.email} onChange={(event) => put({ email: event.target.value })} />
        </Field>
        <div className={css.two}>
          <Field label={t('staff.jobTitle')}>
            <TextInput maxLength={120} value={value.jobTitle} onChange={(event) => put({ jobTitle: event.target.value })} />
          </Field>
          <Field label={t('staff.department')}>
            <Choice value={value.departmentId} empty={t('staff.noDepartment')} options={departments} onChange={(event) => put({ departmentId: event.target.value })} />
          </Field>
        </div>
        <Field label={t('staff.rolesOf')} hint={t('staff.rolesHint')} {...at('roles')}>
          <MultiSelect options={roles} values={value.roles} labelOf={roleName} onChange={(next) => put({ roles: next })} />
        </Field>
        <Field label={t('staff.language')}>
          <Choice value={value.language} options={languages.map((each) => ({ value: each, label: languageNames[each] }))} onChange={(event) => put({ language: event.target.value })} />
        </Field>
        <Trouble error={error} />
        <button type="submit" hidden tabIndex={-1} />
      </form>
    </Dialog>
  );
}
