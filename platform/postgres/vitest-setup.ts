/** Vitest's globalSetup: one PostgreSQL server for the whole run, started only if a test asks for a database. */
import { reserveTestServer } from './template.ts';

export default reserveTestServer;
