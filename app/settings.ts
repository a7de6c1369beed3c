import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const version: string = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).version;

/** What the environment says; everything has a default that works. */
export const env = {
  port: Number(process.env.PORT ?? 4300),
  host: process.env.HOST ?? '127.0.0.1',
  data: path.resolve(process.env.DAYBOOK_DATA ?? path.join(root, 'data')),
  databaseUrl: process.env.DATABASE_URL,
  /** '1' makes the demo company at start, '0' does not offer it. */
  demo: process.env.DAYBOOK_DEMO,
  /** The address people open, for links in letters. */
  url: (process.env.DAYBOOK_URL ?? `http://${process.env.HOST ?? '127.0.0.1'}:${process.env.PORT ?? 4300}`).replace(/\/$/, ''),
  /** smtp://user:password@host:port; without it letters wait and links are shown to copy. */
  smtpUrl: process.env.SMTP_URL,
  mailFrom: process.env.MAIL_FROM ?? 'Daybook <daybook@localhost>',
  webRoot: path.join(root, 'dist', 'web'),
  migrations: path.join(root, 'database', 'migrations'),
};
