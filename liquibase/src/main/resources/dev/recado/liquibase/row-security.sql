--liquibase formatted sql

--changeset recado:raise-wall splitStatements:false runOnChange:true
create or replace procedure raise_wall(relation regclass, tenant_column name)
language plpgsql set client_min_messages = warning as $$
begin
  execute format('alter table %s enable row level security', relation);
  execute format('alter table %s force row level security', relation);
  execute format('drop policy if exists tenant on %s', relation);
  execute format('drop policy if exists owner on %s', relation);
  -- nullif, because a connection that is used again carries '' instead of nothing
  execute format(
    'create policy tenant on %1$s to "${app_role}"
       using (%2$I = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)
       with check (%2$I = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)',
    relation, tenant_column);
  -- force blinds the owner too: without this the runbook changes no row and pg_dump stops
  execute format(
    'create policy owner on %s to "${owner_role}" using (true) with check (true)', relation);
end
$$;
comment on procedure raise_wall(regclass, name) is
  'Puts a table behind row security: the app role sees the tenant of its transaction, the owner all';

-- Runs with every migration and finds the tables by itself, so that none can be forgotten.
--changeset recado:walls splitStatements:false runAlways:true runOnChange:true
do $$
declare
  relation regclass;
  tenant_column name;
begin
  for relation, tenant_column in
    select c.oid::regclass, a.attname
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and a.attname = case c.relname when 'tenants' then 'id' else 'tenant_id' end
      and (select count(*) from pg_policy p where p.polrelid = c.oid) < 2
  loop
    call raise_wall(relation, tenant_column);
  end loop;
end
$$;
