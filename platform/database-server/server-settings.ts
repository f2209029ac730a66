/**
 * The server's settings, for a laptop or a small server: a few dozen connections, and little memory at rest.
 * Safety first: every commit is on disk before it is acknowledged.
 */
export function serverSettings(port: number): string[] {
  const settings: Record<string, string> = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    // A socket's path may have 107 characters at most, which a data folder's path can exceed.
    unix_socket_directories: '',
    max_connections: '60',
    shared_buffers: '64MB',
    effective_cache_size: '512MB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    max_wal_size: '1GB',
    min_wal_size: '128MB',
    wal_compression: 'on',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    random_page_cost: '1.1',
    // Right after an import the planner knows nothing of what came in; look every few seconds instead of every minute.
    autovacuum_naptime: '5s',
    jit: 'off',
    // Many small questions at once: starting helpers for one of them costs the others more than it gains.
    max_parallel_workers_per_gather: '0',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    log_line_prefix: '%m [%p] ',
    log_checkpoints: 'off',
    log_min_duration_statement: '5s',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
