import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { badInput } from '#plain/refusal.ts';
import { isWeak } from '../weak-passwords.ts';

const derive = promisify(argon2);
const MEMORY = 19_456; // KiB
const PASSES = 2;

// One derivation at a time: a flood of sign-ins must not take the machine's memory.
let queue: Promise<unknown> = Promise.resolve();
function oneByOne<T>(work: () => Promise<T>): Promise<T> {
  const run = queue.then(work, work);
  queue = run.catch(() => {});
  return run;
}

const hash = (password: string, nonce: Buffer, memory: number, passes: number) =>
  oneByOne(
    async () =>
      (await derive('argon2id', { message: password.normalize('NFKC'), nonce, parallelism: 1, tagLength: 32, memory, passes })) as Buffer,
  );

/** `argon2id$memory$passes$salt$hash`, so that the cost can grow later. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await hash(password, nonce, MEMORY, PASSES);
  return ['argon2id', MEMORY, PASSES, nonce.toString('base64'), tag.toString('base64')].join('$');
}

const DECOY = `argon2id$${MEMORY}$${PASSES}$${Buffer.alloc(16, 7).toString('base64')}$${Buffer.alloc(32, 7).toString('base64')}`;

/** Takes as long for an unknown account (stored = null) as for a wrong password. */
export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
  const [, memory, passes, nonce, tag] = (stored ?? DECOY).split('$');
  const got = await hash(password, Buffer.from(nonce!, 'base64'), Number(memory), Number(passes));
  return timingSafeEqual(got, Buffer.from(tag!, 'base64')) && stored !== null;
}

/** Refuses short passwords, those on the known-weak list, and those made of the person's own name or address. */
export function checkNewPassword(password: string, about: string[] = []) {
  if (password.length < 10) throw badInput('password', 'PASSWORD_SHORT');
  if (isWeak(password, about)) throw badInput('password', 'PASSWORD_WEAK');
}
