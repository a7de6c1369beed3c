import { useQuery } from '@tanstack/react-query';
import { api } from '#app/web/api.ts';
import { todayIn } from '#plain/day/day.ts';

/** Who is signed in. Pages inside the shell are drawn only for those who are. */
export const useMe = () => useQuery(api.session.entry.query()).data!.me!;

/** Today where the person is. */
export const useToday = () => todayIn(useMe().timeZone);

/** May the person do this at all? What is not allowed is not shown; the server checks again. */
export function useMay(): (action: string) => boolean {
  const { rights } = useMe();
  return (action) => rights[action] !== undefined;
}
