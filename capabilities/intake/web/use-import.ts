import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '#app/web/api.ts';
import { isWorking, type Options, type Preview } from './types.ts';

const SOON = 900;

/** One import and its file as it was understood; asked again while the server works at it. */
export function useImport(id: string) {
  const client = useQueryClient();
  const state = useQuery({ ...api.imports.get.query({ params: { id } }), refetchInterval: (query) => (isWorking(query.state.data?.state) ? SOON : false) });
  const preview = useQuery({ ...api.imports.preview.query({ params: { id } }), enabled: state.data !== undefined && !isWorking(state.data.state), placeholderData: keepPreviousData });
  const now = state.data?.state;
  // Work that has ended changed the clients and the preview's version.
  const before = useRef(now);
  useEffect(() => {
    if (isWorking(before.current) && !isWorking(now)) {
      void client.invalidateQueries({ queryKey: api.imports.preview.all });
      void client.invalidateQueries({ queryKey: ['clients'] });
      void client.invalidateQueries({ queryKey: ['folder'] });
    }
    before.current = now;
  }, [now, client]);
  return { state, preview };
}

/** Everything said of imports is read again. */
export function useRefreshImports() {
  const client = useQueryClient();
  return useCallback(() => client.invalidateQueries({ queryKey: ['imports'] }), [client]);
}

interface Edits {
  options: Options;
  mapping: (string | null)[];
  /** What was changed and is on its way. */
  saving: boolean;
  error: unknown;
  setOptions: (part: Partial<Options>) => void;
  setMapping: (mapping: (string | null)[]) => void;
}

/** What the person chooses shows at once and is sent one change after the other; another reading brings another preview. */
export function useImportEdits(id: string, preview: Preview): Edits {
  const refresh = useRefreshImports();
  const [local, setLocal] = useState<{ options?: Options; mapping?: (string | null)[] }>({});
  const [error, setError] = useState<unknown>();
  const [waiting, setWaiting] = useState(0);
  const version = useRef(preview.version);
  version.current = Math.max(version.current, preview.version);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const left = useRef(0);

  function send(body: { options?: Options; mapping?: (string | null)[] }) {
    setError(undefined);
    left.current++;
    setWaiting(left.current);
    last.current = last.current.then(async () => {
      try {
        version.current = (await api.imports.patch({ params: { id }, body }, { version: version.current })).version;
      } catch (thrown) {
        setError(thrown);
      }
      left.current--;
      if (!left.current) {
        await refresh();
        // Something newer may have been chosen meanwhile.
        if (!left.current) setLocal({});
      }
      setWaiting(left.current);
    });
  }
  const options = local.options ?? preview.options;
  const mapping = local.mapping ?? [...preview.mapping];
  return {
    options,
    mapping,
    saving: waiting > 0,
    error,
    setOptions(part) {
      const next = Object.fromEntries(Object.entries({ ...options, ...part }).filter(([, value]) => value !== undefined)) as Options;
      setLocal((old) => ({ ...old, options: next }));
      send({ options: next });
    },
    setMapping(next) {
      setLocal((old) => ({ ...old, mapping: next }));
      send({ mapping: next });
    },
  };
}
