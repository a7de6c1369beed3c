import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { Tag } from '../badge/badge.tsx';
import { IconButton } from '../button/button.tsx';
import field from '../field/field.module.css';
import { Icon } from '../icon/icon.tsx';
import { useT } from '../i18n/use.ts';
import { Popover } from '../popover/popover.tsx';
import { type Option, type Options, useOptions } from './options.ts';
import css from './select.module.css';

interface Common {
  options: Options;
  placeholder?: string;
  /** Words typed that are no option become one; answers the new option's value. */
  onCreate?: (text: string) => void;
  disabled?: boolean;
  autoFocus?: boolean;
  /** After the last press: Enter with nothing typed, Esc with the list closed. */
  onDone?: (how: 'enter' | 'escape') => void;
  id?: string;
  'aria-label'?: string;
  'aria-describedby'?: string;
  'aria-invalid'?: boolean;
  required?: boolean;
}

/** Choose one of many by typing a part of its name; `Choice` of `#ui/field` suits a few better. */
export function Select({ value, labelOf, onChange, clearable, ...common }: Common & {
  value: string | null;
  /** The label of a value that is not among the options at hand. */
  labelOf?: (value: string) => string;
  onChange: (value: string | null, option?: Option) => void;
  clearable?: boolean;
}) {
  const known = typeof common.options === 'function' ? undefined : common.options.find((option) => option.value === value)?.label;
  const [picked, setPicked] = useState<Option>();
  const label = value === null ? '' : (known ?? (picked?.value === value ? picked.label : labelOf?.(value)) ?? value);
  return (
    <Box
      {...common}
      chosen={value === null ? [] : [value]}
      face={label}
      onPick={(option) => {
        setPicked(option);
        onChange(option.value, option);
      }}
      onClear={clearable && value !== null ? () => onChange(null) : undefined}
    />
  );
}

/** Choose several; each is shown as a tag. Backspace takes the last one off. */
export function MultiSelect({ values, labelOf, onChange, ...common }: Common & {
  values: readonly string[];
  labelOf?: (value: string) => string;
  onChange: (values: string[]) => void;
}) {
  const [picked, setPicked] = useState<Record<string, string>>({});
  const label = (value: string) =>
    (typeof common.options === 'function' ? undefined : common.options.find((option) => option.value === value)?.label) ??
    picked[value] ?? labelOf?.(value) ?? value;
  return (
    <Box
      {...common}
      many
      chosen={values}
      tags={values.map((value) => ({ label: label(value), remove: () => onChange(values.filter((each) => each !== value)) }))}
      onPick={(option) => {
        setPicked((old) => ({ ...old, [option.value]: option.label }));
        onChange(values.includes(option.value) ? values.filter((each) => each !== option.value) : [...values, option.value]);
      }}
      onBack={() => onChange(values.slice(0, -1))}
    />
  );
}

/** Free words, with those used before proposed. */
export function TagInput({ tags, known = [], onChange, ...common }: Omit<Common, 'options' | 'onCreate'> & {
  tags: readonly string[];
  known?: readonly string[];
  onChange: (tags: string[]) => void;
}) {
  const add = (tag: string) => tags.includes(tag) || onChange([...tags, tag]);
  return <MultiSelect {...common} values={tags} onChange={onChange} options={known.map((tag) => ({ value: tag, label: tag }))} onCreate={add} />;
}

