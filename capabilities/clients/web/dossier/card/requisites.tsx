import { useState } from 'react';
import { api, refusalText } from '#app/web/api.ts';
import { Button, IconButton } from '#ui/button/button.tsx';
import { Choice } from '#ui/field/field.tsx';
import { InlineEdit } from '#ui/inline-edit/inline-edit.tsx';
import { useT } from '#ui/i18n/use.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { type RequisiteKind, requisiteKinds, requisiteKindsFor } from '../../../requisites/kinds.ts';
import type { Dossier } from '../../../model-dossier.ts';
import { RequisiteInput } from '../../requisite-input.tsx';
import { useRequisiteCheck } from '../../use-requisite-check.ts';
import { useDossier, useSpot } from '../context.tsx';
import type { Spot } from '../use-edits.ts';
import css from './card.module.css';
import { type CardField, FieldGroup } from './field-group.tsx';

type Requisite = Dossier['requisites'][number];

/** Names and numbers a contract and an invoice need, checked by the rules of the client's country. */
export function Requisites({ before }: { before: readonly CardField[] }) {
  const { dossier } = useDossier();
  const t = useT();
  const label = (kind: string) => ((requisiteKinds as readonly string[]).includes(kind) ? t(`requisite.kind.${kind}`) : kind);
  return (
    <FieldGroup
      title={t('client.card.requisites')}
      aside={<CopyAll />}
      fields={[
        ...before,
        ...dossier.requisites.map((requisite) => ({ name: requisite.id, label: label(requisite.kind), known: true, long: requisite.value.length > 14, node: <One requisite={requisite} label={label(requisite.kind)} /> })),
      ]}
    >
      {dossier.can.edit && <Add />}
    </FieldGroup>
  );
}

/** All of them as a text, for a contract or a letter. */
function CopyAll() {
  const { dossier } = useDossier();
  const { client, requisites } = dossier;
  const t = useT();
  const [copied, setCopied] = useState(false);
  if (!requisites.length || typeof navigator === 'undefined' || !navigator.clipboard) return null;
  const text = [
    [client.legalForm, client.legalName ?? client.name].filter(Boolean).join(' '),
    ...requisites.map((each) => `${t(`requisite.kind.${each.kind}`)}: ${each.value}`),
  ].join('\n');
  return (
    <IconButton
      small
      icon={copied ? 'check' : 'copy'}
      label={t(copied ? 'client.requisite.copied' : 'client.requisite.copy')}
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
    />
  );
}

function One({ requisite, label }: { requisite: Requisite; label: string }) {
  const { dossier, edits } = useDossier();
  const t = useT();
  const check = useRequisiteCheck();
  const country = requisite.country ?? dossier.client.country;
  const bik = dossier.requisites.find((each) => each.kind === 'bik')?.value;
  const kind = requisite.kind as RequisiteKind;
  const place: Spot<string> = {
    label,
    read(now) {
      const found = now.requisites.find((each) => each.id === requisite.id);
      return found && { value: found.value, version: found.version };
    },
    send: (value, options) => api.parts.patchRequisite({ params: { id: requisite.id }, body: { value, evenIfInvalid: true } }, options),
    put: (now, value, version) => ({
      ...now,
      requisites: now.requisites.map((each) => (each.id === requisite.id ? { ...each, value, version, valid: check?.(kind, country, value, bik ? { bik } : {}).ok ?? each.valid } : each)),
    }),
  };
  const spot = useSpot(place);
  return (
    <span className={css.requisite}>
      <InlineEdit
        {...spot}
        editor={({ value, onChange, done, label: name, describedBy }) => (
          <RequisiteInput
            autoFocus
            kind={kind}
            country={country}
            bik={bik}
            label={name}
            describedBy={describedBy}
            value={value}
            onChange={onChange}
            onEnter={(typed) => (typed.trim() ? done('enter', typed.trim()) : done('escape'))}
            onLeave={(typed) => (typed.trim() ? done('leave', typed.trim()) : done('escape'))}
            onEscape={() => done('escape')}
          />
        )}
      />
      {!requisite.valid && (
        <span className={css.invalid} title={t('client.requisite.invalid')}>
          <Icon name="alert" size={16} label={t('client.requisite.invalid')} />
        </span>
      )}
      {dossier.can.edit && (
        <IconButton
          small
          icon="close"
          className={css.remove}
          label={t('common.remove', { name: label })}
          onClick={() => void edits.attempt(t('client.said.removed', { what: label }), (options) => api.parts.removeRequisite({ params: { id: requisite.id } }, options))}
        />
      )}
    </span>
  );
}

/** Kinds one client has several of. */
const several: readonly string[] = ['iban', 'bank', 'bic', 'account'];

function Add() {
  const { dossier, edits } = useDossier();
  const { client, requisites } = dossier;
  const t = useT();
  const check = useRequisiteCheck();
  const open = requisiteKindsFor(client.country).filter((kind) => several.includes(kind) || !requisites.some((each) => each.kind === kind));
  const [adding, setAdding] = useState<RequisiteKind>();
  const [value, setValue] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  if (!adding)
    return (
      <div className={css.blanks} data-noprint>
        {open.map((kind) => (
          <Button key={kind} small look="quiet" icon="plus" className={css.blank} onClick={() => setAdding(kind)}>
            {t(`requisite.kind.${kind}`)}
          </Button>
        ))}
      </div>
    );
  const kinds = [...new Set([adding, ...open])];
  const bik = requisites.find((each) => each.kind === 'bik')?.value;
  const holds = !value.trim() || !check || check(adding, client.country, value, bik ? { bik } : {}).ok;
  const close = () => {
    setAdding(undefined);
    setValue('');
    setError(undefined);
  };
  async function add() {
    if (!adding || busy) return;
    if (!value.trim()) return close();
    setBusy(true);
    try {
      await edits.deed(t('client.said.added', { what: t(`requisite.kind.${adding}`) }), (options) =>
        api.parts.addRequisite({ params: { id: client.id }, body: { kind: adding, value: value.trim(), ...(!holds && { evenIfInvalid: true }) } }, options),
      );
      close();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  }
  return (
    <div className={css.addingRequisite}>
      <Choice aria-label={t('client.requisite.kind')} options={kinds.map((kind) => ({ value: kind, label: t(`requisite.kind.${kind}`) }))} value={adding} onChange={(event) => setAdding(event.target.value as RequisiteKind)} />
      <RequisiteInput autoFocus kind={adding} country={client.country} bik={bik} label={t(`requisite.kind.${adding}`)} value={value} onChange={setValue} onEnter={() => void add()} onEscape={close} />
      <Button small look="main" busy={busy} disabled={!value.trim()} onClick={() => void add()}>
        {t(holds ? 'client.add' : 'client.requisite.evenSo')}
      </Button>
      {error !== undefined && <p role="alert" className={css.error}>{refusalText(t, error)}</p>}
    </div>
  );
}
