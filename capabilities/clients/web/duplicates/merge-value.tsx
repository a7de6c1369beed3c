import { useQuery } from '@tanstack/react-query';
import { api } from '#app/web/api.ts';
import { isLang, languageNames } from '#ui/i18n/languages.ts';
import { useFormat, useLanguage, useT } from '#ui/i18n/use.ts';
import type { MERGE_FIELDS } from '../../contract-duplicates.ts';
import { countryName } from '../names.ts';
import css from './duplicates.module.css';

const worded: Partial<Record<(typeof MERGE_FIELDS)[number], string>> = { kind: 'kind', buysFor: 'buysFor', status: 'status', size: 'size' };

/** A value of one of two clients, as its field is read. */
export function MergeValue({ field, value, manager }: { field: (typeof MERGE_FIELDS)[number]; value: unknown; manager: string }) {
  const t = useT();
  const lang = useLanguage();
  const format = useFormat();
  if (value === null || value === undefined || value === '') return <span className={css.empty}>{t('clients.merge.empty')}</span>;
  if (typeof value === 'boolean') return <span>{t(value ? 'common.yes' : 'common.no')}</span>;
  const text = String(value);
  if (field === 'managerId') return <span>{manager}</span>;
  if (field === 'parentId') return <ClientName id={text} />;
  if (field === 'country') return <span>{countryName(lang, text)}</span>;
  if (field === 'language' && isLang(text)) return <span>{languageNames[text]}</span>;
  if (field === 'creditLimit') return <span>{format.number(text, 2)}</span>;
  return <span>{worded[field] ? t(`client.${worded[field]}.${text}`) : text}</span>;
}

function ClientName({ id }: { id: string }) {
  const { data } = useQuery(api.clients.get.query({ params: { id } }));
  return <span>{data?.client.name ?? '…'}</span>;
}
