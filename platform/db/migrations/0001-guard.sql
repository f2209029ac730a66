-- Puts a tenant table behind row-level security and opens it to the runtime role. Used by migrations only.
create function kept_guard(guarded regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format(
    'create policy tenant on %s using (tenant_id = (select nullif(current_setting(''kept.tenant'', true), '''')::uuid))',
    guarded);
  execute format('grant select, insert, update, delete on %s to kept_app', guarded);
end $$;
revoke execute on function kept_guard from public;
