import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTenant } from '../../platform/db/tenant.ts';
import { startWorld, type World } from './world.ts';

let world: World;
let tables: string[];

/** Tables of the schema `public` that are about the installation and belong to no organisation. */
const ofTheInstallation = ['kept_migration'];

beforeAll(async () => {
  world = await startWorld();
  const rows = await world.owner<{ name: string }[]>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`;
  tables = rows.map(({ name }) => name).filter((name) => !ofTheInstallation.includes(name));
});
afterAll(() => world.stop());

/** Rows of every table as the runtime role sees them with this tenant set, or with none. */
const seen = async (tenant: string | null, of?: string): Promise<Record<string, number>> => {
  const which = of === undefined ? '' : ` where tenant_id = '${of}'`;
  const text = tables
    .map((name) => `select '${name}' as name, count(*)::int as rows from "${name}"${which}`)
    .join(' union all ');
  const ask = (sql: typeof world.sql) => sql.unsafe<{ name: string; rows: number }[]>(text);
  const rows = tenant === null ? await ask(world.sql) : await inTenant(world.sql, tenant, (tx) => ask(tx as never));
  return Object.fromEntries(rows.filter(({ rows: count }) => count > 0).map(({ name, rows: count }) => [name, count]));
};

test('there is something to hide: both organisations have rows in most tables', async () => {
  const [a, b] = [await seen(world.a.tenant), await seen(world.b.tenant)];
  expect(Object.keys(a).length).toBeGreaterThan(15);
  expect(Object.keys(b)).toEqual(Object.keys(a));
});

test('without an organisation the runtime role sees no row', async () => {
  expect(await seen(null)).toEqual({});
});

test('within one organisation no row of another is seen', async () => {
  expect(await seen(world.a.tenant, world.b.tenant)).toEqual({});
});

test('within one organisation nothing can be written into another', async () => {
  const done: string[] = [];
  for (const name of tables) {
    const [row] = await world.owner.unsafe<{ some: boolean }[]>(`select exists (select from "${name}") as some`);
    if (!row!.some) continue;
    const { tenant: a } = world.a;
    const { tenant: b } = world.b;
    const attempts = [
      `update "${name}" set tenant_id = '${b}'`,
      `update "${name}" set tenant_id = tenant_id where tenant_id = '${b}'`,
      `delete from "${name}" where tenant_id = '${b}'`,
      `insert into "${name}" select (jsonb_populate_record(t, jsonb_build_object('tenant_id', '${b}'))).* from "${name}" t`,
    ];
    for (const text of attempts) {
      const outcome = await inTenant(world.sql, a, async (tx) => (await tx.unsafe(text)).count).catch(
        (error: Error) => error.message,
      );
      const harmless =
        outcome === 0 || /row-level security|permission denied|non-DEFAULT value into column/.test(String(outcome));
      if (!harmless) done.push(`${text}: ${outcome}`);
    }
  }
  expect(done).toEqual([]);
  expect(await seen(world.b.tenant)).toEqual(await seen(world.b.tenant, world.b.tenant));
});

test('every table is guarded, forced, and its policy holds reading and writing to the organisation', async () => {
  const bare = await world.owner<{ name: string; why: string }[]>`
    select c.relname as name, concat_ws(', ', case when not c.relrowsecurity then 'no row-level security' end,
      case when not c.relforcerowsecurity then 'not forced' end, case when p.polname is null then 'no policy' end) as why
    from pg_class c left join pg_policy p on p.polrelid = c.oid and p.polcmd = '*'
      and pg_get_expr(p.polqual, p.polrelid) like '%tenant_id = %kept.tenant%'
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> all(${ofTheInstallation})
      and (not c.relrowsecurity or not c.relforcerowsecurity or p.polname is null)`;
  expect([...bare]).toEqual([]);
});

test('every primary key begins with the organisation, and so does every other unique key', async () => {
  const wrong = await world.owner<{ name: string }[]>`
    select i.indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
    left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where c.relnamespace = 'public'::regnamespace and i.indisunique and c.relname <> all(${ofTheInstallation})
      and a.attname is distinct from 'tenant_id'`;
  expect([...wrong]).toEqual([]);
});

test('no view, function or schema leads around the guard', async () => {
  const around = await world.owner<{ name: string }[]>`
    select 'view ' || relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'
      and not coalesce(reloptions::text like '%security_invoker=true%', false)
    union all select 'materialised view ' || relname from pg_class where relkind = 'm' and has_table_privilege('kept_app', oid, 'select')
    union all select 'function ' || p.oid::regprocedure from pg_proc p where p.prosecdef
      and has_function_privilege('kept_app', p.oid, 'execute')
    union all select 'schema ' || nspname from pg_namespace where nspname = 'auth' and has_schema_privilege('kept_app', oid, 'usage')
    union all select 'writing into ' || nspname from pg_namespace
      where nspname = 'public' and has_schema_privilege('kept_app', oid, 'create')
    union all select 'role ' || rolname from pg_roles where rolname = 'kept_app' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
    union all select 'owning ' || relname from pg_class where pg_get_userbyid(relowner) = 'kept_app'`;
  expect([...around]).toEqual([]);
});

test('the runtime role reaches no file, no program and no other role', async () => {
  for (const text of [
    `select pg_read_file('/etc/passwd')`,
    `copy (select 1) to program 'true'`,
    `copy organisation from '/etc/passwd'`,
    `select lo_import('/etc/passwd')`,
    `select * from auth."user"`,
    `select usename, passwd from pg_shadow`,
    `alter table fact disable row level security`,
    `update fact set payload = '{}'`,
    `delete from fact_block`,
    `truncate fact`,
  ])
    await expect(
      inTenant(world.sql, world.a.tenant, (tx) => tx.unsafe(text)),
      text,
    ).rejects.toThrow(/permission denied|must be owner|must be superuser/);
});

test('the tenant ends with the transaction that it was set in', async () => {
  await inTenant(world.sql, world.a.tenant, (tx) => tx`select 1`);
  for (let round = 0; round < 24; round++) {
    const [row] = await world.sql<{ rows: number }[]>`select count(*)::int as rows from fact`;
    expect(row!.rows).toBe(0);
  }
});
