import { useQuery } from '@tanstack/react-query';
import { api } from '#app/web/api.ts';
import { todayIn } from '#plain/day/day.ts';

/** Who is signed in. Pages inside the shell are drawn only for those who are. */
export const useMe = () => useQuery(api.session.entry.query()).data!.me!;

/** Today where the person is. */
export const useToday = () => todayIn(useMe().timeZone);