function Box(props: Common & {
  chosen: readonly string[];
  many?: boolean;
  face?: string;
  tags?: readonly { label: string; remove: () => void }[];
  onPick: (option: Option) => void;
  onClear?: () => void;
  onBack?: () => void;
}) {
  const { options, chosen, many, face = '', tags = [], onPick, onClear, onBack, onCreate, onDone, placeholder, disabled, autoFocus, ...input } = props;
  const t = useT();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const own = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [text, setText] = useState<string>();
  const [at, setAt] = useState(0);
  const search = text?.trim() ?? '';
  const { list: found, busy, failed } = useOptions(options, search, open);
  const creates = onCreate && search !== '' && !found.some((option) => option.label.toLowerCase() === search.toLowerCase());
  const count = found.length + (creates ? 1 : 0);
  const here = Math.min(at, count - 1);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the row follows the arrows
  useLayoutEffect(() => {
    list.current?.querySelector('[data-here]')?.scrollIntoView?.({ block: 'nearest' });
  }, [here]);

  function show() {
    if (disabled) return;
    setOpen(true);
    setAt(Math.max(0, many ? 0 : found.findIndex((option) => option.value === chosen[0])));
  }
  function hide() {
    setOpen(false);
    setText(undefined);
  }
  function pick(index: number) {
    if (index < 0) return;
    if (index >= found.length) onCreate?.(search);
    else onPick(found[index]!);
    setText(undefined);
    if (!many) setOpen(false);
  }
  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!open) show();
      else if (count) setAt((here + (event.key === 'ArrowDown' ? 1 : -1) + count) % count);
    } else if (event.key === 'Enter') {
      if (open && count && (search || !many)) pick(here);
      else if (onDone) onDone('enter');
      else return;
    } else if (event.key === 'Escape') {
      if (open) hide();
      else if (onDone) onDone('escape');
      else return;
    } else if (event.key === 'Backspace' && !text && many) return onBack?.();
    else if ((event.key === ',' || event.key === ';') && onCreate && search) pick(creates ? found.length : here);
    else if (event.key === 'Tab') return hide();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      ref={box}
      className={[field.input, css.box, disabled && css.off].filter(Boolean).join(' ')}
      data-invalid={input['aria-invalid'] || undefined}
      onPointerDown={(event) => {
        if (event.target === own.current || (event.target as HTMLElement).closest('button')) return;
        event.preventDefault();
        own.current?.focus();
        if (open) hide();
        else show();
      }}
    >
      {tags.map((tag) => (
        <Tag key={tag.label} onRemove={disabled ? undefined : tag.remove}>
          {tag.label}
        </Tag>
      ))}
      <input
        {...input}
        ref={own}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        className={css.input}
        aria-expanded={open}
        aria-controls={open ? `${id}-list` : undefined}
        aria-activedescendant={open && here >= 0 ? `${id}-${here}` : undefined}
        aria-autocomplete="list"
        disabled={disabled}
        autoFocus={autoFocus}
        placeholder={tags.length ? undefined : placeholder}
        value={text ?? face}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
          setOpen(true);
        }}
        onFocus={(event) => event.target.select()}
        onClick={() => !open && show()}
        onKeyDown={press}
      />
      {onClear && <IconButton icon="close" small label={t('common.clear')} onClick={onClear} tabIndex={-1} className={css.clear} />}
      <span className={css.arrow}>
        <Icon name="chevronDown" size={16} />
      </span>
      {open && (
        <Popover anchor={box} wide role="presentation" onClose={hide}>
          <div ref={list} id={`${id}-list`} role="listbox" aria-multiselectable={many} aria-label={input['aria-label'] ?? placeholder ?? t('select.options')} className={css.list}>
            {found.map((option, index) => {
              const on = chosen.includes(option.value);
              return (
                <div
                  key={option.value}
                  id={`${id}-${index}`}
                  role="option"
                  aria-selected={on}
                  data-here={index === here || undefined}
                  className={css.option}
                  onPointerMove={() => index !== here && setAt(index)}
                  onPointerDown={(event) => {
                    event.preventDefault();
                    event.stopPropagation();
                    pick(index);
                  }}
                >
                  <span className={css.tick}>{on && <Icon name="check" size={16} />}</span>
                  <span>
                    {option.label}
                    {option.note && <small>{option.note}</small>}
                  </span>
                </div>
              );
            })}
            {creates && (
              <div
                id={`${id}-${found.length}`}
                role="option"
                aria-selected={false}
                data-here={here === found.length || undefined}
                className={css.option}
                onPointerDown={(event) => {
                  event.preventDefault();
                  event.stopPropagation();
                  pick(found.length);
                }}
              >
                <span className={css.tick}>
                  <Icon name="plus" size={16} />
                </span>
                <span>{t('select.create', { text: search })}</span>
              </div>
            )}
          </div>
          {count === 0 && (
            <p className={css.nothing} role="status">
              {busy ? t('common.loading') : failed ? t('common.unreachable') : t('select.nothing')}
            </p>
          )}
        </Popover>
      )}
    </div>
  );
}
