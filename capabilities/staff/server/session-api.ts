import type { Handlers } from '#platform/http/mount.ts';
import type { session } from '../contract-session.ts';
import type { Actor } from './actor.ts';
import { enterDemo } from './enter-demo.ts';
import { followLink, lookAtLink } from './follow-link.ts';
import { entry } from './entry.ts';
import { firstRun } from './first-run.ts';
import { setCookie } from './sessions.ts';
import { type SignInHouse, forgetHalf, secondFactor, signIn } from './sign-in.ts';

export interface SessionHouse extends SignInHouse {
  demoOffered: boolean;
  /** Makes the demo company if there is none; resolves when it can be entered. */
  makeDemo?: () => Promise<void>;
  /** Removes every demo company; answers how many there were. */
  removeDemo?: () => Promise<number>;
}

export const sessionApi = (house: SessionHouse): Handlers<typeof session, Actor> => ({
  entry: (ctx) => entry(house, ctx),
  signIn: (ctx, { body }) => signIn(house, ctx.request!, ctx.reply!, body),
  secondFactor: (ctx, { body }) => secondFactor(house, ctx.request!, ctx.reply!, body.code),
  signOut: async (ctx) => {
    if (ctx.actor.sessionId) await house.sessions.end('id', ctx.actor.sessionId);
    setCookie(ctx.request!, ctx.reply!, '');
    await forgetHalf(house, ctx.request!, ctx.reply!);
    ctx.reply!.header('clear-site-data', '"cache"');
    return undefined;
  },
  firstRun: async (ctx, { body }) => {
    const { state } = await firstRun(house, ctx.request, ctx.reply, body);
    return { state };
  },
  invitation: (ctx, { body }) => lookAtLink(house, ctx.request!, body.token),
  accept: (ctx, { body }) => followLink(house, ctx.request!, ctx.reply!, body),
  enterDemo: (ctx, { body }) => enterDemo(house, ctx, body.memberId),
});
