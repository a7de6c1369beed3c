import { useState } from 'react';
import { Button } from '../button/button.tsx';
import { Field, TextInput } from '../field/field.tsx';
import { Stack } from '../layout/layout.tsx';
import type { Stories } from '../story.ts';
import { Confirm } from './confirm.tsx';
import { Dialog } from './dialog.tsx';

function Asking({ open: start = false }: { open?: boolean }) {
  const [open, setOpen] = useState(start);
  return (
    <>
      <Button look="danger" onClick={() => setOpen(true)}>
        Erase for good
      </Button>
      {open && (
        <Confirm title="Erase Baltic Pump UAB?" confirm="Erase one client" onConfirm={() => {}} onClose={() => setOpen(false)}>
          Its people and notes go too. Invoices stay, as the law asks.
        </Confirm>
      )}
    </>
  );
}
function Filling() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>New person</Button>
      {open && (
        <Dialog
          title="New person"
          onClose={() => setOpen(false)}
          foot={
            <>
              <Button onClick={() => setOpen(false)}>Cancel</Button>
              <Button look="main">Add the person</Button>
            </>
          }
        >
          <Stack>
            <Field label="Name" required>
              <TextInput />
            </Field>
            <Field label="Position">
              <TextInput />
            </Field>
          </Stack>
        </Dialog>
      )}
    </>
  );
}
export const stories: Stories = { confirm: () => <Asking />, form: () => <Filling />, alone: () => <Asking open /> };
