import { cloneElement, type InputHTMLAttributes, type ReactElement, type ReactNode, type Ref, type SelectHTMLAttributes, type TextareaHTMLAttributes, useId } from 'react';
import { Icon } from '../icon/icon.tsx';
import css from './field.module.css';

interface FieldProps {
  label: string;
  hint?: ReactNode;
  /** What is wrong, in words; stands at the field and is read with it. */
  error?: string;
  required?: boolean;
  /** The label is read but not shown, where the place says it already. */
  quiet?: boolean;
  children: ReactElement<{ id?: string; 'aria-describedby'?: string; 'aria-invalid'?: boolean; required?: boolean }>;
}

/** A label, one control, a hint and an error that belong together. */
export function Field({ label, hint, error, required, quiet, children }: FieldProps) {
  const id = useId();
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={css.field}>
      <label htmlFor={id} className={quiet ? 'sr-only' : css.label}>
        {label}
        {required && (
          <span aria-hidden className={css.star}>
            *
          </span>
        )}
      </label>
      {cloneElement(children, {
        id,
        'aria-describedby': notes || undefined,
        'aria-invalid': error ? true : undefined,
        ...(required ? { required } : {}),
      })}
      {error && (
        <p id={`${id}-error`} className={css.error}>
          <Icon name="alert" size={14} />
          {error}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className={css.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}

const join = (...names: (string | undefined)[]) => names.filter(Boolean).join(' ');

export const TextInput = ({ className, ...props }: InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> }) => (
  <input type="text" autoComplete="off" {...props} className={join(css.input, className)} />
);

/** Several lines; grows with what is typed. */
export const TextArea = ({ className, ...props }: TextareaHTMLAttributes<HTMLTextAreaElement> & { ref?: Ref<HTMLTextAreaElement> }) => (
  <textarea rows={2} {...props} className={join(css.input, css.area, className)} />
);

/** A choice of a few (up to about ten); the device's own list. For many or for search use Select of `#ui/select`. */
export function Choice({ options, className, empty, ...props }: SelectHTMLAttributes<HTMLSelectElement> & {
  options: readonly { value: string; label: string }[];
  /** The words for “nothing chosen”; without it something is always chosen. */
  empty?: string;
}) {
  return (
    <select {...props} className={join(css.input, css.choice, className)}>
      {empty !== undefined && <option value="">{empty}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

export const Checkbox = ({ label, ...props }: Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> & { label: ReactNode }) => (
  <label className={css.check}>
    <input type="checkbox" {...props} />
    <span>{label}</span>
  </label>
);
