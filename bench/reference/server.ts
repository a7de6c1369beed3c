import http from 'node:http';
import pg from 'pg';
import { FILTERED, LISTED, STATEMENTS } from './statements.ts';

/** The measure: node:http, pg, prepared statements, nothing else. Same pool size, same rows. */
const pool = new pg.Pool({ host: process.env.PGHOST!, port: 5432, user: 'daybook', database: 'daybook', max: 16, types: { getTypeParser: () => String } as never });
const workspace = process.env.WORKSPACE!;
const ask = (name: string, text: string, ...values: unknown[]) => pool.query({ name, text, values: [workspace, ...values] });

async function answer(req: http.IncomingMessage): Promise<unknown> {
  const url = new URL(req.url!, 'http://x');
  const at = (name: string) => url.searchParams.get(name);
  switch (url.pathname) {
    case '/folder': {
      const [sheets, load, days, done] = await Promise.all([
        ask('folder', STATEMENTS.folder, at('member'), at('day')), ask('loads', STATEMENTS.loads, at('member')), ask('days', STATEMENTS.days, at('day')), ask('done', STATEMENTS.done, at('member'), at('day')),
      ]);
      return { sheets: sheets.rows, load: load.rows, days: days.rows, done: done.rows };
    }
    case '/dossier':
      return (await ask('dossier', STATEMENTS.dossier, at('id'))).rows[0];
    case '/list':
      return (await ask('list', LISTED)).rows;
    case '/filter':
      return (await ask('filter', FILTERED)).rows;
    case '/search':
      return (await ask('search', STATEMENTS.search, at('q'))).rows;
    case '/api/touches': {
      let text = '';
      for await (const chunk of req.setEncoding('utf8')) text += chunk;
      const b = JSON.parse(text);
      const { rows } = await ask('log', STATEMENTS.log, b.clientId, process.env.MEMBER, b.stepId, b.kind, b.outcome, b.text, b.minutes);
      return { id: rows[0].id };
    }
    default:
      await pool.query('select 1');
      return { ok: true };
  }
}

http
  .createServer((req, res) => {
    if (req.url!.startsWith('/page?')) {
      const names = new URL(req.url!, 'http://x').searchParams.get('names')!.split('\n');
      res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      res.end(`<!doctype html><title>Bare</title><ul>${names.map((name) => `<li>${name.replace(/[<&]/g, '')}</li>`).join('')}</ul>`);
      return;
    }
    answer(req).then(
      (value) => {
        const body = JSON.stringify(value);
        res.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
        res.end(body);
      },
      (e) => {
        res.writeHead(500);
        res.end(String(e));
      },
    );
  })
  .listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
