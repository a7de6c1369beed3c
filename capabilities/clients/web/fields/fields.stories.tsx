import { api } from '#app/web/api.ts';
import type { Stories } from '#ui/story.ts';
import type { CustomField } from '../../model.ts';
import { Answered, id } from '../list/fixtures.tsx';
import FieldsPage from './fields-page.tsx';

const field = (n: number, more: Partial<CustomField>): CustomField => ({
  id: id(n), entity: 'client', key: `f${n}`, label: `Field ${n}`, type: 'text', options: [], required: false, position: 0, archived: false, version: n, ...more,
});
const At = ({ fields }: { fields: CustomField[] }) => (
  <Answered more={(client) => client.setQueryData(api.customFields.list.query().queryKey, { fields })}>
    <FieldsPage />
  </Answered>
);
export const stories: Stories = {
  some: () => (
    <At
      fields={[
        field(1, { label: 'Pumps in use', type: 'choice', options: ['Ours', 'Grundal'], required: true }), field(2, { label: 'Next inspection', type: 'date' }),
        field(3, { label: 'Likes', entity: 'person' }), field(4, { label: 'Old one', archived: true }),
      ]}
    />
  ),
  none: () => <At fields={[]} />,
};
