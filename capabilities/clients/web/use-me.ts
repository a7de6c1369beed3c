import { useQuery } from '@tanstack/react-query';
import { api } from '#app/web/api.ts';

/** The signed-in person: their zone, country and rights. */
export const useMe = () => useQuery(api.session.entry.query()).data?.me;
