import { type InputHTMLAttributes, useEffect, useState } from 'react';
import { TextInput } from '#ui/field/field.tsx';

/** A text that is told when it is done: on leaving the field or by Enter. */
export function LateInput({ value, onDone, ...input }: Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange'> & { value: string; onDone: (text: string) => void }) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const done = () => text !== value && onDone(text);
  return (
    <TextInput
      {...input}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === 'Enter') done();
        if (event.key === 'Escape') setText(value);
      }}
    />
  );
}
