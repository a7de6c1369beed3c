import { Stack } from '../layout/layout.tsx';
import type { Stories } from '../story.ts';
import { Checkbox, Choice, Field, TextArea, TextInput } from './field.tsx';

export const stories: Stories = {
  fields: () => (
    <div style={{ maxWidth: '22rem' }}>
      <Stack>
        <Field label="Company" required>
          <TextInput defaultValue="Vostok-Montazh OOO" />
        </Field>
        <Field label="Tax number" error="This number has a wrong check digit" hint="10 digits for a company, 12 for a person">
          <TextInput defaultValue="7707083894" />
        </Field>
        <Field label="What was agreed">
          <TextArea placeholder="One line is enough" />
        </Field>
        <Field label="Size">
          <Choice empty="not known" options={[{ value: 's', label: 'small' }, { value: 'm', label: 'medium' }]} />
        </Field>
        <Checkbox label="Retail clients too" defaultChecked />
      </Stack>
    </div>
  ),
};
