import { useEffect, useState } from 'react';

export interface Option {
  value: string;
  label: string;
  note?: string;
}
/** Options known beforehand, or asked for with every letter. */
export type Options = readonly Option[] | ((text: string, signal: AbortSignal) => Promise<readonly Option[]>);

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Options whose label or note holds every word of the text, those that begin with it first. */
export function narrow(options: readonly Option[], text: string): readonly Option[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (!words.length) return options;
  const fit = options.filter((option) => {
    const all = plain(`${option.label} ${option.note ?? ''}`);
    return words.every((word) => all.includes(word));
  });
  const begins = (option: Option) => (plain(option.label).startsWith(words[0]!) ? 0 : 1);
  return fit.sort((a, b) => begins(a) - begins(b));
}

/** The options for what is typed; while an answer is awaited the old ones stay. */
export function useOptions(options: Options, text: string, wanted: boolean) {
  const [state, setState] = useState<{ list: readonly Option[]; busy: boolean; failed: boolean }>({ list: [], busy: false, failed: false });
  const asks = typeof options === 'function';
  useEffect(() => {
    if (!asks || !wanted) return;
    const stop = new AbortController();
    setState((old) => ({ ...old, busy: true }));
    const timer = setTimeout(
      () =>
        options(text, stop.signal).then(
          (list) => stop.signal.aborted || setState({ list, busy: false, failed: false }),
          () => stop.signal.aborted || setState({ list: [], busy: false, failed: true }),
        ),
      80,
    );
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [asks, options, text, wanted]);
  return asks ? state : { list: narrow(options, text), busy: false, failed: false };
}
