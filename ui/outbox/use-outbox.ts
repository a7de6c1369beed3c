import { useSyncExternalStore } from 'react';
import { subscribeOutbox, type Waiting, waitingItems } from './outbox.ts';

/** What waits on this device to be sent. */
export const useOutbox = (): readonly Waiting[] => useSyncExternalStore(subscribeOutbox, waitingItems);
