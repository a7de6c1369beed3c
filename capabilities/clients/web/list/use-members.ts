import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '#app/web/api.ts';
import { narrow, type Option } from '#ui/select/options.ts';

/** The company's people as options: those who work here are offered, those who left are still named. */
export function useMembers() {
  const { data } = useQuery({
    queryKey: ['members', 'list', 'everybody'],
    queryFn: async ({ signal }) => {
      const all = [];
      let after: string | undefined;
      do {
        const page = await api.members.list({ query: { state: 'all', limit: 200, after } }, { signal });
        all.push(...page.items);
        after = page.next ?? undefined;
      } while (after && all.length < 2000);
      return all;
    },
  });
  return useMemo(() => {
    const names = new Map(data?.map((member) => [member.id, member.name]));
    const works: Option[] = (data ?? [])
      .filter((member) => member.state !== 'left')
      .map((member) => ({ value: member.id, label: member.name, note: [member.jobTitle, member.departmentName].filter(Boolean).join(' · ') }));
    return {
      options: works,
      name: (id: string): string => names.get(id) ?? '…',
      /** Those whose name, job or department has the text in it, after the first ones. */
      find: (text: string, ...first: Option[]): readonly Option[] => narrow([...first, ...works], text),
    };
  }, [data]);
}
