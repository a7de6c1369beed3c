import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { api } from '#app/web/api.ts';
import { languageNames } from '#ui/i18n/languages.ts';
import { useLanguage, useT } from '#ui/i18n/use.ts';
import { buysFor, clientKinds, liveStatuses, sizes } from '../../choices.ts';
import { countryName, languageOptions, useCountryOptions, useWordOptions, zoneOptions } from '../../names.ts';
import { useDossier } from '../context.tsx';
import { Addresses } from './addresses.tsx';
import css from './card.module.css';
import { ClientChoice, ClientCurrency, ClientFlag, ClientLimit, ClientLines, ClientParent, ClientTags, ClientText } from './client-fields.tsx';
import { Completeness } from './completeness.tsx';
import { Contacts } from './contacts.tsx';
import { CriteriaWeights } from './criteria.tsx';
import { CustomFields } from './custom-fields.tsx';
import { type CardField, FieldGroup } from './field-group.tsx';
import { Requisites } from './requisites.tsx';

/** Values that are sentences. */
const LONG: ReadonlySet<string> = new Set(['tags', 'specialTerms', 'paymentTerms', 'sphere', 'legalName', 'parentId']);

/** Everything needed for the first call, on one screen; each value is edited where it stands (handbook 02, The card). */
export function Card() {
  const { dossier } = useDossier();
  const { client, can, card } = dossier;
  const t = useT();
  const lang = useLanguage();
  const countryOptions = useCountryOptions();
  const words = {
    kind: useWordOptions(clientKinds, 'client.kind'), buysFor: useWordOptions(buysFor, 'client.buysFor'),
    status: useWordOptions(liveStatuses, 'client.status'), size: useWordOptions(sizes, 'client.size'),
  };
  const own = useQuery(api.customFields.list.query()).data?.fields ?? [];
  const live = (liveStatuses as readonly string[]).includes(client.status);
  const field = (name: keyof typeof client, node: CardField['node'], known = client[name] !== null && client[name] !== ''): CardField => ({
    name, label: t(`client.field.${name}`), known, node, fillable: can.edit, long: LONG.has(name), ask: (card.askNext as readonly string[]).includes(name),
  });
  const word = (list: keyof typeof words) => (value: string) => t(`client.${list}.${value}`);
  return (
    <div className={css.card}>
      <Completeness />
      <div className={css.columns}>
        <Contacts contacts={dossier.contacts} clientId={client.id} title={t('client.card.reach')} />
        <FieldGroup
          title={t('client.card.who')}
          fields={[
            field('kind', <ClientChoice field="kind" options={words.kind} labelOf={word('kind')} must />),
            field('buysFor', <ClientChoice field="buysFor" options={words.buysFor} labelOf={word('buysFor')} must />),
            field('status', live ? <ClientChoice field="status" options={words.status} labelOf={word('status')} must /> : <span>{t(`client.status.${client.status}`)}</span>),
            field('size', <ClientChoice field="size" options={words.size} labelOf={word('size')} />),
            field('trade', <ClientText field="trade" />),
            field('sphere', <ClientText field="sphere" />),
            field('source', <ClientText field="source" />),
            field('country', <ClientChoice field="country" options={countryOptions} labelOf={(code) => countryName(lang, code)} />),
            field('language', <ClientChoice field="language" options={languageOptions} labelOf={(code) => languageNames[code as keyof typeof languageNames]} />),
            field('timeZone', <ClientChoice field="timeZone" options={zoneOptions()} labelOf={(zone) => zone.replaceAll('_', ' ')} />),
            field('tags', <ClientTags />, client.tags.length > 0),
          ]}
        >
          <div className={css.flags}>
            {(['vip', 'prepared', 'negotiate', 'mailingList'] as const).map((flag) => <ClientFlag key={flag} field={flag} />)}
          </div>
        </FieldGroup>
        {client.kind !== 'private_person' && <CriteriaWeights />}
        <FieldGroup
          title={t('client.card.terms')}
          fields={[
            field('priceType', <ClientText field="priceType" />),
            field('paymentTerms', <ClientText field="paymentTerms" />),
            field('specialTerms', <ClientLines field="specialTerms" />),
            field('creditLimit', <ClientLimit />),
            field('currency', <ClientCurrency />),
          ]}
        />
        <Addresses />
        {client.kind !== 'private_person' && (
          <Requisites
            before={[field('legalForm', <ClientText field="legalForm" />), field('legalName', <ClientText field="legalName" />)]}
          />
        )}
        {own.some((each) => each.entity === 'client' && !each.archived) && <CustomFields fields={own} />}
        <FieldGroup
          title={t('client.card.group')}
          fields={[{ ...field('parentId', <Parent />), ask: false }]}
        >
          {dossier.children.length > 0 && (
            <ul className={css.children} aria-label={t('client.card.children')}>
              {dossier.children.map((child) => <li key={child.id}><Link href={`/clients/${child.id}`}>{child.name}</Link></li>)}
            </ul>
          )}
        </FieldGroup>
      </div>
    </div>
  );
}

/** The company above, with a way there. */
function Parent() {
  const { dossier } = useDossier();
  const t = useT();
  return (
    <span className={css.parent}>
      <ClientParent />
      {dossier.parent && <Link href={`/clients/${dossier.parent.id}`}>{t('client.card.openParent')}</Link>}
    </span>
  );
}
