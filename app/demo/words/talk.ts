import { talkEn } from './talk-en.ts';
import { talkLt } from './talk-lt.ts';
import { talkRo } from './talk-ro.ts';
import { talkRu } from './talk-ru.ts';

export type Outcome = 'not_reached' | 'talked' | 'decision_maker' | 'meeting_set' | 'order' | 'refusal';

/**
 * What people of a sales department write down, in one language. `{product}` is an article, `{n}` a number of pieces,
 * `{days}` a number of days, `{sum}` an amount in euros.
 */
export interface Talk {
  call: Record<Outcome, readonly string[]>;
  meeting: readonly string[];
  visit: readonly string[];
  mail: readonly string[];
  message: readonly string[];
  document: readonly string[];
  task: readonly string[];
  /** Letters and calls that come in: [why they turned to us, text]. */
  incoming: readonly (readonly [string, string])[];
  upset: readonly string[];
  doubtful: readonly string[];
  /** One line on the face of a step, by its kind; `newCall` to those we have never talked with, `promise` promised to the client. */
  why: Record<'call' | 'newCall' | 'meeting' | 'visit' | 'mail' | 'offer' | 'document' | 'task' | 'promise', readonly string[]>;
  places: readonly string[];
  notes: readonly string[];
  person: readonly string[];
  occupations: readonly string[];
  facts: Record<'aim' | 'specifics' | 'staff' | 'turnover' | 'finances' | 'volumes' | 'quality' | 'growth' | 'customs', readonly string[]>;
  liked: readonly string[];
  disliked: readonly string[];
  plan: Record<'goal' | 'meeting' | 'product' | 'price_policy' | 'terms' | 'notice' | 'invitation' | 'greeting', readonly string[]>;
  ended: Record<'lost' | 'unpromising' | 'closed', readonly string[]>;
  dropped: readonly string[];
  days: readonly string[];
  specialTerms: readonly string[];
}

export const TALK: Record<string, Talk> = { en: talkEn, ru: talkRu, ro: talkRo, lt: talkLt };
