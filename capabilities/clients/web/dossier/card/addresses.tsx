import { api } from '#app/web/api.ts';
import { IconButton } from '#ui/button/button.tsx';
import { EditChoice, EditLines, EditText } from '#ui/inline-edit/editors.tsx';
import { useLanguage, useT } from '#ui/i18n/use.ts';
import { MenuButton } from '#ui/menu/menu.tsx';
import type { Dossier } from '../../../model-dossier.ts';
import { addressKinds, type AddressKind } from '../../choices.ts';
import { countryName, useCountryOptions, useWordOptions } from '../../names.ts';
import { useDossier, useSpot } from '../context.tsx';
import { rowSpot } from '../spots.ts';
import css from './card.module.css';
import { FieldGroup } from './field-group.tsx';

type Address = Dossier['addresses'][number];

/** Where the client is: office, deliveries with directions, legal and postal addresses. */
export function Addresses() {
  const { dossier, edits } = useDossier();
  const t = useT();
  const { can, client } = dossier;
  return (
    <section className={css.group} aria-label={t('client.card.addresses')}>
      <header className={css.head}>
        <h3 className={css.title}>{t('client.card.addresses')}</h3>
        {can.edit && (
          <MenuButton
            small
            look="quiet"
            icon="plus"
            end
            label={t('client.address.add')}
            items={addressKinds.map((kind) => ({
              label: t(`client.addressKind.${kind}`),
              run: () => void edits.attempt(t('client.said.added', { what: t(`client.addressKind.${kind}`) }), (options) => api.parts.addAddress({ params: { id: client.id }, body: { kind } }, options)),
            }))}
          />
        )}
      </header>
      {dossier.addresses.length === 0 && <p className={css.none}>{t('client.address.none')}</p>}
      {dossier.addresses.map((address) => <One key={address.id} address={address} />)}
    </section>
  );
}

function One({ address }: { address: Address }) {
  const { dossier, edits } = useDossier();
  const t = useT();
  const lang = useLanguage();
  const { can } = dossier;
  const label = (field: keyof Address) => t(`client.field.${field}`);
  const spot = <F extends keyof Address>(field: F) => rowSpot('addresses', address.id, field, api.parts.patchAddress as never, label(field));
  const kind = useSpot(spot('kind'));
  const kinds = useWordOptions(addressKinds, 'client.addressKind');
  const spots = {
    street: useSpot(spot('street')), city: useSpot(spot('city')), postcode: useSpot(spot('postcode')), region: useSpot(spot('region')), directions: useSpot(spot('directions')),
  };
  const country = useSpot(spot('country'));
  const countryOptions = useCountryOptions();
  const text = (field: 'street' | 'city' | 'postcode' | 'region') => ({ name: field, long: field === 'street', label: label(field), known: address[field] !== null, fillable: can.edit, node: <EditText {...spots[field]} /> });
  return (
    <div className={css.address}>
      <div className={css.addressHead}>
        <EditChoice {...kind} value={kind.value as string} save={(next, was) => kind.save((next ?? was) as AddressKind, was as AddressKind)} options={kinds} labelOf={(value) => t(`client.addressKind.${value}`)} />
        {can.edit && (
          <IconButton small icon="close" className={css.remove} label={t('common.remove', { name: t(`client.addressKind.${address.kind}`) })} onClick={() => void edits.attempt(t('client.said.removed', { what: t(`client.addressKind.${address.kind}`) }), (options) => api.parts.removeAddress({ params: { id: address.id } }, options))} />
        )}
      </div>
      <FieldGroup
        fields={[
          text('street'), text('city'), text('postcode'), text('region'),
          { name: 'country', label: label('country'), known: address.country !== null && address.country !== dossier.client.country, fillable: can.edit, node: <EditChoice {...country} options={countryOptions} labelOf={(code) => countryName(lang, code)} clearable /> },
          { name: 'directions', long: true, label: label('directions'), known: address.directions !== null, fillable: can.edit, node: <EditLines {...spots.directions} /> },
        ]}
      />
    </div>
  );
}
