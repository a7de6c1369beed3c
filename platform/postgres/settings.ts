/** How the embedded PostgreSQL is set up: for two cores shared with the application, and a small share of the memory. */
import type { Place } from './place.ts';

const BASE: Record<string, string> = {
  listen_addresses: '', // a Unix socket in a private folder is the only way in
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: '96MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_parallel_workers_per_gather: '0', // the second core is the application's
  io_workers: '2',
  max_logical_replication_workers: '0',
  random_page_cost: '1.1',
  jit: 'off',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  wal_level: 'replica', // online backup copies the files and the log
  wal_compression: 'on',
  max_wal_size: '2GB',
  min_wal_size: '80MB',
  checkpoint_timeout: '15min',
  checkpoint_completion_target: '0.9',
  autovacuum: 'on',
  track_io_timing: 'off',
  idle_in_transaction_session_timeout: '60s',
  client_connection_check_interval: '2s', // a query of a dead application does not run on
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'log', // refused constraints are the application's business
  log_error_verbosity: 'terse', // and their details are people's data
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] ',
};

/** The server's arguments; `settings` adds to or replaces the built-in ones. */
export function serverArguments(place: Place, settings: Record<string, string> = {}): string[] {
  const all = { ...BASE, unix_socket_directories: place.socket, ...settings };
  return [
    '-D',
    place.data,
    '-p',
    '5432',
    ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}
