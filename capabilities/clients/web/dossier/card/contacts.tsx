import { useState } from 'react';
import { api, refusalText } from '#app/web/api.ts';
import { Button, IconButton } from '#ui/button/button.tsx';
import { Choice, TextInput } from '#ui/field/field.tsx';
import { EditText } from '#ui/inline-edit/editors.tsx';
import { useT } from '#ui/i18n/use.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { contactKinds, type ContactKind } from '../../choices.ts';
import { useWordOptions } from '../../names.ts';
import { type Contact, contactIcons, guessContact, ReachIcon } from '../../reach.tsx';
import { required } from '../../required.ts';
import { useDossier, useSpot } from '../context.tsx';
import { contactSpot } from '../spots.ts';
import css from './card.module.css';
import { OpenAtOnce } from './field-group.tsx';

type Owner = { clientId: string; personId?: never } | { personId: string; clientId?: never };

/** Phones, mail addresses, messengers and sites of the company (`clientId`) or of one person. */
export function Contacts({ contacts, title, ...owner }: { contacts: readonly Contact[]; title?: string } & Owner) {
  const { dossier } = useDossier();
  const t = useT();
  const list = (
    <>
      <ul className={css.contacts}>
        {contacts.map((contact) => <Line key={contact.id} contact={contact} />)}
      </ul>
      {dossier.can.edit && <AddContact {...(owner as Owner)} />}
    </>
  );
  if (!title) return list;
  return (
    <section className={css.group} aria-label={title}>
      <header className={css.head}>
        <h3 className={css.title}>{title}</h3>
      </header>
      {contacts.length === 0 && !dossier.can.edit && <p className={css.none}>{t('common.none')}</p>}
      {list}
    </section>
  );
}

function Line({ contact }: { contact: Contact }) {
  const { dossier, edits } = useDossier();
  const t = useT();
  const kind = t(`client.contactKind.${contact.kind}`);
  const value = useSpot(contactSpot(contact.id, 'value', kind));
  const label = useSpot(contactSpot(contact.id, 'label', t('client.contact.label')));
  const [naming, setNaming] = useState(false);
  const icon = <ReachIcon contact={contact} of={kind} />;
  return (
    <li className={css.contact}>
      {contact.kind === 'messenger' && !/^https:/i.test(contact.value) ? <span className={css.still}><Icon name={contactIcons[contact.kind]} size={18} label={kind} /></span> : icon}
      <span className={css.value}>
        <EditText {...value} show={(shown) => shown?.replace(/^https?:\/\/(www\.)?/i, '')} type={contact.kind === 'phone' ? 'tel' : contact.kind === 'email' ? 'email' : 'text'} save={required(t, value.save as never)} />
        {(contact.label || naming) && <small>{naming ? <OpenAtOnce><EditText {...label} /></OpenAtOnce> : <EditText {...label} />}</small>}
      </span>
      {dossier.can.edit && (
        <span className={css.deeds}>
          {!contact.label && !naming && <IconButton small icon="tag" label={t('client.contact.label')} onClick={() => setNaming(true)} />}
          <IconButton
            small
            icon="close"
            label={t('common.remove', { name: contact.value })}
            onClick={() => void edits.attempt(t('client.said.removed', { what: contact.value }), (options) => api.people.removeContact({ params: { id: contact.id } }, options))}
          />
        </span>
      )}
    </li>
  );
}

/** One box for any way of reaching somebody; what it is, is told by its form and can be said otherwise. */
function AddContact(owner: Owner) {
  const { edits } = useDossier();
  const t = useT();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [said, setSaid] = useState<ContactKind>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const kinds = useWordOptions(contactKinds, 'client.contactKind');
  const kind = said ?? guessContact(text);
  if (!open) return <Button small look="quiet" icon="plus" className={css.blank} onClick={() => setOpen(true)}>{t('client.contact.add')}</Button>;
  const close = () => {
    setOpen(false);
    setText('');
    setSaid(undefined);
    setError(undefined);
  };
  async function add() {
    if (!text.trim()) return close();
    setBusy(true);
    try {
      await edits.deed(t('client.said.added', { what: text.trim() }), (options) => api.people.addContact({ body: { ...owner, kind, value: text.trim() } }, options));
      close();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  }
  return (
    <form
      className={css.adding}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <TextInput autoFocus aria-label={t('client.contact.add')} placeholder={t('client.contact.hint')} aria-invalid={error !== undefined || undefined} maxLength={300} value={text} onChange={(event) => { setText(event.target.value); setError(undefined); }} />
      <Choice aria-label={t('client.contact.kind')} className={css.kind} options={kinds} value={kind} onChange={(event) => setSaid(event.target.value as ContactKind)} />
      <Button small look="main" submit busy={busy}>{t('client.add')}</Button>
      {error !== undefined && <p role="alert" className={css.error}>{refusalText(t, error)}</p>}
    </form>
  );
}
