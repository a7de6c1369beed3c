import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import QRCode from 'qrcode';
import { refuse } from '#plain/refusal.ts';
import type { Ctx } from './actor.ts';
import { everyTime } from './every-time.ts';
import { passwordMatches } from './passwords.ts';
import type { SessionHouse } from './session-api.ts';
import { hashToken } from './sessions.ts';
import { plainCode, totpStep } from './sign-in.ts';
import { forgive, throttle } from './throttle.ts';

interface AccountRow {
  email: string;
  password_hash: string | null;
  totp_secret: string | null;
  totp_confirmed_at: string | null;
}

/** The own account, once its password was given again; ten tries in a quarter of an hour. */
export async function withPassword(ctx: Ctx, password: string): Promise<AccountRow> {
  if (ctx.actor.demo) throw refuse('NOT_IN_DEMO');
  const key = `again:${ctx.actor.accountId}`;
  await throttle(ctx.house.owner, [{ key, limit: 10, minutes: 15 }]);
  const [row] = await ctx.read<AccountRow>('select email, password_hash, totp_secret, totp_confirmed_at from account where id = $1', [ctx.actor.accountId]);
  if (!row || !(await passwordMatches(password, row.password_hash))) throw refuse('WRONG_OLD_PASSWORD', { status: 422, fields: [{ path: 'old', code: 'WRONG_OLD_PASSWORD' }] });
  await forgive(ctx.house.owner, [key]);
  return row;
}

/** A new secret for an authenticator; it opens nothing until a code of it was given. */
export async function beginSecondFactor(ctx: Ctx, password: string) {
  const account = await withPassword(ctx, password);
  if (account.totp_confirmed_at) throw refuse('SECOND_FACTOR_ON');
  const totp = new TOTP({ issuer: 'Daybook', label: `${ctx.actor.workspaceName} (${account.email})`, secret: new Secret({ size: 20 }), digits: 6, period: 30 });
  await everyTime(ctx, 'account.beginSecondFactor', (tx) =>
    tx.run('update account set totp_secret = $2, totp_last_step = null where id = $1 and totp_confirmed_at is null', [ctx.actor.accountId, totp.secret.base32]),
  );
  const uri = totp.toString();
  return { secret: totp.secret.base32, uri, qr: await QRCode.toString(uri, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' }) };
}

/** Switches the second factor on, and shows the recovery codes this once. */
export async function confirmSecondFactor(ctx: Ctx, house: SessionHouse, code: string) {
  if (ctx.actor.demo) throw refuse('NOT_IN_DEMO');
  await throttle(house.owner, [{ key: `second:${ctx.actor.accountId}`, limit: 15, minutes: 60 }]);
  const [account] = await ctx.read<AccountRow>('select totp_secret, totp_confirmed_at from account where id = $1', [ctx.actor.accountId]);
  if (account?.totp_confirmed_at) throw refuse('SECOND_FACTOR_ON');
  if (!account?.totp_secret) throw refuse('SECOND_FACTOR_NOT_BEGUN');
  const step = totpStep(account.totp_secret, code, ctx.now);
  if (step === null) throw refuse('WRONG_CODE', { status: 422, fields: [{ path: 'code', code: 'WRONG_CODE' }] });
  const codes = newCodes();
  await ctx.command('account.secondFactorOn', (tx) =>
    tx.run('update account set totp_confirmed_at = $2, totp_last_step = $3, recovery_codes = $4 where id = $1 and totp_confirmed_at is null', [
      ctx.actor.accountId, ctx.now.toISOString(), step, hashed(codes),
    ]),
  );
  await house.sessions.end('account', ctx.actor.accountId, ctx.actor.sessionId);
  house.sessions.changed(ctx.actor.workspaceId);
  return { recoveryCodes: codes };
}

/** New recovery codes in place of the old ones. */
export async function newRecoveryCodes(ctx: Ctx, password: string) {
  const account = await withPassword(ctx, password);
  if (!account.totp_confirmed_at) throw refuse('SECOND_FACTOR_OFF');
  const codes = newCodes();
  await everyTime(ctx, 'account.newRecoveryCodes', (tx) =>
    tx.run('update account set recovery_codes = $2 where id = $1', [ctx.actor.accountId, hashed(codes)]),
  );
  return { recoveryCodes: codes };
}

/** Switches it off, with the password. */
export async function endSecondFactor(ctx: Ctx, house: SessionHouse, password: string) {
  const account = await withPassword(ctx, password);
  if (!account.totp_confirmed_at) throw refuse('SECOND_FACTOR_OFF');
  await ctx.command('account.secondFactorOff', (tx) =>
    tx.run("update account set totp_secret = null, totp_confirmed_at = null, recovery_codes = '{}' where id = $1", [ctx.actor.accountId]),
  );
  house.sessions.changed(ctx.actor.workspaceId);
  return undefined;
}

const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
/** Ten codes of 10 letters without look-alikes (49 bits each), written in two halves. */
const newCodes = () =>
  Array.from({ length: 10 }, () => {
    let code = '';
    while (code.length < 10) for (const byte of randomBytes(16)) if (byte < 248 && code.length < 10) code += ALPHABET[byte % 31];
    return `${code.slice(0, 5)}-${code.slice(5)}`;
  });
const hashed = (codes: string[]) => codes.map((code) => hashToken(plainCode(code)));
